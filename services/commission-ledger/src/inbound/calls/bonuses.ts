import { invalidField } from '@creditroll/kernel';
import type { BonusCount as CountMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/BonusCount';
import type { BonusCounts } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/BonusCounts';
import type { ListBonusesRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ListBonusesRequest';
import type { Store } from '@creditroll/store';
import { bonusCounts } from '../../bonus-collections.ts';
import type { BonusCount } from '../../domain/bonus-owner.ts';
import { pagingOf } from './paging.ts';

/** A creator's are a range of keys; a campaign's have an index. */
export async function listBonuses(store: Store, request: ListBonusesRequest__Output): Promise<BonusCounts> {
  const { creatorId, campaignId, page } = request;
  if ((creatorId === '') === (campaignId === ''))
    throw invalidField('creatorId', 'or campaignId must be given, and not both');
  const { docs, next = '' } =
    creatorId === ''
      ? await store.find(bonusCounts, 'by_campaign', { equals: [campaignId], ...pagingOf(page) })
      : await store.find(bonusCounts, 'key', {
          equals: [],
          from: `${creatorId}|`,
          below: `${creatorId}|~`,
          ...pagingOf(page),
        });
  return { counts: docs.map(countMessage), next };
}

const countMessage = (count: BonusCount): CountMessage => ({
  bonusId: count.bonusId,
  campaignId: count.campaignId,
  brandId: count.brandId,
  creatorId: count.creatorId,
  span: count.span,
  currency: count.currency,
  salesMinor: count.salesMinor,
  steps: count.steps.map(({ salesMinor, bonusMinor, state, dueAtMs }) => ({
    salesMinor,
    bonusMinor,
    state,
    dueAtMs: state === 'open' || state === 'awaiting' ? 0 : dueAtMs,
  })),
});
