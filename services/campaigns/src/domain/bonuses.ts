import { type Currency, isCurrency } from '@creditroll/money';
import { type CapPeriod, capPeriods, spanOf } from './cap-span.ts';
import { type Dated, entryAt } from './dated.ts';
import type { Problems } from './problems.ts';

/** What a creator gets beside commissions when its sales in a span reach a threshold. */
export interface BonusStep {
  readonly salesMinor: number;
  readonly bonusMinor: number;
}

export interface BonusDraft {
  readonly period: string;
  readonly currency: string;
  readonly steps: readonly BonusStep[];
}

export interface Bonus {
  readonly period: CapPeriod;
  readonly currency: Currency;
  /** Thresholds rise. */
  readonly steps: readonly BonusStep[];
}

/** What a sale counts for: a bonus or a leaderboard. */
export interface SaleBonus {
  /** Names this version of the rule for ever: a change begins a new count. */
  readonly bonusId: string;
  readonly span: string;
  readonly currency: Currency;
  /** Of a bonus. */
  readonly steps: readonly BonusStep[];
  readonly board?: SaleBoard;
}

/** What a leaderboard gives, and until when. */
export interface SaleBoard {
  /** Whose it is, which need not be the campaign that was credited. */
  readonly campaignId: string;
  readonly prizesMinor: readonly number[];
  readonly minSalesMinor: number;
  readonly endsAtMs: number;
  readonly decidesAtMs: number;
  readonly public: boolean;
}

const stepsMax = 10;
const amountMinorMax = 1_000_000_000_000;

/** One for each period, all in one currency. */
export function bonusesOf(drafts: readonly BonusDraft[], problems: Problems): readonly Bonus[] {
  const all = drafts.slice(0, capPeriods.length);
  problems.unless(drafts.length === all.length, 'bonuses', `must not be more than ${capPeriods.length}`);
  const bonuses = all.flatMap((draft, index) => bonusOf(draft, `bonuses[${index}]`, problems) ?? []);
  for (const [index, { period }] of all.entries()) {
    const first = all.findIndex((one) => one.period === period);
    problems.unless(
      first === index,
      `bonuses[${index}].period`,
      `is that of bonuses[${first}]: one sale would count twice; put the steps of both into one`,
    );
  }
  const currencies = new Set(bonuses.map(({ currency }) => currency));
  problems.unless(
    currencies.size <= 1,
    'bonuses',
    'must all have the same currency: amounts in two are never compared',
  );
  return bonuses;
}

function bonusOf({ period, currency, steps }: BonusDraft, field: string, problems: Problems): Bonus | undefined {
  const known = capPeriods.find((one) => one === period);
  problems.unless(known !== undefined, `${field}.period`, `must be one of ${capPeriods.join(', ')}`);
  problems.unless(steps.length >= 1 && steps.length <= stepsMax, `${field}.steps`, `must be 1 to ${stepsMax}`);
  for (const [index, { salesMinor, bonusMinor }] of steps.slice(0, stepsMax).entries()) {
    const at = `${field}.steps[${index}]`;
    problems.wholeNumber(`${at}.salesMinor`, salesMinor, 1, amountMinorMax, 'minor units');
    problems.wholeNumber(`${at}.bonusMinor`, bonusMinor, 1, amountMinorMax, 'minor units');
    const before = steps[index - 1];
    problems.unless(
      before === undefined || before.salesMinor < salesMinor,
      `${at}.salesMinor`,
      `must be more than that of steps[${index - 1}], ${before?.salesMinor}`,
    );
  }
  if (!isCurrency(currency)) {
    problems.add(`${field}.currency`, `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`);
    return undefined;
  }
  return known && { period: known, currency, steps };
}

export const sameBonuses = (a: readonly Bonus[], b: readonly Bonus[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const none: readonly never[] = [];

/** When an order was placed, and by whose calendar. */
export interface Placed {
  readonly campaignId: string;
  readonly timeZone: string;
  readonly atMs: number;
}

/** The bonuses in force when an order was placed, in the spans that it falls into. */
export function bonusesAt(
  bonuses: readonly Dated<readonly Bonus[]>[],
  { campaignId, timeZone, atMs }: Placed,
): readonly SaleBonus[] {
  const holding = entryAt(bonuses, atMs);
  if (!holding || holding.value.length === 0) return none;
  return holding.value.map(({ period, currency, steps }) => ({
    bonusId: `${campaignId}:${period}:${holding.fromMs}`,
    span: spanOf(period, timeZone, atMs),
    currency,
    steps,
  }));
}
