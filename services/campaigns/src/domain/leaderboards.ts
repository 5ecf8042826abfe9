import { DAY_MS } from '@creditroll/kernel';
import { type Currency, isCurrency } from '@creditroll/money';
import type { Placed, SaleBonus } from './bonuses.ts';
import { type CapPeriod, capPeriods, spanEndMs, spanOf } from './cap-span.ts';
import { type Dated, entryAt } from './dated.ts';
import type { Problems } from './problems.ts';

export interface LeaderboardDraft {
  readonly period: string;
  readonly currency: string;
  readonly prizesMinor: readonly number[];
  readonly minSalesMinor: number;
  readonly settlingDays: number;
  /** 0: not given. */
  readonly endsAtMs: number;
  readonly public: boolean;
}

/** Prizes for the creators who sell most in a period. */
export interface Leaderboard extends LeaderboardDraft {
  readonly period: CapPeriod;
  readonly currency: Currency;
}

/** As the contract has it. */
const prizesMax = 20;
const settlingDaysMax = 365;
const amountMinorMax = 1_000_000_000_000;

/** One for each period. */
export function leaderboardOf(drafts: readonly LeaderboardDraft[], problems: Problems): readonly Leaderboard[] {
  const all = drafts.slice(0, capPeriods.length);
  problems.unless(drafts.length === all.length, 'leaderboard', `must not be more than ${capPeriods.length}`);
  for (const [index, { period }] of all.entries()) {
    const first = all.findIndex((one) => one.period === period);
    problems.unless(
      first === index,
      `leaderboard[${index}].period`,
      `is that of leaderboard[${first}]: a period has one list of prizes; put the prizes of both into one`,
    );
  }
  return all.flatMap((draft, index) => ruleOf(draft, `leaderboard[${index}]`, problems) ?? []);
}

function ruleOf(draft: LeaderboardDraft, field: string, problems: Problems): Leaderboard | undefined {
  const { currency, minSalesMinor, settlingDays, endsAtMs } = draft;
  const period = capPeriods.find((one) => one === draft.period);
  problems.unless(period !== undefined, `${field}.period`, `must be one of ${capPeriods.join(', ')}`);
  checkPrizes(draft, field, problems);
  problems.wholeNumber(`${field}.minSalesMinor`, minSalesMinor, 1, amountMinorMax, 'minor units');
  problems.wholeNumber(`${field}.settlingDays`, settlingDays, 0, settlingDaysMax, 'days');
  problems.unless(
    (period === 'campaign') === endsAtMs > 0,
    `${field}.endsAtMs`,
    period === 'campaign'
      ? 'must be given: the whole time of a campaign has no end of its own'
      : 'must not be given: the calendar says when a month or week ends',
  );
  if (!isCurrency(currency)) {
    problems.add(`${field}.currency`, `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`);
    return undefined;
  }
  const prizesMinor = [...draft.prizesMinor];
  return period && { period, currency, prizesMinor, minSalesMinor, settlingDays, endsAtMs, public: draft.public };
}

function checkPrizes({ prizesMinor }: LeaderboardDraft, field: string, problems: Problems): void {
  const fits = prizesMinor.length >= 1 && prizesMinor.length <= prizesMax;
  problems.unless(fits, `${field}.prizesMinor`, `must be 1 to ${prizesMax}`);
  for (const [index, prizeMinor] of prizesMinor.slice(0, prizesMax).entries()) {
    const at = `${field}.prizesMinor[${index}]`;
    problems.wholeNumber(at, prizeMinor, 1, amountMinorMax, 'minor units');
    const before = prizesMinor[index - 1];
    problems.unless(
      before === undefined || before >= prizeMinor,
      at,
      `must not be more than prizesMinor[${index - 1}], ${before}: a worse place would get more`,
    );
  }
}

/** What ends before it begins can be reached by nobody. */
export function requireEndsAhead(rules: readonly Leaderboard[], nowMs: number, problems: Problems): void {
  for (const [index, { period, endsAtMs }] of rules.entries())
    problems.unless(
      period !== 'campaign' || endsAtMs > nowMs,
      `leaderboard[${index}].endsAtMs`,
      `must be after now, ${nowMs}: orders before now do not count`,
    );
}

export const sameLeaderboard = (a: readonly Leaderboard[], b: readonly Leaderboard[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const none: readonly never[] = [];

/** The leaderboards in force when an order was placed, in the spans that it falls into. */
export function boardsAt(rules: readonly Dated<readonly Leaderboard[]>[], placed: Placed): readonly SaleBonus[] {
  const { campaignId, timeZone, atMs } = placed;
  const holding = entryAt(rules, atMs);
  if (!holding || holding.value.length === 0) return none;
  return holding.value.flatMap(({ period, currency, prizesMinor, minSalesMinor, settlingDays, ...rule }) => {
    const endsAtMs = period === 'campaign' ? rule.endsAtMs : spanEndMs(period, timeZone, atMs);
    if (atMs >= endsAtMs) return [];
    const decidesAtMs = endsAtMs + settlingDays * DAY_MS;
    return {
      bonusId: `${campaignId}:board:${period}:${holding.fromMs}`,
      span: spanOf(period, timeZone, atMs),
      currency,
      steps: none,
      board: { campaignId, prizesMinor, minSalesMinor, endsAtMs, decidesAtMs, public: rule.public },
    };
  });
}
