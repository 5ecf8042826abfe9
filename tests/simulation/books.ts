/** How things stand in the end, in terms that do not depend on what came first. */
import type { Collection, Store } from '@creditroll/store';
import { orders as decided } from '../../services/attribution/src/collections.ts';
import { notices } from '../../services/campaigns/src/notice-collection.ts';
import { accounts, books, quotas } from '../../services/commission-ledger/src/collections.ts';
import { boards } from '../../services/commission-ledger/src/board-collections.ts';
import { bonusCounts } from '../../services/commission-ledger/src/bonus-collections.ts';
import { deposits } from '../../services/commission-ledger/src/deposit-collections.ts';
import { payables } from '../../services/payout/src/collections.ts';
import { totals } from '../../services/reporting/src/collections.ts';
import { brands } from './tale.ts';

const pageMax = 1_000;

async function all<Doc extends object>(store: Store, of: Collection<Doc>): Promise<readonly Doc[]> {
  const { docs, next } = await store.find(of, 'key', { equals: [], limit: pageMax });
  if (next !== undefined) throw new Error(`${of.name} has more than ${pageMax} documents`);
  return docs;
}

/** What is said of brands with quotas. */
const apart = new Set<string>(
  [brands.capped, brands.ahead].flatMap(({ brandId, currency, creatorIds, campaignIds }) => [
    brandId,
    currency,
    ...creatorIds,
    ...campaignIds,
  ]),
);

/** Whether a name is of the brand without quotas, or of nobody in particular. */
const isPlain = (name: string): boolean => name.split(/[:|= -]/).every((part) => !apart.has(part));

const sorted = (lines: readonly string[]): string[] => lines.filter(isPlain).sort();

/** Decisions, commissions, balances, payables, reports and notices of the brands without quotas. */
export async function standing(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const isOfPlain = ({ brandId }: { readonly brandId: string }): boolean =>
    brandId === brands.plain.brandId || brandId === brands.moving.brandId;
  const [decisions, ledger, balances, payable, reports, told] = await Promise.all([
    all(store, decided),
    all(store, books),
    all(store, accounts),
    all(store, payables),
    all(store, totals),
    all(store, notices),
  ]);
  return {
    decisions: sorted(
      decisions
        .filter(({ order }) => isOfPlain(order))
        .flatMap(({ orderId, lines, lockedAtMs }) =>
          lines.map(
            ({ lineId, credits, reason }) =>
              `${orderId} ${lineId} ${lockedAtMs === null ? 'open' : 'locked'} ${reason ?? credits.map(({ creatorId, weight }) => `${creatorId}=${weight}`).join(' ')}`,
          ),
        ),
    ),
    commissions: sorted(
      ledger
        .filter(isOfPlain)
        .flatMap(({ orderId, lines }) =>
          lines.map(
            ({ lineId, parties }) =>
              `${orderId} ${lineId} ${parties.map(({ partyId, postedMinor }) => `${partyId}=${postedMinor}`).join(' ')}`,
          ),
        ),
    ),
    balances: sorted(balances.flatMap(({ account, balanceMinor: is }) => (is === 0 ? [] : `${account}=${is}`))),
    payables: sorted(
      payable.flatMap(({ payeeId, currency, payableMinor: is }) => (is === 0 ? [] : `${payeeId}-${currency}=${is}`)),
    ),
    notices: sorted(told.map(({ noticeId, untilMs }) => `${noticeId}=${untilMs}`)),
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
  const { brandId, currency, campaignIds } = brands.capped;
  const account = `brand:${brandId}:receivable:${currency}`;
  const owed = (await store.getMany(accounts, [account])).get(account)?.balanceMinor ?? 0;
  const used = (await all(store, quotas))
    .filter(({ owner }) => campaignIds.some((campaignId) => owner === `campaign:${campaignId}`))
    .reduce((sum, { usedMinor }) => sum + usedMinor, 0);
  return { owedMinor: 0 - owed, usedMinor: used };
}

/** How the deposit of the brand that pays ahead stands, and what of it bonuses and prizes draw or wait for. */
export async function depositOf(store: Store) {
  const [[deposit], counts, boardsOfAll] = await Promise.all([
    all(store, deposits),
    all(store, bonusCounts),
    all(store, boards),
  ]);
  const steps = counts.flatMap((count) => count.steps);
  const winners = boardsOfAll.flatMap((board) => board.winners ?? []);
  return {
    paidInMinor: deposit?.paidInMinor ?? 0,
    drawnMinor: deposit?.drawnMinor ?? 0,
    unfundedMinor: deposit?.unfundedMinor ?? 0,
    asked: steps.filter(({ asked }) => asked > 0).length + winners.length,
    awaiting: [...steps, ...winners].filter(({ state }) => state === 'awaiting').length,
    fundedOtherwise: steps.filter(({ times, prefunded }) => times > 0 && !prefunded).length,
  };
}
