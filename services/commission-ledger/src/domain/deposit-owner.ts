import type { DataOf, depositRequested, depositReturned, fundingNoticed } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { type QuotaReturn, returnsOf } from './quota-owner.ts';

/** What a brand paid ahead in one currency, what lines draw on it, and what they earned beyond it. */
export interface Deposit {
  readonly brandId: string;
  readonly currency: Currency;
  /** Deposits and corrections, less withdrawals. */
  readonly paidInMinor: number;
  /** Less what came back. */
  readonly drawnMinor: number;
  /** Earned and not covered yet, by how many requests of lines. */
  readonly unfundedMinor: number;
  readonly unfundedCount: number;
  /** Those that wait have places in the order in which they came: the first that may wait, and the next that is given. */
  readonly firstPlace: number;
  readonly nextPlace: number;
  /** Since when later orders earn nothing; null: all that was earned is covered. */
  readonly stoppedAtMs: number | null;
}

/** What a line earned and the deposit did not cover when it was asked. */
export interface Unfunded {
  readonly brandId: string;
  readonly currency: Currency;
  readonly place: number;
  readonly orderId: string;
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly amountMinor: number;
  /** Of a bonus or a prize: who hears of its being covered. */
  readonly given?: DepositRequest['given'];
}

export type DepositRequest = DataOf<typeof depositRequested>;
export type DepositReturn = DataOf<typeof depositReturned>;
export type FundingNotice = DataOf<typeof fundingNoticed>;

type DepositName = Pick<Deposit, 'brandId' | 'currency'>;

export const depositKey = ({ brandId, currency }: DepositName): string => `${brandId}|${currency}`;

const placeDigits = 12;
/** Places of a deposit sort in their order. */
export const unfundedKey = (name: DepositName, place: number): string =>
  `${depositKey(name)}|${place.toString().padStart(placeDigits, '0')}`;

type Claim = Pick<Unfunded, 'orderId' | 'lineId' | 'creatorId' | 'campaignId'>;

export const claimKey = ({ orderId, lineId, creatorId, campaignId }: Claim): string =>
  JSON.stringify([orderId, lineId, creatorId, campaignId]);

export const newDeposit = ({ brandId, currency }: DepositName): Deposit => ({
  brandId,
  currency,
  paidInMinor: 0,
  drawnMinor: 0,
  unfundedMinor: 0,
  unfundedCount: 0,
  firstPlace: 0,
  nextPlace: 0,
  stoppedAtMs: null,
});

export const availableMinor = ({ paidInMinor, drawnMinor }: Deposit): number => paidInMinor - drawnMinor;

/** Of one event's covering; what is left goes on with the next. */
export const coversPerEventMax = 200;

export interface Drawn {
  readonly deposit: Deposit;
  readonly grantedMinor: number;
  /** Waits in the place that it names. */
  readonly unfunded: Unfunded | undefined;
  /** To the owners of caps, of what a stopped deposit refuses. */
  readonly returns: readonly QuotaReturn[];
}

/**
 * A line draws what it earned, whole or not at all. What the deposit does not cover is earned and waits, and from the first
 * such line on the campaigns have stopped: orders placed later earn nothing. Orders from before are still earned, behind
 * those that wait. So are bonuses and prizes, because the sales that they are for were accepted. The order of requests in
 * the owner's log decides, and nothing else.
 */
