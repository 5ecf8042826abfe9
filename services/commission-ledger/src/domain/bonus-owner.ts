import type { bonusSalesMoved, DataOf } from '@creditroll/contracts';
import { invariant, sha256 } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { bonusKey } from './bonus-sales.ts';
import type { BonusStep } from './book.ts';
import { accounts, type EntryKind } from './entries.ts';
import { type Given, given } from './given.ts';

/** `pending`: reached, and the orders' waiting periods are not over. */
type StepState = 'open' | 'pending' | 'payable';

/** A threshold with what became of it. */
export interface CountedStep extends BonusStep {
  readonly state: StepState;
  /** How often it was reached: a refund can take it back, and later sales can reach it again. */
  readonly times: number;
  readonly dueAtMs: number;
}

/** A creator's sales that count for one bonus in one span. */
export interface BonusCount {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly brandId: string;
  readonly bonusId: string;
  readonly span: string;
  readonly currency: Currency;
  readonly salesMinor: number;
  /** When the waiting period of every order that was counted is over. */
  readonly dueAtMs: number;
  readonly steps: readonly CountedStep[];
}

export type SalesMoved = DataOf<typeof bonusSalesMoved>;

export const countKey = (count: Pick<BonusCount, 'creatorId' | 'bonusId' | 'span'>): string => bonusKey(count);

type Change = 'reached' | 'released' | 'reversed' | 'taken_back';

interface StepChange {
  readonly index: number;
  readonly change: Change;
}

export interface Counted {
  readonly count: BonusCount;
  readonly changes: readonly StepChange[];
}

const newCount = ({ creatorId, campaignId, brandId, bonusId, span, currency, steps }: SalesMoved): BonusCount => ({
  creatorId,
  campaignId,
  brandId,
  bonusId,
  span,
  currency,
  salesMinor: 0,
  dueAtMs: 0,
  steps: steps.map((step) => ({ ...step, state: 'open', times: 0, dueAtMs: 0 })),
});

/** Counts what an order moved. A step that is reached is credited once; one that is no longer reached is taken back. */
export function counted(before: BonusCount | undefined, moved: SalesMoved, nowMs: number): Counted {
  const known = before ?? newCount(moved);
  const salesMinor = known.salesMinor + moved.movedMinor;
  invariant(salesMinor >= 0, `the sales of ${countKey(known)} would be ${salesMinor}`);
  const dueAtMs = Math.max(known.dueAtMs, moved.dueAtMs);
  const changes: StepChange[] = [];
  const steps = known.steps.map((step, index): CountedStep => {
    const reached = salesMinor >= step.salesMinor;
    if (reached === (step.state !== 'open')) return step;
    if (reached) {
      changes.push({ index, change: 'reached' });
      return { ...step, state: 'pending', times: step.times + 1, dueAtMs: Math.max(dueAtMs, nowMs) };
    }
    changes.push({ index, change: step.state === 'pending' ? 'reversed' : 'taken_back' });
    return { ...step, state: 'open' };
  });
  return { count: { ...known, salesMinor, dueAtMs, steps }, changes };
}

/** The waiting is over. Undefined: the step was taken back meanwhile. */
export function released(count: BonusCount, index: number, times: number): Counted | undefined {
  const step = count.steps[index];
  if (step?.state !== 'pending' || step.times !== times) return undefined;
  const steps = count.steps.map((one, at): CountedStep => (at === index ? { ...one, state: 'payable' } : one));
  return { count: { ...count, steps }, changes: [{ index, change: 'released' }] };
}

const kinds: Readonly<Record<Change, EntryKind>> = {
  reached: 'bonus',
  released: 'bonus_release',
  reversed: 'bonus_reversal',
  taken_back: 'bonus_reversal',
};

/** The bonus as a payable item has it, in the place of an order. */
const bonusOrderId = (count: BonusCount): string => `bonus:${sha256(countKey(count)).slice(0, 24)}`;

/** The same for ever: a step of a bonus of a creator, the how manieth time it was reached, and what became of it. */
export const bonusEntryId = (count: BonusCount, index: number, change: Change): string =>
  `${bonusOrderId(count)}:${index + 1}.${count.steps[index]?.times ?? 0}.${change}`;

/** What a change books: owed by the brand, credited to the creator, and payable when the waiting is over. */
export function booked(count: BonusCount, { index, change }: StepChange, atMs: number): Given {
  const { creatorId, brandId, campaignId, currency } = count;
  const step = count.steps[index];
  invariant(step, `${countKey(count)} has no step ${index}`);
  const { bonusMinor } = step;
  const [from, to] = wayOf(count, change);
  return given(
    {
      entryId: bonusEntryId(count, index, change),
      kind: kinds[change],
      creatorId,
      brandId,
      campaignId,
      currency,
      from,
      to,
      amountMinor: bonusMinor,
      orderId: bonusOrderId(count),
      lineId: `${index + 1}`,
      sums: {
        accruedMinor: change === 'reached' ? bonusMinor : 0,
        reversedMinor: change === 'reversed' || change === 'taken_back' ? bonusMinor : 0,
        releasedMinor: change === 'released' ? bonusMinor : change === 'taken_back' ? -bonusMinor : 0,
      },
    },
    atMs,
  );
}

function wayOf({ creatorId, brandId, currency }: BonusCount, change: Change): readonly [string, string] {
  const brand = accounts.brandReceivable(brandId, currency);
  const pending = accounts.creator(creatorId, 'pending', currency);
  const payable = accounts.creator(creatorId, 'payable', currency);
  switch (change) {
    case 'reached':
      return [brand, pending];
    case 'released':
      return [pending, payable];
    case 'reversed':
      return [pending, brand];
    case 'taken_back':
      return [payable, brand];
  }
}
