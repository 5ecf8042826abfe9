import { join } from 'node:path';
import { SteppedClock } from '@creditroll/kernel';
import { createLogger } from '@creditroll/service-kit';
import { createPlatform, type Platform } from '@creditroll/standalone';
import { z } from 'zod';
import { Cast } from './cast.ts';
import { Door } from './door.ts';
import { openEngines } from './engines.ts';

/** Monday, 2 March 2026, 09:00 UTC. */
export const startMs = Date.UTC(2026, 2, 2, 9);

export interface Journey {
  readonly clock: SteppedClock;
  /** The platform's door for somebody who is not signed in. */
  readonly door: Door;
  /** Who takes part, and what they do. */
  readonly cast: Cast;
  /** Where the platform is asked by gRPC. */
  readonly grpcAddress: string;
  /** Waits until every stage has handled all there is. */
  settle(): Promise<void>;
  /** Lets time go by, then settles. */
  pass(stepMs: number): Promise<void>;
  /** Settles and recomputes the books; throws unless they balance. Answers what was counted. */
  verify(): Promise<Books>;
  close(): Promise<void>;
}

const booksSchema = z.object({
  ok: z.boolean(),
  ledger: z.object({
    balanced: z.boolean(),
    entries: z.int(),
    accounts: z.int(),
    chainsVerified: z.int(),
    postings: z.int(),
    firstProblem: z.string(),
  }),
  payout: z.object({ ok: z.boolean(), batches: z.int(), items: z.int(), lines: z.int(), firstProblem: z.string() }),
});
export type Books = z.output<typeof booksSchema>;

/** The whole platform, which nobody has set up yet. */
export interface Installation extends Pick<Journey, 'clock' | 'door' | 'grpcAddress' | 'settle' | 'close'> {
  readonly url: string;
}

/** On fresh engines (ENGINES=cluster: Kafka and MongoDB), with a clock that the story moves. */
export async function installation(): Promise<Installation> {
  const { engines, dir, partitionsPerTopic, drop } = await openEngines();
  const clock = new SteppedClock(startMs);
  const platform: Platform = await createPlatform({
    engines,
    spoolDir: join(dir, 'spool'),
    clock,
    logger: createLogger({ service: 'journey', level: process.env['LOG_LEVEL'] ?? 'error' }),
    host: '127.0.0.1',
    httpPort: 0,
    partitionsPerTopic,
    secret: (name) => `${name} of a journey, long enough for a key`,
    trustedProxies: 1,
    allowHttpDestinations: false,
  });
  const close = async (): Promise<void> => {
    const drain = await platform.lifecycle.stop();
    await drop();
    if (drain !== 'clean') throw new Error(`the platform stopped ${drain}`);
  };
  try {
    await platform.lifecycle.start();
    const url = platform.url();
    const door = new Door({ url, clock, calls: { count: 0 } });
    return { url, clock, door, grpcAddress: platform.grpcAddress, settle: () => platform.settle(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** With the operator's people, who let everybody else in. */
export async function journey(): Promise<Journey> {
  const on = await installation();
  const { clock, door, grpcAddress, settle, close } = on;
  try {
    const cast = await Cast.gather(door);
    return {
      clock,
      door,
      cast,
      grpcAddress,
      settle,
      async pass(stepMs) {
        clock.advance(stepMs);
        await settle();
      },
      async verify() {
        await settle();
        await nothingStandsStill(cast.admin);
        return verifiedBooks(cast.admin);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function verifiedBooks(admin: Door): Promise<Books> {
  const books = await admin.post('/v1/operations/verify', undefined, booksSchema);
  if (!books.ok || books.ledger.chainsVerified !== books.ledger.accounts)
    throw new Error(`the books do not balance: ${JSON.stringify(books)}`);
  return books;
}

const partitionsSchema = z.object({
  items: z.array(
    z.object({
      stage: z.string(),
      partition: z.int(),
      nextOffset: z.int(),
      logEnd: z.int(),
      standingStill: z.boolean(),
    }),
  ),
});

async function nothingStandsStill(admin: Door): Promise<void> {
  const { items } = await admin.get('/v1/operations/partitions', partitionsSchema);
  const behind = items.filter(({ standingStill, nextOffset, logEnd }) => standingStill || nextOffset !== logEnd);
  if (items.length === 0 || behind.length > 0)
    throw new Error(`partitions are not at their end: ${JSON.stringify(behind)}`);
}
