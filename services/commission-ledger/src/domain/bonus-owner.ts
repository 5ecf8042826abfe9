import type { bonusFunded, bonusSalesMoved, DataOf } from '@creditroll/contracts';
import { invariant, sha256 } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { bonusKey } from './bonus-sales.ts';
import type { BonusStep } from './book.ts';
import { accounts, type EntryKind } from './entries.ts';
import { fundedBy, type Funding, type Given, given, type Way, wayBack, waysOfCover, wayTo } from './given.ts';

/**
 * `awaiting`: reached, and the brand's deposit has not answered. `held`: credited, and the deposit does not cover it yet. `pending`:
 * credited, and the orders' waiting periods are not over.
 */
export const stepStates = ['open', 'awaiting', 'held', 'pending', 'payable'] as const;
type StepState = (typeof stepStates)[number];
type Stand = Exclude<StepState, 'open' | 'awaiting'>;

/** A threshold with what became of it. */
export interface CountedStep extends BonusStep {
  readonly state: StepState;
  /** How often it was credited: a refund can take it back, and later sales can reach it again. */
  readonly times: number;
  /** How often the brand's deposit was asked for it. */
  readonly asked: number;
  /** It is drawn on the deposit, since it was reached last. */
  readonly prefunded: boolean;
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
  readonly funding: Funding;
  readonly steps: readonly CountedStep[];
}

export type SalesMoved = DataOf<typeof bonusSalesMoved>;

export const countKey = (count: Pick<BonusCount, 'creatorId' | 'bonusId' | 'span'>): string => bonusKey(count);

type Change = 'reached' | 'funded' | 'released' | 'reversed' | 'taken_back';

interface StepChange {
  readonly index: number;
  readonly change: Change;
  /** Where the money stood before; of one that is credited, where it comes to stand. */
  readonly stand: Stand;
}

/** What a step says to the brand's deposit. */
export interface StepMove {
  readonly kind: 'request' | 'return';
  readonly claim: {
    readonly orderId: string;
    readonly lineId: string;
    readonly creatorId: string;
    readonly campaignId: string;
  };
  readonly amountMinor: number;
}

export interface Counted {
  readonly count: BonusCount;
  readonly changes: readonly StepChange[];
  readonly moves: readonly StepMove[];
}

const newCount = (moved: SalesMoved): BonusCount => ({
  creatorId: moved.creatorId,
  campaignId: moved.campaignId,
  brandId: moved.brandId,
  bonusId: moved.bonusId,
  span: moved.span,
  currency: moved.currency,
  salesMinor: 0,
  dueAtMs: 0,
  funding: fundedBy(undefined, moved),
  steps: moved.steps.map((step) => ({ ...step, state: 'open', times: 0, asked: 0, prefunded: false, dueAtMs: 0 })),
});

/**
 * Counts what an order moved. A step that is reached is credited once; one that is no longer reached is taken back. While the
 * deposit is asked for a step nothing happens to it: what was to be done shows when it has answered.
 */
export function counted(before: BonusCount | undefined, moved: SalesMoved, nowMs: number): Counted {
  const known = before ?? newCount(moved);
  const salesMinor = known.salesMinor + moved.movedMinor;
  invariant(salesMinor >= 0, `the sales of ${countKey(known)} would be ${salesMinor}`);
  const count = {
    ...known,
    salesMinor,
    dueAtMs: Math.max(known.dueAtMs, moved.dueAtMs),
    funding: fundedBy(known.funding, moved),
  };
  return known.steps.reduce<Counted>((so, _, index) => stepped(so, index, nowMs), { count, changes: [], moves: [] });
}

function stepped(so: Counted, index: number, nowMs: number): Counted {
  const { count } = so;
  const step = stepAt(count, index);
  const { state, salesMinor, bonusMinor } = step;
  const reached = count.salesMinor >= salesMinor;
  if (state === 'awaiting') return so;
  if (state !== 'open') return reached ? so : takenBack(so, index, state);
  if (!reached) return so;
  const { prefunded } = count.funding;
  const now = { ...step, prefunded, dueAtMs: Math.max(count.dueAtMs, nowMs) };
  if (!prefunded) return credited(so, index, now, 'pending');
  const asked: CountedStep = { ...now, state: 'awaiting', asked: step.asked + 1 };
  return withStep(so, index, asked, undefined, {
    kind: 'request',
    claim: claimOf(count, index, asked.asked),
    amountMinor: bonusMinor,
  });
}

const credited = (so: Counted, index: number, step: CountedStep, stand: Stand): Counted =>
  withStep(so, index, { ...step, state: stand, times: step.times + 1 }, { index, change: 'reached', stand });

/** What the deposit paid comes back to it; of what it did not cover, nothing waits any more. */
function takenBack(so: Counted, index: number, stand: Stand): Counted {
  const step = stepAt(so.count, index);
  const change = { index, change: stand === 'payable' ? 'taken_back' : 'reversed', stand } as const;
  return withStep(
    so,
    index,
    { ...step, state: 'open' },
    change,
    step.prefunded ? returnOf(so.count, index) : undefined,
  );
}

