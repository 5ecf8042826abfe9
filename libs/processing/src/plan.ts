import { topics } from '@creditroll/contracts';
import type { ReadRecord } from '@creditroll/event-log';
import { invariant } from '@creditroll/kernel';
import type { Decoded, Decoder, Sender } from './decode.ts';
import { StandstillError } from './standstill.ts';
import type { Cause, DueTimer, Input, Stage } from './stage.ts';

/** One thing to decide, and where it came from. */
export interface Work<In> {
  readonly input: Input<In>;
  /** Offset after the record; undefined for a timer. */
  readonly nextOffset: number | undefined;
  readonly sender: Sender | undefined;
  readonly timer: DueTimer | undefined;
  /** The record, where it came from outside: what does not count of it can be put aside. */
  readonly fromOutside: ReadRecord | undefined;
}

/** A record that changes nothing but the checkpoint, or becomes a dead letter. */
export interface Passed {
  readonly input: undefined;
  readonly nextOffset: number;
  readonly sender: Sender | undefined;
  readonly dead: { readonly record: ReadRecord; readonly reason: string } | undefined;
}

/** What a batch asks for, before anything is read or decided. */
export interface Plan<In> {
  readonly work: readonly (Work<In> | Passed)[];
  /** The record at which this batch must end, and why. */
  readonly stop: StandstillError | undefined;
}

/** Reads timers and records up to the first that must stop the partition. `seen`: the last `seq` applied of each sender. */
export function planOf<In>(
  stage: Stage<In>,
  decoder: Decoder<In>,
  due: readonly DueTimer[],
  records: readonly ReadRecord[],
  seen: Readonly<Record<string, number>>,
): Plan<In> {
  const work: (Work<In> | Passed)[] = due.map((timer) => timerWork(stage, timer));
  const { doors } = topics[stage.topic];
  const seenHere = new Map<string, number>();
  const lastSeq = (from: string): number => seenHere.get(from) ?? seen[from] ?? 0;
  for (const record of records) {
    const decoded: Decoded<In> = decoder.decode(record, lastSeq);
    const nextOffset = record.offset + 1;
    if (decoded.kind === 'unreadable')
      return { work, stop: new StandstillError(decoded.eventId, record.offset, decoded.reason) };
    if (decoded.kind === 'poison') {
      work.push({ input: undefined, nextOffset, sender: undefined, dead: { record, reason: decoded.reason } });
      continue;
    }
    if (decoded.sender) seenHere.set(decoded.sender.from, decoded.sender.seq);
    if (decoded.kind === 'skip') work.push({ input: undefined, nextOffset, sender: decoded.sender, dead: undefined });
    else {
      const { input, sender } = decoded;
      work.push({ input, nextOffset, sender, timer: undefined, fromOutside: doors && !sender ? record : undefined });
    }
  }
  return { work, stop: undefined };
}

function timerWork<In>(stage: Stage<In>, timer: DueTimer): Work<In> {
  const parse = stage.timers?.[timer.name];
  invariant(parse, `${stage.name} has no timer ${timer.name}`);
  const cause: Cause = {
    id: `${timer.name}:${timer.id}@${timer.dueAtMs}`,
    nowMs: timer.dueAtMs,
    subject: timer.subject,
    traceparent: undefined,
    command: undefined,
  };
  return {
    input: { cause, in: parse(timer) },
    nextOffset: undefined,
    sender: undefined,
    timer,
    fromOutside: undefined,
  };
}
