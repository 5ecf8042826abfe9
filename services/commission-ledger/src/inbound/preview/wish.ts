import type { TermsDraft__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsDraft';
import type { PolicyWish__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PolicyWish';
import { AppError } from '@creditroll/kernel';
import { draftsMax, type OrderRange, type TermsDraft, withinRange } from '../../domain/draft.ts';
import type { PolicyDraft, ShadowSources } from '../../outbound/shadow-client.ts';
import { refused } from '../calls/paging.ts';

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
      throw refused(`terms[${index}].rate`, 'must have one of ratePpm, fixedPerItem and volumeTiers');
    return withinRange(toDraft(draft), range);
  });
}

/** The policy that campaigns would make of the wish. */
export async function toPolicy(
  sources: ShadowSources,
  wish: PolicyWish__Output | null,
  { brandId, fromMs }: OrderRange,
): Promise<PolicyDraft | undefined> {
  if (!wish) return undefined;
  const { campaignId, policy } = wish;
  if (!policy) throw refused('policy.policy', 'must be given');
  return { campaignId, fromMs: wish.fromMs || fromMs, policyJson: await sources.policy(brandId, campaignId, policy) };
}
