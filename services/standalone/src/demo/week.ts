import { type SteppedClock } from '@creditroll/kernel';
import { currencies } from '@creditroll/money';
import { createWorld } from '@creditroll/testing';
import { Api } from './api.ts';
import { Desk, type DeskWork } from './desk.ts';
import { payDay, type PaidBatch } from './pay.ts';
import { play, type Played, type Progress } from './play.ts';
import { setTheStage, type StageSet } from './stage-set.ts';

export interface WeekOptions {
  /** A platform that nobody has set up yet. */
  readonly url: string;
  /** Led through the days. */
  readonly clock: SteppedClock;
  readonly settle: () => Promise<void>;
  /** Gives the secret of a name: passwords, secrets of shops. */
  readonly secret: (name: string) => string;
  readonly seed: number;
  readonly days: number;
  readonly orders: number;
  readonly progress?: Progress | undefined;
}

export interface Week {
  readonly set: StageSet;
  readonly played: Played;
  readonly desk: DeskWork;
  readonly batches: readonly PaidBatch[];
}

const silent: Progress = { day: () => {}, action: () => {} };

/** Plays a believable week through the public doors, with two pay days. */
export async function playWeek(options: WeekOptions): Promise<Week> {
  const { url, clock, settle, secret, seed, days, orders, progress = silent } = options;
  const startMs = clock.nowMs();
  const world = createWorld({ seed, days, orders, startMs });
  const set = await setTheStage(new Api(url), world, secret);
  await settle();
  const desk = new Desk(world, set, settle);
  await desk.open();
  const batches: PaidBatch[] = [];
  const firstPayDay = Math.max(1, days - 2);
  const played = await play(world, days, set, clock, settle, progress, async (day, last) => {
    await desk.endOfDay(day, startMs, clock.nowMs());
    if (day !== firstPayDay && !last) return;
    batches.push(...(await payDay(set, soldIn(world))));
    await settle();
  });
  return { set, played, desk: desk.work, batches };
}

/** In the order of the world's brands. */
const soldIn = ({ brands }: ReturnType<typeof createWorld>): readonly (typeof currencies)[number][] => [
  ...new Set(brands.map(({ currency }) => currency)),
];
