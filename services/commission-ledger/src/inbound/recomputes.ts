import type { DataOf, decideRecompute, requestRecompute } from '@creditroll/contracts';
import type { RecomputeDecision, RecomputeRequest } from '../domain/recompute-case.ts';

/** What the recomputes stage understands. */
export type RecomputesInput =
  | { readonly kind: 'request'; readonly recomputeId: string; readonly request: RecomputeRequest }
  | { readonly kind: 'decide'; readonly recomputeId: string; readonly decision: RecomputeDecision }
  | { readonly kind: 'apply'; readonly recomputeId: string };

export const toRequest = ({ by, ...data }: DataOf<typeof requestRecompute>): RecomputesInput => ({
  kind: 'request',
  recomputeId: data.recomputeId,
  request: { ...data, personId: by.personId },
});

export const toDecision = ({ by, recomputeId, ...data }: DataOf<typeof decideRecompute>): RecomputesInput => ({
  kind: 'decide',
  recomputeId,
  decision: { ...data, personId: by.personId },
});
