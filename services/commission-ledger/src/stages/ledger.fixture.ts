import { attributionLocked, type Order, orderAttributed } from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import { type Testbed, testbed } from '@creditroll/testing';
import { accounts } from '../collections.ts';
import type { LockedTerms } from '../domain/book.ts';
import { attributed, credit, decision, line, lockMs, noTerms, order, rate } from '../domain/story.fixture.ts';
import { verify } from '../inbound/verify/index.ts';
import type { AskTerms } from '../outbound/terms-client.ts';
import { accountsStage } from './accounts.ts';
import { bonusesStage } from './bonuses.ts';
import { commissionsStage } from './commissions.ts';
import { depositsStage } from './deposits.ts';
import { leaderboardsStage } from './leaderboards.ts';
import { payoutsStage } from './payouts.ts';
import { quotasStage } from './quotas.ts';

const beds: Testbed[] = [];
/** For `afterEach`. */
export const closeBeds = async (): Promise<void> => void (await Promise.all(beds.splice(0).map((bed) => bed.close())));

export type QuotasOf = (
  creatorId: string,
  campaignId: string,
) => Partial<Pick<LockedTerms, 'quotas' | 'volume' | 'ratePpm' | 'prefunded' | 'bonuses'>>;

interface LedgerWish {
  readonly partitions?: number;
  readonly seed?: number;
  /** None unless told. */
  readonly quotasOf?: QuotasOf;
}

/** Campaigns as the tests need them: ten per cent with a fee, unless the creator is unknown. It can be away for a while. */
function scriptedTerms(quotasOf: QuotasOf) {
  const script = { asked: [] as number[], awayFor: 0 };
  const ask: AskTerms = (questions) => {
    if (script.awayFor-- > 0) return Promise.reject(new AppError('unavailable', 'campaigns does not answer'));
    script.asked.push(questions.length);
    return Promise.resolve(
      questions.map(({ creatorId, campaignId }) => ({
        ...(creatorId === 'nobody'
          ? noTerms
          : rate(100_000, { operatorFeePpm: 50_000, lost: ['terms-0 (brand): a campaign has its own'] })),
        creatorId,
        campaignId,
        ...quotasOf(creatorId, campaignId),
      })),
    );
  };
  return { script, ask };
}

/** All stages of the ledger on simulated engines. */
export async function ledger(
  batchEventsMax = 1_000,
  { partitions = 2, seed = 1, quotasOf = () => ({}) }: LedgerWish = {},
) {
  const { script, ask } = scriptedTerms(quotasOf);
  const at = await testbed({
    stages: [
      commissionsStage({ terms: ask }),
      quotasStage(),
      depositsStage(),
      bonusesStage(),
      leaderboardsStage(),
      payoutsStage(),
      accountsStage(),
    ],
    batchEventsMax,
    partitions,
    seed,
  });
  beds.push(at);
  const attribute = (
    made: Order,
    revision: number,
    creatorOf: (lineId: string) => string | undefined = () => 'ada',
  ) => {
    const decisions = made.lines.map(({ lineId }) => {
      const creatorId = creatorOf(lineId);
      return creatorId
        ? decision(lineId, [credit(creatorId)])
        : decision(lineId, [], { losers: [{ creatorId: 'bea', campaignId: 'campaign-1', reason: 'lower_tier' }] });
    });
    return at.send(orderAttributed, made.orderId, { ...attributed(made, decisions, revision), lines: [...decisions] });
  };
  /** Says an attribution, and everybody has heard of it. */
  const tell = async (...said: Parameters<typeof attribute>): Promise<void> => {
    await attribute(...said);
    await at.settle();
  };
  const lock = (orderId: string) => at.send(attributionLocked, orderId, { orderId, lockedAtMs: lockMs });
  const balance = async (account: string) => (await at.doc(accounts, account))?.balanceMinor;
  const verified = (account = '') =>
    verify(at.store, { account, signal: new AbortController().signal, pause: () => at.settle() });
  return { at, script, attribute, tell, lock, balance, verified };
}

export type Ledger = Awaited<ReturnType<typeof ledger>>;

/** One line with this base, of two pieces. */
export const sale = (
  orderId: string,
  baseMinor: number,
  more: Parameters<typeof line>[1] = {},
  ofOrder: Partial<Order> = {},
): Order => order([line('1', { unitPriceMinor: baseMinor / 2, ...more })], { orderId, ...ofOrder });

/** One line whose commission at ten per cent is this. */
export const earning = (orderId: string, commissionMinor: number, ...more: RestOfSale): Order =>
  sale(orderId, commissionMinor * 10, ...more);
type RestOfSale = Parameters<typeof sale> extends [string, number, ...infer Rest] ? Rest : never;

export const twoLines = (orderId = 'order-1', more: Parameters<typeof line>[1] = {}): Order =>
  order([line('1', more), line('2', { quantity: 1, unitPriceMinor: 1_000 })], { orderId });
