import { partiesUnder } from './groups.ts';
import { bonusSalesOf } from './bonus-sales.ts';
import { type Book, termsFor } from './book.ts';
import { type Board, boardKey, type Score, scoreKey } from './board-owner.ts';
import { type BonusCount, countKey } from './bonus-owner.ts';
import { type Deposit, depositKey } from './deposit-owner.ts';
import { type Quota, quotaKey } from './quota-owner.ts';
import { isDeclined } from './holds.ts';
import { targetOf } from './refunds.ts';
import { sizeOf } from './volumes.ts';

/** What books, bonuses and prizes hold of each quota and of each deposit, by their keys. */
export interface HeldSums {
  readonly quotas: Map<string, number>;
  readonly deposits: Map<string, { drawnMinor: number; unfundedMinor: number }>;
  /** Sales that count for bonuses and leaderboards. */
  readonly sales: Map<string, number>;
}

export const newHeldSums = (): HeldSums => ({ quotas: new Map(), deposits: new Map(), sales: new Map() });

export function addHeld({ quotas, deposits, sales }: HeldSums, book: Book): void {
  const { brandId, currency, lines } = book;
  for (const [key, { salesMinor }] of bonusSalesOf(book) ?? []) sales.set(key, (sales.get(key) ?? 0) + salesMinor);
  for (const { terms, allotments = [], volumes = [] } of lines) {
    for (const { owner, span, heldMinor } of volumes) {
      const key = quotaKey({ owner, span, currency });
      quotas.set(key, (quotas.get(key) ?? 0) + heldMinor);
    }
    for (const { creatorId, campaignId, heldMinor, unfundedMinor = 0 } of allotments) {
      const own = termsFor(terms, creatorId, campaignId);
      for (const { owner, span } of own?.quotas ?? []) {
        const key = quotaKey({ owner, span, currency });
        quotas.set(key, (quotas.get(key) ?? 0) + heldMinor);
      }
      if (!own?.prefunded) continue;
      const key = depositKey({ brandId, currency });
      const sum = deposits.get(key) ?? { drawnMinor: 0, unfundedMinor: 0 };
      deposits.set(key, sum);
      sum.drawnMinor += heldMinor - unfundedMinor;
      sum.unfundedMinor += unfundedMinor;
    }
  }
}

/** What bonuses and prizes draw on deposits: what is credited and not held. */
function addGivenOn(
  { deposits }: HeldSums,
  name: Pick<Deposit, 'brandId' | 'currency'>,
  state: string,
  minor: number,
): void {
  if (state === 'open' || state === 'awaiting') return;
  const key = depositKey(name);
  const { drawnMinor, unfundedMinor } = deposits.get(key) ?? { drawnMinor: 0, unfundedMinor: 0 };
  const held = state === 'held';
  deposits.set(key, {
    drawnMinor: drawnMinor + (held ? 0 : minor),
    unfundedMinor: unfundedMinor + (held ? minor : 0),
  });
}

export function addBonuses(held: HeldSums, count: BonusCount): void {
  for (const { prefunded, state, bonusMinor } of count.steps) if (prefunded) addGivenOn(held, count, state, bonusMinor);
}

export function addPrizes(held: HeldSums, board: Board): void {
  if (!board.funding.prefunded) return;
  for (const { state, prizeMinor } of board.winners ?? []) addGivenOn(held, board, state, prizeMinor);
}

/** A claim under quotas has no more posted than it holds, and holds no more than it needs. */
export function allotmentProblem({ orderId, lines }: Book): string | undefined {
  for (const { lineId, parties, terms, allotments = [] } of lines) {
    for (const { creatorId, campaignId, heldMinor, awaitedMinor } of allotments) {
      const own = termsFor(terms, creatorId, campaignId);
      const postedMinor = own ? partiesUnder(own, parties).reduce((sum, party) => sum + party.postedMinor, 0) : 0;
      if (postedMinor <= heldMinor && (awaitedMinor > 0 || postedMinor === heldMinor)) continue;
      return `line ${lineId} of order ${orderId} holds ${heldMinor} of its quotas for ${creatorId} and has ${postedMinor} posted`;
    }
  }
  return undefined;
}

/** What a volume counts of a line is the base that has a place in it, less what was refunded or declined. */
export function volumeProblem({ orderId, lines, holds }: Book): string | undefined {
  for (const line of lines) {
    for (const { creatorId, span, slices, heldMinor, awaitedMinor } of line.volumes ?? []) {
      const declined = isDeclined({ holds }, { creatorId, hostId: undefined });
      const countsMinor = declined ? 0 : targetOf({ creditMinor: sizeOf(slices), refundsBy: 'base' }, line);
      if (awaitedMinor > 0 || heldMinor === countsMinor) continue;
      return `line ${line.lineId} of order ${orderId} holds ${heldMinor} of ${span} for ${creatorId}, where ${countsMinor} counts`;
    }
  }
  return undefined;
}

