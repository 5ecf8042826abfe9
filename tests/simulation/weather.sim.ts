/**
 * The whole platform from doors to payables on simulated engines, told by seeds. Each tale is played twice: in order and in
 * fair weather, and with everything that comes shuffled and repeated while processes are stopped, killed and replaced, the
 * log and the store refuse, lose answers and redeliver, and campaigns do not answer. Both must come to the same, to the
 * minor unit. A seed that fails is told again by SEED=N; SEEDS=N tells more of them.
 */
import { describe, expect, it } from '@jest/globals';
import { topicNames } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type LogFaults, roughWeather, simulatedLog } from '@creditroll/event-log/simulated';
import { DAY_MS, MINUTE_MS, Random, SteppedClock } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { simulatedDisk, simulatedStore, type StoreFaults } from '@creditroll/store/simulated';
import { withoutLeftovers, withoutSenderNumbers } from '../../libs/processing/src/weakened.fixture.ts';
import { agree } from './catalogue.ts';
import { depositOf, owedUnderCap, standing } from './books.ts';
import { capMinor, partitions, type Process, servicesOf, start } from './platform.ts';
import type { Outgoing } from '../record.ts';
import { baseMs, tale, waitMs } from './tale.ts';

interface Weather {
  readonly log: LogFaults;
  readonly store: StoreFaults;
  readonly termsRefused: number;
  /** Arrivals come in any order, and some twice. */
  readonly shuffled: boolean;
  /** One process is stopped and woken, another killed and replaced. */
  readonly accidents: boolean;
}

const fair: Weather = { log: {}, store: {}, termsRefused: 0, shuffled: false, accidents: false };
const rough: Weather = {
  log: roughWeather,
  store: { commitRefused: 0.02, commitUnanswered: 0.02, readRefused: 0.01 },
  termsRefused: 0.1,
  shuffled: true,
  accidents: true,
};

/** Owners are replaced often, and mostly while the old one still has its batch in hand. */
const storm: Weather = { ...rough, log: { ...roughWeather, reassignment: 0.25, staleOwner: 0.9, delay: 0.3 } };

const turnsMax = 20_000;
const waitOfNobodyMs = 30 * DAY_MS;

interface End {
  readonly standing: Awaited<ReturnType<typeof standing>>;
  readonly cap: Awaited<ReturnType<typeof owedUnderCap>>;
  readonly deposit: Awaited<ReturnType<typeof depositOf>>;
  readonly firstProblem: string;
}

/** What a control takes away. */
interface Weakened {
  readonly store?: (store: Store) => Store;
  readonly log?: (log: EventLog) => EventLog;
}