const returnOf = (count: BonusCount, index: number): StepMove => {
  const { asked, bonusMinor } = stepAt(count, index);
  return { kind: 'return', claim: claimOf(count, index, asked), amountMinor: bonusMinor };
};

function withStep(
  { count, changes, moves }: Counted,
  index: number,
  step: CountedStep,
  change: StepChange | undefined,
  move?: StepMove,
): Counted {
  return {
    count: { ...count, steps: count.steps.with(index, step) },
    changes: change ? [...changes, change] : changes,
    moves: move ? [...moves, move] : moves,
  };
}

function stepAt(count: BonusCount, index: number): CountedStep {
  const step = count.steps[index];
  invariant(step, `${countKey(count)} has no step ${index}`);
  return step;
}

/** Each asking is a claim of its own, so that an answer to one before is not taken for it. */
const claimOf = (count: BonusCount, index: number, asked: number): StepMove['claim'] => ({
  orderId: bonusOrderId(count),
  lineId: `${index + 1}.${asked}`,
  creatorId: count.creatorId,
  campaignId: count.campaignId,
});

/** The deposit covers a step, or does not yet. Undefined: what was asked for was taken back meanwhile. */
export function funded(
  count: BonusCount,
  { lineId, waits }: Pick<DataOf<typeof bonusFunded>, 'lineId' | 'waits'>,
  nowMs: number,
): Counted | undefined {
  const index = count.steps.findIndex(({ asked }, at) => lineId === claimOf(count, at, asked).lineId);
  const known = count.steps[index];
  if (!known) return undefined;
  // It is payable no earlier than the deposit pays for it.
  const step = { ...known, dueAtMs: Math.max(known.dueAtMs, nowMs) };
  const so: Counted = { count, changes: [], moves: [] };
  if (step.state === 'awaiting')
    return count.salesMinor >= step.salesMinor
      ? credited(so, index, step, waits ? 'held' : 'pending')
      : withStep(so, index, { ...step, state: 'open' }, undefined, returnOf(count, index));
  if (step.state !== 'held') return undefined;
  return withStep(so, index, { ...step, state: 'pending' }, { index, change: 'funded', stand: 'pending' });
}

/** The waiting is over. Undefined: the step was taken back meanwhile. */
export function released(count: BonusCount, index: number, times: number): Counted | undefined {
  const step = count.steps[index];
  if (step?.state !== 'pending' || step.times !== times) return undefined;
  const change = { index, change: 'released', stand: 'pending' } as const;
  return withStep({ count, changes: [], moves: [] }, index, { ...step, state: 'payable' }, change);
}

const kinds: Readonly<Record<Change, EntryKind>> = {
  reached: 'bonus',
  funded: 'funding',
  released: 'bonus_release',
  reversed: 'bonus_reversal',
  taken_back: 'bonus_reversal',
};

/** The bonus as a payable item has it, in the place of an order. */
const bonusOrderId = (count: BonusCount): string => `bonus:${sha256(countKey(count)).slice(0, 24)}`;

/** The same for ever: a step of a bonus of a creator, the how manieth time it was reached, and what became of it. */
export const bonusEntryId = (count: BonusCount, index: number, change: Change): string =>
  `${bonusOrderId(count)}:${index + 1}.${count.steps[index]?.times ?? 0}.${change}`;

/** What a change books: owed by the brand or drawn on its deposit, credited to the creator, and payable when the waiting is over. */
export function booked(count: BonusCount, change: StepChange, atMs: number): Given {
  const { creatorId, brandId, campaignId, currency } = count;
  const { bonusMinor } = stepAt(count, change.index);
  const of = change.change;
  return given(
    {
      entryId: bonusEntryId(count, change.index, of),
      kind: kinds[of],
      creatorId,
      brandId,
      campaignId,
      currency,
      ways: waysOf(count, change),
      amountMinor: bonusMinor,
      orderId: bonusOrderId(count),
      lineId: `${change.index + 1}`,
      sums: {
        accruedMinor: of === 'reached' ? bonusMinor : 0,
        reversedMinor: of === 'reversed' || of === 'taken_back' ? bonusMinor : 0,
        releasedMinor: of === 'released' ? bonusMinor : of === 'taken_back' ? -bonusMinor : 0,
      },
    },
    atMs,
  );
}

function waysOf(count: BonusCount, { index, change, stand }: StepChange): readonly Way[] {
  const { creatorId, brandId, currency } = count;
  const payer = { creatorId, brandId, currency, prefunded: stepAt(count, index).prefunded };
  switch (change) {
    case 'reached':
      return [wayTo(payer, stand)];
    case 'funded':
      return waysOfCover(payer, stand);
    case 'released':
      return [[accounts.creator(creatorId, 'pending', currency), accounts.creator(creatorId, 'payable', currency)]];
    case 'reversed':
    case 'taken_back':
      return [wayBack(payer, stand)];
  }
}
