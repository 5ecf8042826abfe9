/**
 * Exactly once, told by many seeds: two processes share every partition of two stages, the log and the store refuse,
 * lose answers, repeat and reassign; a process is stopped and woken, another is killed. In the end every click is counted once.
 * Each protection is then taken away in turn, and the same run must go wrong: otherwise it proved nothing.
 */
import { describe, expect, it } from '@jest/globals';
import { clickReceived, topicNames, touchRecorded } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type LogFaults, roughWeather, type SimulatedLog, simulatedLog } from '@creditroll/event-log/simulated';
import { isoTime, SteppedClock } from '@creditroll/kernel';
import { collection, type Store } from '@creditroll/store';
import { simulatedDisk, simulatedStore, type StoreFaults } from '@creditroll/store/simulated';
import { z } from 'zod';
import { click } from './click.fixture.ts';
import {
  answers,
  deadLetters,
  inbound,
  runStage,
  type RunningStage,
  silentObserver,
  stage,
  standstills,
  timers,
} from './index.ts';
import { withoutCompareAndSwap, withoutLeftovers, withoutSenderNumbers } from './weakened.fixture.ts';

const noonMs = Date.UTC(2026, 2, 1, 12);
const partitions = 2;
const clickCount = 240;
const visitors = 6;

const countSchema = z.object({ visitorId: z.string(), clicks: z.int(), last: z.string() });
const relayed = collection({
  name: 'test.relayed',
  schema: countSchema,
  key: (doc: z.infer<typeof countSchema>) => doc.visitorId,
  indexes: {},
});
const counted = collection({ ...relayed, name: 'test.counted' });

/** Counts by visitor and says a touch for each click. */
const relay = stage<{ id: string; visitorId: string }, void>({
  name: 'test.relay',
  topic: 'clicks',
  collections: [relayed],
  inbound: [inbound(clickReceived, (data) => ({ id: data.touchId, visitorId: data.visitorId }))],
  async read(inputs, reader) {
    await reader.getMany(
      relayed,
      inputs.map((input) => input.in.visitorId),
    );
  },
  decide({ id, visitorId }, unit) {
    const before = unit.get(relayed, visitorId);
    // A door may append a click twice; it is recognised here, where its key is owned, by its own ascending id.
    if (before && before.last >= id) return;
    unit.put(relayed, { visitorId, clicks: (before?.clicks ?? 0) + 1, last: id });
    unit.emit(touchRecorded, `all-${visitorId}`, click(visitorId, id));
  },
});

/** Counts what the first stage said; nothing but the processor protects it from repeats. */
const count = stage<{ id: string; visitorId: string }, void>({
  name: 'test.count',
  topic: 'touches',
  collections: [counted],
  inbound: [inbound(touchRecorded, (data) => ({ id: data.touchId, visitorId: data.visitorId }))],
  async read(inputs, reader) {
    await reader.getMany(
      counted,
      inputs.map((input) => input.in.visitorId),
    );
  },
  decide({ id, visitorId }, unit) {
    unit.put(counted, { visitorId, clicks: (unit.get(counted, visitorId)?.clicks ?? 0) + 1, last: id });
  },
});

const clickRecord = (n: number) => {
  const visitorId = `v${n % visitors}`;
  const data = click(visitorId, `t${n.toString().padStart(4, '0')}`);
  const envelope = {
    specversion: '1.0',
    id: data.touchId,
    source: 'door',
    type: 'ClickReceived',
    time: isoTime(noonMs),
    subject: visitorId,
    dataschema: clickReceived.dataschema,
    data,
  };
  return {
    topic: 'clicks',
    partition: partitionOf(visitorId, partitions),
    records: [{ key: visitorId, value: JSON.stringify(envelope) }],
  };
};

/** What a control takes away. */
interface Protections {
  readonly store?: (store: Store) => Store;
  readonly log?: (log: EventLog) => EventLog;
}

/** Owners are replaced often, and mostly while the old one still has its batch in hand. */
const storm = { ...roughWeather, reassignment: 0.25, staleOwner: 0.9, delay: 0.3 };

const storeFaults: StoreFaults = { commitRefused: 0.04, commitUnanswered: 0.04, readRefused: 0.02 };

