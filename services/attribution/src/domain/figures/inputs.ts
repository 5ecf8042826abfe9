import type { TrafficRow } from '@creditroll/contracts';

/** What wakes the owner of a campaign's figures. */
export type FiguresInput =
  | {
      readonly kind: 'counted';
      readonly campaignId: string;
      readonly brandId: string;
      readonly rows: readonly TrafficRow[];
    }
  /** Time to look at its creators. */
  | { readonly kind: 'judge'; readonly campaignId: string; readonly timerId: string }
  /** Time to walk on along the orders. */
  | { readonly kind: 'sweep'; readonly campaignId: string; readonly timerId: string }
  | {
      readonly kind: 'dismiss';
      readonly campaignId: string;
      readonly verdictId: string;
      readonly reason: string;
      readonly personId: string;
    };
