import { customerKinds, type RecomputeScope, type Recrediting } from '@creditroll/contracts';
import type { RecomputeScope__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/RecomputeScope';
import type { TermsDraft__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsDraft';
import type { PolicyWish__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PolicyWish';
import { AppError, invalidField } from '@creditroll/kernel';
import { draftsMax, type OrderRange, type TermsDraft, withinRange } from '../../domain/draft.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';

/** Orders, or products, that one wish names. */
const idsMax = 100;

/** What campaigns can say of a rate is left to campaigns. */
export const toDraft = ({ rate, ...draft }: TermsDraft__Output): TermsDraft => ({
  campaignId: draft.campaignId,
  creatorId: draft.creatorId,
  productId: draft.productId,
  collectionId: draft.collectionId,
  channel: draft.channel,
  customer: draft.customer,
  ratePpm: rate?.kind === 'ratePpm' ? (rate.ratePpm ?? 0) : null,
  fixedPerItemMinor: rate?.fixedPerItem?.amountMinor ?? null,
  fixedCurrency: rate?.fixedPerItem?.currency ?? null,
  volumeTiers: rate?.volumeTiers ?? null,
  orderCap: draft.orderCap,
  fromMs: draft.fromMs,
  belowMs: draft.belowMs,
});

export function toDrafts(drafts: readonly TermsDraft__Output[], range: OrderRange): TermsDraft[] {
  if (drafts.length > draftsMax)
    throw new AppError('too_large', `terms must not be more than ${draftsMax}, not ${drafts.length}`);
  return drafts.map((draft, index) => {
    if (!draft.rate?.kind)
      throw invalidField(`terms[${index}].rate`, 'must have one of ratePpm, fixedPerItem and volumeTiers');
    return withinRange(toDraft(draft), range);
  });
}

interface CreditingWish {
  readonly policy: PolicyWish__Output | null;
  readonly lateFacts: boolean;
  readonly only: RecomputeScope__Output | null;
}

/** Who is to be credited anew, and on which orders. Null: nobody is. */
export async function toCrediting(
  sources: ShadowSources,
  { policy: wish, lateFacts, only }: CreditingWish,
  { brandId, fromMs }: OrderRange,
): Promise<Recrediting | null> {
  if (wish && lateFacts)
    throw invalidField('lateFacts', 'must not be asked for beside a policy; do one after the other');
  if (!wish && !lateFacts) {
    if (only) throw invalidField('only', 'is of a policy or of late facts; drafts of terms have a scope of their own');
    return null;
  }
  const scope = toScope(only);
  if (!wish) return { draft: null, scope };
  const { campaignId, policy } = wish;
  if (!policy) throw invalidField('policy.policy', 'must be given');
  const drafted = await sources.policy(brandId, campaignId, policy);
  return { draft: { campaignId, fromMs: wish.fromMs || fromMs, policy: drafted }, scope };
}

function toScope(only: RecomputeScope__Output | null): RecomputeScope {
  if (!only) return { orderIds: [], productIds: [], customer: null };
  const { orderIds, productIds } = only;
  if (orderIds.length > idsMax) throw invalidField('only.orderIds', `must be at most ${idsMax}`);
  if (productIds.length > idsMax) throw invalidField('only.productIds', `must be at most ${idsMax}`);
  const customer = customerKinds.find((kind) => kind === only.customer) ?? null;
  if (only.customer !== '' && customer === null)
    throw invalidField('only.customer', `must be one of ${customerKinds.join(', ')}, or empty`);
  return { orderIds, productIds, customer };
}
