import type { DisputeMoney } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/DisputeMoney';
import type { Store } from '@creditroll/store';
import { moneyOf } from '../../domain/shadow-money.ts';
import { ShadowQuotas } from '../../domain/shadow-quotas.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';
import { required } from '../calls/paging.ts';
import { shadowOrders } from './shadow-orders.ts';
import { shadowsOf } from './shadow-page.ts';

/** What a dispute is about in money: what the parties of its order have, and would have with its evidence. */
export async function previewDispute(
  { store, sources }: { readonly store: Store; readonly sources: ShadowSources },
  disputeId: string,
): Promise<DisputeMoney> {
  const replayed = await sources.dispute(required('dispute_id', disputeId));
  const page = await shadowsOf(store, sources, replayed ? [replayed] : [], []);
  const [order] = await shadowOrders(store, new ShadowQuotas(), page);
  if (!order) return { found: false, currency: '', lines: [] };
  return {
    found: true,
    currency: order.before.currency,
    lines: moneyOf(order).map(({ lineId, parties }) => ({
      lineId,
      parties: parties.map(({ payeeId, campaignId, ...amounts }) => ({
        payeeId: payeeId ?? '',
        campaignId: campaignId ?? '',
        ...amounts,
      })),
    })),
  };
}
