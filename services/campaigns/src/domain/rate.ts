import { type Currency, isCurrency } from '@creditroll/money';
import type { Problems } from './problems.ts';
import { type VolumeTiers, type VolumeTiersDraft, volumeTiersOf } from './volume-tiers.ts';

/** What a creator earns: a share of the commission base, an amount for each piece sold, or shares by volume. */
export type Rate =
  | { readonly kind: 'share'; readonly ratePpm: number }
  | { readonly kind: 'fixed_per_item'; readonly amountMinor: number; readonly currency: Currency }
  | ({ readonly kind: 'volume_tiers' } & VolumeTiers);

/** The most that terms give on one order, before the operator's fee. */
export interface OrderCap {
  readonly amountMinor: number;
  readonly currency: Currency;
}

/** As a caller gives it; all members absent when he gave none. */
export interface RateDraft {
  readonly ratePpm?: number | undefined;
  readonly fixedPerItem?: { readonly amountMinor: number; readonly currency: string } | undefined;
  readonly volumeTiers?: VolumeTiersDraft | undefined;
}

const orderCapMinorMax = 1_000_000_000_000;
const ratePpmMax = 900_000;
/** Times the 1,000,000 pieces that an order line may have, it is still held exactly. */
const fixedAmountMinorMax = 1_000_000_000;

/** Undefined when there are problems, which are then noted. */
export function rateOf(draft: RateDraft | undefined, problems: Problems): Rate | undefined {
  if (draft?.fixedPerItem) {
    const { amountMinor, currency } = draft.fixedPerItem;
    problems.wholeNumber('rate.fixedPerItem.amountMinor', amountMinor, 1, fixedAmountMinorMax, 'minor units');
    if (isCurrency(currency)) return { kind: 'fixed_per_item', amountMinor, currency };
    problems.add(
      'rate.fixedPerItem.currency',
      `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`,
    );
    return undefined;
  }
  if (draft?.volumeTiers) {
    const tiers = volumeTiersOf(draft.volumeTiers, ratePpmMax, problems);
    return tiers && { kind: 'volume_tiers', ...tiers };
  }
  if (draft?.ratePpm === undefined) {
    problems.add('rate', 'must have one of ratePpm, fixedPerItem and volumeTiers');
    return undefined;
  }
  problems.wholeNumber('rate.ratePpm', draft.ratePpm, 0, ratePpmMax, 'ppm');
  return { kind: 'share', ratePpm: draft.ratePpm };
}

/** Null when there is none; undefined when there are problems, which are then noted. */
export function orderCapOf(
  draft: { readonly amountMinor: number; readonly currency: string } | undefined,
  rate: Rate | undefined,
  problems: Problems,
): OrderCap | null | undefined {
  if (!draft) return null;
  const { amountMinor, currency } = draft;
  problems.wholeNumber('orderCap.amountMinor', amountMinor, 1, orderCapMinorMax, 'minor units');
  if (!isCurrency(currency)) {
    problems.add('orderCap.currency', `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`);
    return undefined;
  }
  const fits = !rate || rate.kind === 'share' || rate.currency === currency;
  problems.unless(fits, 'orderCap.currency', 'must be that of the rate; no order would fit both');
  return { amountMinor, currency };
}
