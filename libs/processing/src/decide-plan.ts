import { invariant, messageOf } from '@creditroll/kernel';
import type { Checkpoint } from '@creditroll/store';
import type { Assignment } from './assignment.ts';
import { answers } from './collections.ts';
import { bury } from './dead-letters.ts';
import type { Plan, Work } from './plan.ts';
import { StandstillError } from './standstill.ts';
import type { BatchUnit } from './unit.ts';

/** How far a batch got. What it changes and says is in the unit. */
export interface Decided {
  /** Timers and records dealt with. */
  readonly count: number;
  readonly nextOffset: number;
  readonly seen: Readonly<Record<string, number>>;
  /** Why it went no further, when it did not reach its end. */
  readonly stop: StandstillError | undefined;
}

/** Lets the stage decide one input after the other, up to the first that must stop the partition. */
export function decidePlan<In, Facts>(
  assignment: Assignment<In, Facts>,
  checkpoint: Checkpoint,
  plan: Plan<In>,
  unit: BatchUnit,
  facts: Facts,
): Decided {
  const seen: Record<string, number> = { ...checkpoint.seen };
  let nextOffset = checkpoint.offset;
  let count = 0;
  for (const item of plan.work) {
    if (item.input) {
      const reason = apply(assignment, item, unit, facts);
      if (reason !== undefined) {
        const offset = (item.nextOffset ?? checkpoint.offset + 1) - 1;
        return { count, nextOffset, seen, stop: new StandstillError(item.input.cause.id, offset, reason) };
      }
    } else if (item.dead) {
      bury(assignment, item.dead, unit);
    }
    if (item.sender) seen[item.sender.from] = item.sender.seq;
    if (item.nextOffset !== undefined) nextOffset = item.nextOffset;
    count++;
  }
  return { count, nextOffset, seen, stop: plan.stop };
}

/** Answers why the stage could not decide, or undefined when it has. */
function apply<In, Facts>(
  assignment: Assignment<In, Facts>,
  item: Work<In>,
  unit: BatchUnit,
  facts: Facts,
): string | undefined {
  const { stage } = assignment;
  const { cause, in: input } = item.input;
  unit.begin(cause);
  if (item.timer) unit.cancelTimer(item.timer.name, item.timer.id, item.timer.dueAtMs);
  if (cause.command && unit.get(answers, cause.command.id)) return undefined;
  try {
    stage.decide(input, unit, facts);
    const { asideBecause: reason } = unit;
    if (reason === undefined) return undefined;
    const { fromOutside: record } = item;
    invariant(record, `${stage.name} puts ${cause.id} aside, which did not come from outside: ${reason}`);
    bury(assignment, { record, reason }, unit);
    return undefined;
  } catch (error) {
    unit.rollback();
    return messageOf(error);
  }
}