export interface QuotaDifference {
  readonly problem: string;
  /** The owner is ahead: an answer to an order, or what one returns, may still be on the way. */
  readonly late: boolean;
}

export function quotaDifference(quota: Quota, heldMinor: number): QuotaDifference | undefined {
  const { requestedMinor, refusedMinor, returnedMinor, usedMinor } = quota;
  const name = quotaKey(quota);
  if (requestedMinor - refusedMinor - returnedMinor !== usedMinor)
    return {
      problem: `quota ${name}: ${requestedMinor} requested, less ${refusedMinor} refused and ${returnedMinor} returned, is not ${usedMinor}`,
      late: false,
    };
  if (usedMinor === heldMinor) return undefined;
  return {
    problem: `quota ${name} counts ${usedMinor}, the books hold ${heldMinor} of it`,
    late: usedMinor > heldMinor,
  };
}

/** What is wrong with a deposit by itself. */
export function depositProblem(deposit: Deposit): string | undefined {
  const { unfundedMinor, unfundedCount, stoppedAtMs, drawnMinor } = deposit;
  if (drawnMinor < 0) return `deposit ${depositKey(deposit)} has ${drawnMinor} drawn`;
  const waits = unfundedCount > 0;
  if (waits === unfundedMinor > 0 && waits === (stoppedAtMs !== null)) return undefined;
  return `deposit ${depositKey(deposit)} waits with ${unfundedMinor} of ${unfundedCount} and has ${stoppedAtMs === null ? 'not ' : ''}stopped`;
}

/** A deposit hears of what lines draw before they do, and they of what it covers after it. */
export function depositDifference(deposit: Deposit, { deposits }: HeldSums): QuotaDifference | undefined {
  const books = deposits.get(depositKey(deposit)) ?? { drawnMinor: 0, unfundedMinor: 0 };
  const { drawnMinor, unfundedMinor } = deposit;
  if (drawnMinor === books.drawnMinor && unfundedMinor === books.unfundedMinor) return undefined;
  return {
    problem: `deposit ${depositKey(deposit)} counts ${drawnMinor} drawn and ${unfundedMinor} waiting, the books ${books.drawnMinor} and ${books.unfundedMinor}`,
    late: drawnMinor + unfundedMinor >= books.drawnMinor + books.unfundedMinor,
  };
}

/** What is wrong with a count by itself: a threshold is credited exactly while it is reached, but for what the deposit is asked for. */
export function countProblem(count: BonusCount): string | undefined {
  const wrong = count.steps.findIndex(
    ({ salesMinor, state }) => state !== 'awaiting' && count.salesMinor >= salesMinor !== (state !== 'open'),
  );
  const step = count.steps[wrong];
  return (
    step &&
    `bonus ${countKey(count)} counts ${count.salesMinor}, and its step ${wrong + 1} of ${step.salesMinor} is ${step.state}`
  );
}

/** Books are ahead: what they say may still be on the way. */
export function countDifference(count: BonusCount, { sales }: HeldSums): QuotaDifference | undefined {
  const soldMinor = sales.get(countKey(count)) ?? 0;
  if (soldMinor === count.salesMinor) return undefined;
  return { problem: `bonus ${countKey(count)} counts ${count.salesMinor}, the books have ${soldMinor}`, late: true };
}

/** What is wrong with the places of a board by themselves. */
export function prizesProblem(board: Board): string | undefined {
  const { winners, prizesMinor, minSalesMinor } = board;
  const wrong = (winners ?? []).find(
    ({ place, salesMinor, prizeMinor }, index) =>
      place !== index + 1 ||
      prizeMinor !== prizesMinor[index] ||
      salesMinor < minSalesMinor ||
      salesMinor > (winners?.[index - 1]?.salesMinor ?? salesMinor),
  );
  return wrong && `leaderboard ${boardKey(board)} has ${wrong.creatorId} in place ${wrong.place}, which is not theirs`;
}

/** Books are ahead: what they say may still be on the way. */
export function scoreDifference(score: Score, sales: ReadonlyMap<string, number>): QuotaDifference | undefined {
  const soldMinor = sales.get(scoreKey(score)) ?? 0;
  if (soldMinor === score.salesMinor) return undefined;
  return {
    problem: `leaderboard ${scoreKey(score)} counts ${score.salesMinor}, the books have ${soldMinor}`,
    late: true,
  };
}