export function decideDraw(before: Deposit, request: DepositRequest, nowMs: number): Drawn {
  const { currency, offeredMinor, orderAtMs, hops, given } = request;
  if (!given && before.stoppedAtMs !== null && orderAtMs > before.stoppedAtMs)
    return { deposit: before, grantedMinor: 0, unfunded: undefined, returns: returnsOf(hops, currency, offeredMinor) };
  const granted = { grantedMinor: offeredMinor, returns: [] };
  if (before.stoppedAtMs === null && availableMinor(before) >= offeredMinor)
    return {
      ...granted,
      deposit: { ...before, drawnMinor: before.drawnMinor + offeredMinor },
      unfunded: undefined,
    };
  const { orderId, lineId, creatorId, campaignId, brandId } = request;
  const claim = { orderId, lineId, creatorId, campaignId };
  return {
    ...granted,
    unfunded: {
      brandId,
      currency,
      place: before.nextPlace,
      ...claim,
      amountMinor: offeredMinor,
      ...(given ? { given } : {}),
    },
    deposit: {
      ...before,
      unfundedMinor: before.unfundedMinor + offeredMinor,
      unfundedCount: before.unfundedCount + 1,
      nextPlace: before.nextPlace + 1,
      // A shop's clock may be ahead of ours: the lines of the order that ran the deposit out are of one kind.
      stoppedAtMs: before.stoppedAtMs ?? Math.max(nowMs, orderAtMs),
    },
  };
}

export interface TakenBack {
  readonly deposit: Deposit;
  /** What still waits of the claim, and what does not any more. */
  readonly left: readonly Unfunded[];
  readonly gone: readonly Unfunded[];
}

/** What a line does not need is taken from what waits of it, the latest first; the rest comes back to the deposit. */
export function takeBackDrawn(before: Deposit, back: DepositReturn, waiting: readonly Unfunded[]): TakenBack {
  let restMinor = back.amountMinor;
  const left: Unfunded[] = [];
  const gone: Unfunded[] = [];
  for (const item of waiting.toSorted((a, b) => b.place - a.place)) {
    const takenMinor = Math.min(restMinor, item.amountMinor);
    if (takenMinor === 0) break;
    restMinor -= takenMinor;
    if (takenMinor === item.amountMinor) gone.push(item);
    else left.push({ ...item, amountMinor: item.amountMinor - takenMinor });
  }
  invariant(before.drawnMinor >= restMinor, `${depositKey(before)} got back ${restMinor} more than lines drew on it`);
  const deposit = {
    ...before,
    drawnMinor: before.drawnMinor - restMinor,
    unfundedMinor: before.unfundedMinor - (back.amountMinor - restMinor),
    unfundedCount: before.unfundedCount - gone.length,
  };
  return { deposit, left, gone };
}

export interface Covered {
  readonly deposit: Deposit;
  /** Oldest first. */
  readonly covered: readonly Unfunded[];
  /** Places were left out that there may be enough for. */
  readonly goesOn: boolean;
}

/** Covers what waits, oldest first, and each whole: nobody is passed by one who needs less. */
export function cover(before: Deposit, waitingAt: (place: number) => Unfunded | undefined): Covered {
  const covered: Unfunded[] = [];
  let deposit = before;
  for (let steps = 0; steps < coversPerEventMax && deposit.unfundedCount > 0; steps++) {
    const item = waitingAt(deposit.firstPlace);
    if (item && item.amountMinor > availableMinor(deposit)) return { deposit, covered, goesOn: false };
    if (item) {
      covered.push(item);
      deposit = {
        ...deposit,
        drawnMinor: deposit.drawnMinor + item.amountMinor,
        unfundedMinor: deposit.unfundedMinor - item.amountMinor,
        unfundedCount: deposit.unfundedCount - 1,
      };
    }
    deposit = { ...deposit, firstPlace: deposit.firstPlace + 1 };
  }
  if (deposit.unfundedCount > 0) return { deposit, covered, goesOn: true };
  return { deposit: { ...deposit, firstPlace: deposit.nextPlace, stoppedAtMs: null }, covered, goesOn: false };
}

/** What people are told when a deposit ran out, or covers everything again. */
export function noticeOf(before: Deposit, after: Deposit, nowMs: number): FundingNotice | undefined {
  if ((before.stoppedAtMs === null) === (after.stoppedAtMs === null)) return undefined;
  const { brandId, currency, unfundedMinor, stoppedAtMs } = after;
  return {
    brandId,
    currency,
    state: stoppedAtMs === null ? 'resumed' : 'stopped',
    atMs: stoppedAtMs ?? nowMs,
    availableMinor: availableMinor(after),
    unfundedMinor,
  };
}
