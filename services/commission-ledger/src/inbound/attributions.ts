import type {
  answerHold,
  attributionLocked,
  DataOf,
  depositCovered,
  orderAttributed,
  quotaGranted,
  relockTerms,
  volumeGranted,
} from '@creditroll/contracts';
import type { Grant } from '../domain/allotments.ts';
import type { Attributed } from '../domain/commissions.ts';
import type { Cover } from '../domain/grants.ts';
import type { HoldAnswered } from '../domain/holds.ts';
import type { Recompute } from '../domain/recompute.ts';
import type { VolumeGrant } from '../domain/volumes.ts';

export type CommissionInput =
  | { readonly kind: 'attributed'; readonly orderId: string; readonly fact: Attributed }
  | { readonly kind: 'locked'; readonly orderId: string; readonly lockedAtMs: number }
  | { readonly kind: 'granted'; readonly orderId: string; readonly grant: Grant }
  | { readonly kind: 'placed'; readonly orderId: string; readonly grant: VolumeGrant }
  | { readonly kind: 'covered'; readonly orderId: string; readonly cover: Cover }
  | { readonly kind: 'relock'; readonly orderId: string; readonly recompute: Recompute }
  | {
      readonly kind: 'answered';
      readonly orderId: string;
      readonly answered: Omit<HoldAnswered, 'atMs'>;
    };

export const toAttributed = (fact: DataOf<typeof orderAttributed>): CommissionInput => ({
  kind: 'attributed',
  orderId: fact.order.orderId,
  fact,
});

export const toLocked = ({ orderId, lockedAtMs }: DataOf<typeof attributionLocked>): CommissionInput => ({
  kind: 'locked',
  orderId,
  lockedAtMs,
});

export const toRelock = ({ orderId, ...recompute }: DataOf<typeof relockTerms>): CommissionInput => ({
  kind: 'relock',
  orderId,
  recompute,
});

export const toHoldAnswered = ({
  orderId,
  creatorId,
  answer,
  reason,
  by,
}: DataOf<typeof answerHold>): CommissionInput => ({
  kind: 'answered',
  orderId,
  answered: { creatorId, answer, reason, personId: by.personId },
});

export const toGranted = (grant: DataOf<typeof quotaGranted>): CommissionInput => ({
  kind: 'granted',
  orderId: grant.orderId,
  grant,
});

export const toPlaced = (grant: DataOf<typeof volumeGranted>): CommissionInput => ({
  kind: 'placed',
  orderId: grant.orderId,
  grant,
});

export const toCovered = (cover: DataOf<typeof depositCovered>): CommissionInput => ({
  kind: 'covered',
  orderId: cover.orderId,
  cover,
});
