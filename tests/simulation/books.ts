/** How things stand in the end, in terms that do not depend on what came first. */
import type { Collection, Store } from '@creditroll/store';
import { orders as decided } from '../../services/attribution/src/collections.ts';
import { accounts, books, quotas } from '../../services/commission-ledger/src/collections.ts';
import { payables } from '../../services/payout/src/collections.ts';
import { totals } from '../../services/reporting/src/collections.ts';
import { brands } from './tale.ts';

const pageMax = 1_000;

async function all<Doc extends object>(store: Store, of: Collection<Doc>): Promise<readonly Doc[]> {
  const { docs, next } = await store.find(of, 'key', { equals: [], limit: pageMax });
  if (next !== undefined) throw new Error(`${of.name} has more than ${pageMax} documents`);
  return docs;
}

/** Whether a name is of the brand without caps, or of nobody in particular. */
const isPlain = (name: string): boolean =>
  ![brands.capped.brandId, brands.capped.currency, ...brands.capped.creatorIds, ...brands.capped.campaignIds].some(
    (part) => name.split(/[:|= -]/).includes(part),
  );

const sorted = (lines: readonly string[]): string[] => lines.filter(isPlain).sort();

/** Decisions, commissions, balances, payables and reports of the brand without caps. */
export async function standing(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const plain = brands.plain.brandId;
  const [decisions, ledger, balances, payable, reports] = await Promise.all([
    all(store, decided),
    all(store, books),
    all(store, accounts),
    all(store, payables),
    all(store, totals),
  ]);
  return {
    decisions: sorted(
      decisions
        .filter(({ order }) => order.brandId === plain)
        .flatMap(({ orderId, lines, lockedAtMs }) =>
          lines.map(
            ({ lineId, credits, reason }) =>
              `${orderId} ${lineId} ${lockedAtMs === null ? 'open' : 'locked'} ${reason ?? credits.map(({ creatorId, weight }) => `${creatorId}=${weight}`).join(' ')}`,
          ),
        ),
    ),
    commissions: sorted(
      ledger
        .filter(({ brandId }) => brandId === plain)
        .flatMap(({ orderId, lines }) =>
          lines.map(
            ({ lineId, parties }) =>
              `${orderId} ${lineId} ${parties.map(({ partyId, postedMinor }) => `${partyId}=${postedMinor}`).join(' ')}`,
          ),
        ),
    ),
    balances: sorted(balances.map(({ account, balanceMinor }) => `${account}=${balanceMinor}`)),
    payables: sorted(payable.map(({ payeeId, currency, payableMinor }) => `${payeeId}-${currency}=${payableMinor}`)),
    reports: sorted(
      reports.flatMap(({ subject, currency, figures }) => {
        const told = Object.entries(figures)
          .filter(([, value]) => value !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        // A subject that had something and has nothing is one that never had.
        return told.length === 0 ? [] : `${subject}-${currency} ${JSON.stringify(told)}`;
      }),
    ),
  };
}

/** What the brand with a cap owes. */
export async function owedUnderCap(store: Store): Promise<{ readonly owedMinor: number; readonly usedMinor: number }> {
  const account = `brand:${brands.capped.brandId}:receivable:${brands.capped.currency}`;
  const owed = (await store.getMany(accounts, [account])).get(account)?.balanceMinor ?? 0;
  const used = (await all(store, quotas)).reduce((sum, { usedMinor }) => sum + usedMinor, 0);
  return { owedMinor: 0 - owed, usedMinor: used };
}