async function play(seed: number, weather: Weather, weakened: Weakened = {}): Promise<End> {
  const { facts, before, after } = tale(seed);
  const random = new Random(seed ^ 0x5eed);
  const clock = new SteppedClock(baseMs + DAY_MS);
  const base = simulatedLog({ seed });
  await base.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  const disk = simulatedDisk();
  const faults: StoreFaults = {};
  let termsRefused = 0;
  const join = (number: number): Promise<Process> => {
    const client = base.client();
    const store = simulatedStore({ seed: seed * 31 + number, faults, disk });
    const engines = { log: weakened.log?.(client) ?? client, store: weakened.store?.(store) ?? store };
    return start(client, { ...engines, clock }, seed + number, () => termsRefused);
  };
  const processes = [await join(1), await join(2)];
  const gone: Process[] = [];
  const door = base.client();
  await door.ensureTopics(topicNames.map((name) => ({ name, partitions })));

  const bad = (): void => {
    base.setFaults(weather.log);
    Object.assign(faults, weather.store);
    ({ termsRefused } = weather);
  };
  const calm = (): void => {
    base.setFaults({});
    Object.assign(faults, { commitRefused: 0, commitUnanswered: 0, readRefused: 0 });
    termsRefused = 0;
  };
  const tell = async (arrivals: readonly Outgoing[]): Promise<void> => {
    const told = weather.shuffled ? shuffled(random, arrivals) : arrivals;
    const [first, second] = processes;
    for (const [at, arrival] of told.entries()) {
      await append(door, arrival);
      if (at % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (!weather.accidents || told.length < 40) continue;
      if (at === Math.floor(told.length / 4)) first?.client.pause();
      if (at === Math.floor(told.length / 2)) {
        first?.client.revive();
        clock.advance(20 * MINUTE_MS);
      }
      if (at === Math.floor((told.length * 2) / 3) && second) {
        second.client.crash();
        gone.push(second);
        processes[1] = await join(3);
      }
    }
  };

  await agree({ log: door, store: simulatedStore({ seed, disk }) });
  await tell(facts);
  await settle(processes);
  bad();
  await tell(before);
  calm();
  await settle(processes);
  bad();
  clock.advanceTo(baseMs + waitMs + 2 * DAY_MS);
  await new Promise((resolve) => setTimeout(resolve, 20));
  calm();
  await settle(processes);
  bad();
  await tell(after);
  calm();
  await settle(processes);
  // Orders that nobody was credited for when they settled are decided again at their own lock.
  clock.advanceTo(baseMs + waitOfNobodyMs + 2 * DAY_MS);
  await settle(processes);

  const store = simulatedStore({ seed, disk });
  const [of] = processes;
  await Promise.allSettled([...processes, ...gone].flatMap(({ running }) => running.map((one) => one.stop())));
  if (!of) throw new Error('nobody was left');
  await store.ensure(of.running.flatMap(({ stage }) => stage.collections));
  const end = {
    standing: await standing(store),
    cap: await owedUnderCap(store),
    deposit: await depositOf(store),
    firstProblem: await verified(store, clock, base),
  };
  await base.close();
  return end;
}

/** As doors do, it repeats what got no answer; so it may be there twice. */
async function append(log: EventLog, { topic, key, value }: Outgoing): Promise<void> {
  const send = { topic, partition: partitionOf(key, partitions), records: [{ key, value }] };
  for (;;) {
    const done = await log.append([send]).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
}

function shuffled(random: Random, arrivals: readonly Outgoing[]): readonly Outgoing[] {
  const all = arrivals.flatMap((arrival) => (random.chance(0.2) ? [arrival, arrival] : [arrival]));
  return all
    .map((arrival) => ({ arrival, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ arrival }) => arrival);
}

/** Until every partition has one owner, which has handled all there is, timers included. */
async function settle(processes: readonly Process[]): Promise<void> {
  const running = processes.flatMap((process) => process.running);
  const owned = partitions * new Set(running.map(({ stage }) => stage.name)).size;
  for (let turn = 0, quiet = 0; turn < turnsMax && quiet < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const statuses = await Promise.all(running.map((one) => one.status()));
    const status = statuses.flat();
    const still = status.find(({ standstill }) => standstill);
    if (still?.standstill)
      throw new Error(`${still.stage}/${still.partition} stands still: ${still.standstill.reason}`);
    const idle = await Promise.all(running.map(async (one, index) => statuses[index]?.length === 0 || one.idle()));
    quiet = status.length === owned && idle.every(Boolean) ? quiet + 1 : 0;
    if (turn === turnsMax - 1) throw new Error('the stages did not come to rest');
  }
}

/** What `creditroll verify` would say of the ledger; empty when all fits. */
async function verified(store: Store, clock: SteppedClock, log: EventLog): Promise<string> {
  const ledger = servicesOf({ log, store, clock }, () => Promise.reject(new Error('nobody is asked here'))).find(
    ({ name }) => name === 'commission-ledger',
  );
  const verify = ledger?.grpc?.[0]?.handlers.get('Verify');
  if (!verify) throw new Error('the ledger cannot be verified');
  const context = {
    signal: new AbortController().signal,
    deadlineMs: Number.MAX_SAFE_INTEGER,
    header: () => undefined,
  };
  const answer = await verify({ account: '' }, context);
  return 'firstProblem' in answer && typeof answer.firstProblem === 'string' ? answer.firstProblem : 'no answer';
}

const only = process.env.SEED;
const seeds = only ? [Number(only)] : Array.from({ length: Number(process.env.SEEDS ?? 6) }, (_, n) => 100 + n);

describe('the whole platform', () => {
  let asked = 0;
  it.each(seeds)('comes to the same in any order and any weather (seed %i)', async (seed) => {
    const expected = await play(seed, fair);
    const end = await play(seed, rough);
    expect(end.standing).toEqual(expected.standing);
    expect([expected.firstProblem, end.firstProblem]).toEqual(['', '']);
    expect(expected.standing['notices']).toHaveLength(2);
    for (const { cap, deposit } of [expected, end]) {
      expect(cap.owedMinor).toBe(cap.usedMinor);
      expect(cap.owedMinor).toBeLessThanOrEqual(capMinor);
      expect(deposit.paidInMinor).toBe(3_500);
      expect(deposit.drawnMinor).toBeLessThanOrEqual(deposit.paidInMinor);
      // Whatever bonuses and prizes asked the deposit for was answered, and none was owed beside it.
      asked += deposit.asked;
      expect([deposit.awaiting, deposit.fundedOtherwise]).toEqual([0, 0]);
    }
  });

  // In one tale the deposit may have run out before anything else was reached.
  (only ? it.skip : it)('has bonuses and prizes that are drawn on a deposit', () => {
    expect(asked).toBeGreaterThan(0);
  });

  it.each<[string, Weakened]>([
    ['the numbers of senders', { log: withoutSenderNumbers }],
    ['the leftovers of outboxes', { store: withoutLeftovers }],
  ])('does not without %s', async (_, weakened) => {
    expect(await comesOutRight(weakened)).toBe(false);
  });
});

const controlSeeds = Array.from({ length: 10 }, (_, n) => 500 + n);

/** Whether every seed comes to the same although a protection is gone. */
async function comesOutRight(weakened: Weakened): Promise<boolean> {
  for (const seed of controlSeeds) {
    const expected = await play(seed, fair);
    const end = await play(seed, storm, weakened).catch(() => undefined);
    if (!end || end.firstProblem !== '' || JSON.stringify(end.standing) !== JSON.stringify(expected.standing))
      return false;
  }
  return true;
}
