import { bonusFunded, bonusSalesMoved, type DataOf } from '@creditroll/contracts';
import { inbound, stage, type Stage, type Unit } from '@creditroll/processing';
import { z } from 'zod';
import { bonusCounts } from '../bonus-collections.ts';
import { entries } from '../collections.ts';
import { booked, counted, type Counted, countKey, funded, released, type SalesMoved } from '../domain/bonus-owner.ts';
import { figuresFold, payablesFold, postingsFold, sayGiven } from '../outbound/facts.ts';
import { sayToDeposit } from '../outbound/quotas.ts';

type BonusInput =
  | { readonly kind: 'moved'; readonly key: string; readonly moved: SalesMoved }
  | { readonly kind: 'funded'; readonly key: string; readonly answer: DataOf<typeof bonusFunded> }
  | { readonly kind: 'due'; readonly key: string; readonly index: number; readonly times: number };

const timer = 'release';
/** Which step of which count, the how manieth time. */
const timerId = z.tuple([z.string(), z.int(), z.int()]);

function toDue(id: string): BonusInput {
  const [key, index, times] = timerId.parse(JSON.parse(id));
  return { kind: 'due', key, index, times };
}

/** Counts sales for bonuses, and credits what they reach: the only writer of counts. */
export const bonusesStage = (): Stage =>
  stage<BonusInput, undefined>({
    name: 'commission-ledger.bonuses',
    topic: 'bonuses',
    collections: [bonusCounts, entries],
    inbound: [
      inbound(bonusSalesMoved, (moved): BonusInput => ({ kind: 'moved', key: countKey(moved), moved })),
      inbound(bonusFunded, (answer): BonusInput => ({ kind: 'funded', key: answer.name, answer })),
    ],
    timers: { [timer]: ({ id }): BonusInput => toDue(id) },
    folds: [postingsFold, payablesFold, figuresFold],
    async read(inputs, reader) {
      await reader.getMany(
        bonusCounts,
        inputs.map((input) => input.in.key),
      );
      return undefined;
    },
    decide(input, unit) {
      const before = unit.get(bonusCounts, input.key);
      const { nowMs } = unit.cause;
      if (input.kind === 'moved') keep(unit, input.key, counted(before, input.moved, nowMs));
      else if (before)
        keep(
          unit,
          input.key,
          input.kind === 'due' ? released(before, input.index, input.times) : funded(before, input.answer, nowMs),
        );
    },
  });

function keep(unit: Unit, key: string, outcome: Counted | undefined): void {
  if (!outcome) return;
  const { count, changes, moves } = outcome;
  unit.put(bonusCounts, count);
  for (const change of changes) {
    sayGiven(unit, booked(count, change, unit.cause.nowMs));
    const step = count.steps[change.index];
    if (step?.state === 'pending' && change.change !== 'released')
      unit.setTimer(timer, JSON.stringify([key, change.index, step.times]), step.dueAtMs);
  }
  for (const move of moves) sayToDeposit(unit, count, { ...move, given: { kind: 'bonus', name: key } });
}
