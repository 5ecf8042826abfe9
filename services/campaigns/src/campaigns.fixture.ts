import type { EventDefinition } from '@creditroll/contracts';
import { topicNames } from '@creditroll/contracts';
import { type SimulatedLog, simulatedLog } from '@creditroll/event-log/simulated';
import { AppError, type Envelope, SteppedClock } from '@creditroll/kernel';
import { receipts } from '@creditroll/processing';
import type { Store } from '@creditroll/store';
import { type SimulatedDisk, simulatedDisk, simulatedStore, type StoreFaults } from '@creditroll/store/simulated';
import { countedIds, testNoonMs } from '@creditroll/testing';
import type { Calls } from './calls/context.ts';
import { ownCollections } from './collections.ts';
import { Commands } from './commands.ts';
import { notices } from './notice-collection.ts';
import { products } from './product-collection.ts';
import { callsOf } from './service.ts';

/** The service's calls on the simulated log and store, with a clock that the test moves. */
export interface Desk {
  readonly calls: Calls;
  readonly commands: Commands;
  readonly clock: SteppedClock;
  readonly log: SimulatedLog;
  readonly store: Store;
  /** Faults of the store; a test may change them while it runs. */
  readonly storeFaults: StoreFaults;
  emitted<Data>(definition: EventDefinition<Data>): Promise<readonly Envelope<Data>[]>;
  /** Another process of the service on the same disk and log, such as the one after a crash. */
  next(): Promise<Desk>;
}

const partitions = 2;

interface Ground {
  readonly disk: SimulatedDisk;
  readonly log: SimulatedLog;
  readonly clock: SteppedClock;
  readonly ids: ReturnType<typeof countedIds>;
}

export const desk = (): Promise<Desk> =>
  deskOn({
    disk: simulatedDisk(),
    log: simulatedLog({ seed: 1 }),
    clock: new SteppedClock(testNoonMs),
    ids: countedIds(),
  });

async function deskOn(ground: Ground): Promise<Desk> {
  const { disk, log, clock, ids } = ground;
  const storeFaults: StoreFaults = {};
  const store = simulatedStore({ seed: 1, disk, faults: storeFaults });
  await log.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  await store.ensure([...ownCollections, notices, products, receipts]);
  const commands = new Commands({ store, log, clock });
  return {
    calls: callsOf({ store, ids, clock, commands }),
    commands,
    clock,
    log,
    store,
    storeFaults,
    async emitted(definition) {
      const all = await Promise.all(
        Array.from({ length: partitions }, (_, partition) => log.read(definition.topic, partition, 0, 10_000)),
      );
      return all.flat().flatMap(({ value }) => {
        const read = definition.envelope.safeParse(JSON.parse(value));
        return read.success ? [read.data] : [];
      });
    },
    next: () => deskOn({ ...ground, log: log.client() }),
  };
}

export type Question = Requests['ResolveTerms']['questions'][number];

type Requests = { readonly [Name in keyof Calls]: Parameters<Calls[Name]>[0] };

let keys = 0;
export const command = (idempotencyKey = `key-${++keys}`) => ({ idempotencyKey, personId: 'person-1', role: 'brand' });
export const page = (limit = 0, cursor = '') => ({ limit, cursor });
export const share = (ratePpm: number) => ({ ratePpm, kind: 'ratePpm' as const });

/** Whole requests, as they come off the wire; each with a key of its own unless given. */
export const ask = {
  brand: (more: Partial<Requests['CreateBrand']> = {}): Requests['CreateBrand'] => ({
    command: command(),
    name: 'Acme',
    timeZone: 'Europe/London',
    destinationHosts: ['acme.test'],
    operatorFeePpm: 50_000,
    ...more,
  }),
  creator: (more: Partial<Requests['CreateCreator']> = {}): Requests['CreateCreator'] => ({
    command: command(),
    displayName: 'Hanna',
    handles: [],
    email: '',
    kind: '',
    ...more,
  }),
  campaign: (brandId: string, more: Partial<Requests['CreateCampaign']> = {}): Requests['CreateCampaign'] => ({
    command: command(),
    brandId,
    name: 'Spring',
    kind: 'open',
    creatorId: '',
    agencyId: '',
    promise: null,
    policy: null,
    productIds: [],
    caps: [],
    bonuses: [],
    rate: share(100_000),
    ...more,
  }),
  terms: (brandId: string, more: Partial<Requests['AddTerms']> = {}): Requests['AddTerms'] => ({
    command: command(),
    brandId,
    campaignId: '',
    creatorId: '',
    productId: '',
    collectionId: '',
    channel: '',
    customer: '',
    rate: share(50_000),
    orderCap: null,
    fromMs: 0,
    belowMs: 0,
    ...more,
  }),
  question: (more: Partial<Question> & Pick<Question, 'brandId'>): Question => ({
    campaignId: '',
    creatorId: '',
    productId: '',
    collectionIds: [],
    channel: '',
    customer: '',
    atMs: testNoonMs,
    clickAtMs: 0,
    ...more,
  }),
  membership: (campaignId: string, creatorId: string): Requests['JoinCampaign'] => ({
    command: command(),
    campaignId,
    creatorId,
  }),
  coupon: (
    campaignId: string,
    creatorId: string,
    more: Partial<Requests['CreateCoupon']> = {},
  ): Requests['CreateCoupon'] => ({
    command: command(),
    campaignId,
    creatorId,
    code: 'HANNA10',
    validFromMs: 0,
    validBelowMs: 0,
    ...more,
  }),
};

/** A brand, an open campaign of it and two members. */
export async function settled(on: Pick<Desk, 'calls'>, more: Partial<Requests['CreateCampaign']> = {}) {
  const { calls } = on;
  const { brandId = '' } = await calls.CreateBrand(ask.brand());
  const { campaignId = '' } = await calls.CreateCampaign(ask.campaign(brandId, more));
  const { creatorId: hanna = '' } = await calls.CreateCreator(ask.creator());
  const { creatorId: tom = '' } = await calls.CreateCreator(ask.creator({ displayName: 'Tom' }));
  for (const creatorId of [hanna, tom]) await calls.JoinCampaign(ask.membership(campaignId, creatorId));
  return { brandId, campaignId, hanna, tom };
}

/** Code and message of a refused call. */
export async function refused(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; fields: readonly string[] }> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof AppError)) throw new Error(`it was not refused: ${String(outcome)}`);
  return { code: outcome.code, message: outcome.message, fields: outcome.fields.map(({ field }) => field) };
}
