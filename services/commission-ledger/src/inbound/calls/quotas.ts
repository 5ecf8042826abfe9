import type { SaleCap__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/SaleCap';
import type { ListQuotasRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ListQuotasRequest';
import type { QuotaUses } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/QuotaUses';
import { AppError } from '@creditroll/kernel';
import { currencyOf } from '@creditroll/money';
import type { Page, Store } from '@creditroll/store';
import { quotas } from '../../collections.ts';
import { campaignOwner, creatorOwner, newQuota, type Quota, quotaKey } from '../../domain/quota-owner.ts';
import { quotaUse } from '../../outbound/quota-use.ts';
import { type Paging, pagingOf, required } from './paging.ts';

const runningMax = 6;
/** Sorts after every span of an owner. */
const last = '\u{10FFFF}';

/** What is used and left: of the caps in force now, and of every span in which something was sold. */
export async function listQuotas(store: Store, request: ListQuotasRequest__Output): Promise<QuotaUses> {
  const campaignId = required('campaign_id', request.campaignId);
  const { creatorId } = request;
  if (request.running.length > runningMax)
    throw new AppError('too_large', `running must not be more than ${runningMax}`);
  const asked = request.running.filter(({ per }) => (per === 'creator') === (creatorId !== ''));
  const running = asked.map((cap) => quotaOf(cap, campaignId, creatorId));
  const [known, page] = await Promise.all([
    store.getMany(quotas, running.map(quotaKey)),
    quotasOf(store, campaignId, creatorId, pagingOf(request.page)),
  ]);
  return {
    running: running.map((quota) => quotaUse(limited(quota, known))),
    quotas: page.docs.map(quotaUse),
    next: page.next ?? '',
  };
}

/** The limit is that in force now, whatever the last sale was granted under. */
const limited = (quota: Quota, known: ReadonlyMap<string, Quota>): Quota => ({
  ...(known.get(quotaKey(quota)) ?? quota),
  limitMinor: quota.limitMinor,
});

function quotaOf({ per, span, limit }: SaleCap__Output, campaignId: string, creatorId: string): Quota {
  const owner = per === 'creator' ? creatorOwner(creatorId, campaignId) : campaignOwner(campaignId);
  return newQuota({ owner, span, currency: currencyOf(limit?.currency ?? '') }, limit?.amountMinor ?? 0);
}

function quotasOf(store: Store, campaignId: string, creatorId: string, paging: Paging): Promise<Page<Quota>> {
  if (creatorId === '') return store.find(quotas, 'by_campaign', { equals: [campaignId], ...paging });
  const from = `${creatorOwner(creatorId, campaignId)}|`;
  return store.find(quotas, 'key', { equals: [], from, below: from + last, ...paging });
}