async function world(seed: number, protections: Protections, weather: LogFaults) {
  const base = simulatedLog({ seed });
  const disk = simulatedDisk();
  await base.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  const faults: StoreFaults = { ...storeFaults };
  const clean = simulatedStore({ seed, disk });
  await clean.ensure([relayed, counted, answers, deadLetters, standstills, timers]);
  let minted = 0;
  const join = async (number: number): Promise<{ client: SimulatedLog; running: RunningStage[] }> => {
    const client = base.client();
    await client.ensureTopics(topicNames.map((name) => ({ name, partitions })));
    const plain = simulatedStore({ seed: seed * 31 + number, faults, disk });
    const kept = [relayed, counted, answers, deadLetters, standstills, timers];
    // The next read after a refused one is answered.
    await plain.ensure(kept).catch(() => plain.ensure(kept));
    const context = {
      log: protections.log?.(client) ?? client,
      store: protections.store?.(plain) ?? plain,
      clock: new SteppedClock(noonMs),
      ids: { mint: (prefix: string) => `${prefix}${++minted}` },
      observer: silentObserver,
      sleep: () => new Promise<void>((resolve) => void setImmediate(resolve)),
    };
    const options = { batchEventsMax: 20, batchBytesMax: 1_000_000, tickMs: 1 };
    return { client, running: [await runStage(relay, context, options), await runStage(count, context, options)] };
  };
  base.setFaults(weather);
  return { base, clean, faults, join };
}

/** Plays the whole story for one seed; answers what was counted, or why it did not come to rest. */
async function play(
  seed: number,
  protections: Protections = {},
  weather: LogFaults = roughWeather,
): Promise<{ counts: number[]; standstill: string | undefined }> {
  const { base, clean, faults, join } = await world(seed, protections, weather);
  const first = await join(1);
  const second = await join(2);
  const door = base.client();
  await door.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  const processes = [first, second];
  const dead: typeof processes = [];
  for (let n = 0; n < clickCount; n++) {
    for (;;) {
      // The door repeats an append that it got no answer to, as doors do.
      const done = await door.append([clickRecord(n)]).then(
        () => true,
        () => false,
      );
      if (done) break;
    }
    if (n === 60) first.client.pause();
    if (n === 120) first.client.revive();
    if (n === 150) {
      second.client.crash();
      dead.push(second);
      processes[1] = await join(3);
    }
    if (n % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  base.setFaults({});
  Object.assign(faults, { commitRefused: 0, commitUnanswered: 0, readRefused: 0 });
  let standstill: string | undefined;
  for (let turn = 0, quiet = 0; turn < 600 && quiet < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const status = (await Promise.all(processes.flatMap(({ running }) => running.map((one) => one.status())))).flat();
    standstill = status.find((one) => one.standstill)?.standstill?.reason;
    if (standstill) break;
    const idle = (await Promise.all(processes.flatMap(({ running }) => running.map((one) => one.idle())))).every(
      Boolean,
    );
    const held = status.length === partitions * 2;
    quiet = (idle || held) && status.every((one) => one.nextOffset === one.logEnd) ? quiet + 1 : 0;
  }
  const found = await clean.getMany(
    counted,
    Array.from({ length: visitors }, (_, n) => `v${n}`),
  );
  await Promise.allSettled([...processes, ...dead].flatMap(({ running }) => running.map((one) => one.stop())));
  return { counts: Array.from({ length: visitors }, (_, n) => found.get(`v${n}`)?.clicks ?? 0), standstill };
}

const everyClickOnce = Array.from({ length: visitors }, () => clickCount / visitors);
const seeds = Array.from({ length: 12 }, (_, n) => 1_000 + n);

const controlSeeds = Array.from({ length: 30 }, (_, n) => 5_000 + n);

/** Whether some seed goes wrong without a protection. */
async function goesWrong(protections: Protections): Promise<boolean> {
  for (const seed of controlSeeds) {
    const { counts, standstill } = await play(seed, protections, storm);
    if (standstill || counts.some((value) => value !== clickCount / visitors)) return true;
  }
  return false;
}

describe('exactly once', () => {
  it.each(seeds)('counts every click once through crashes, stale owners and lost answers (seed %i)', async (seed) => {
    expect(await play(seed)).toEqual({ counts: everyClickOnce, standstill: undefined });
  });

  it('goes wrong without the compare-and-swap of the checkpoint', async () => {
    expect(await goesWrong({ store: withoutCompareAndSwap })).toBe(true);
  });

  it('goes wrong without the numbers of senders', async () => {
    expect(await goesWrong({ log: withoutSenderNumbers })).toBe(true);
  });

  it('goes wrong when leftovers of the outbox are forgotten', async () => {
    expect(await goesWrong({ store: withoutLeftovers })).toBe(true);
  });
});
