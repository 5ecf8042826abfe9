import { type Path, pathModels, type ReportSettings } from '@creditroll/attribution/paths';
import { Random } from '@creditroll/kernel';
import type { BenchOptions } from '../main.ts';
import { measure, type Measured, report, type Report } from '../measure.ts';

const names = 1_000;
const orders = [1, 2, 3] as const;
/** How often the k-th name comes: all alike, or 1/k as often as the first. */
const shapes = { alike: () => 1, skewed: (k: number) => 1 / k } as const;
const touchesOnAverage = 5;

/**
 * Markov reports of distinct random paths over 1,000 names, counted and solved, without start and reading; CPU time of each
 * shape and order. The line tells of order 2 with skewed names. The bare loop shares the same paths by `linear`.
 */
export async function paths({ engine, events }: BenchOptions): Promise<Report> {
  const cpuSeconds: Record<string, number> = {};
  let run: Measured | undefined;
  let bare: Measured | undefined;
  for (const [shape, weightOf] of Object.entries(shapes)) {
    const some = randomPaths(events, weightOf);
    for (const order of orders) {
      const measured = await measure(async () => credited(pathModels.markov, some, { order, halfLifeHours: 1 }));
      cpuSeconds[`${shape}Order${order}CpuSeconds`] = measured.cpuSeconds;
      if (order === 2) run = measured;
    }
    bare = await measure(async () => credited(pathModels.linear, some, { order: 1, halfLifeHours: 1 }));
  }
  if (!run || !bare) throw new Error('no shape was measured');
  return report('paths', engine, events, run, bare, cpuSeconds);
}

function credited(model: (typeof pathModels)['markov'], some: readonly Path[], settings: ReportSettings): void {
  const told = model(settings);
  for (const path of some) told.add(path);
  if (told.credits().length === 0) throw new Error('nothing was credited');
}

function randomPaths(count: number, weightOf: (k: number) => number): Path[] {
  const random = new Random(1);
  const sums: number[] = [];
  for (let k = 1; k <= names; k++) sums.push((sums.at(-1) ?? 0) + weightOf(k));
  const name = (): string => {
    const drawn = random.next() * (sums.at(-1) ?? 0);
    return `creator-${sums.findIndex((sum) => drawn < sum)}`;
  };
  const found = new Map<string, Path>();
  while (found.size < count) {
    const touched = [name()];
    while (random.next() < 1 - 1 / touchesOnAverage) touched.push(name());
    const conversions = random.integer(0, 2);
    found.set(touched.join(), {
      names: touched,
      conversions,
      nulls: random.integer(0, 29),
      value: conversions * random.integer(0, 9_999),
      hoursBefore: null,
    });
  }
  return [...found.values()];
}
