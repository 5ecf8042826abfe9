import { HOUR_MS, invariant } from '@creditroll/kernel';
import { halfLifeWeight } from '../models/half-life.ts';
import { positionWeight } from '../models/position.ts';
import { byCredit, type NameCredit, type Path, type PathReport, type ReportSettings } from './path.ts';

/** The part of each touch of a path; only the ratio to their sum matters. */
type Weights = (path: Path, settings: ReportSettings) => readonly number[];

export const first: Weights = ({ names }) => names.map((_, index) => (index === 0 ? 1 : 0));

export const last: Weights = ({ names }) => names.map((_, index) => (index === names.length - 1 ? 1 : 0));

export const linear: Weights = ({ names }) => names.map(() => 1);

export const linearUnique: Weights = ({ names }) => names.map((name, index) => (names.indexOf(name) === index ? 1 : 0));

export const position: Weights = ({ names }) => names.map((_, index) => positionWeight(index, names.length));

/** Counted from the latest touch, as the model of the same name does. */
export const timeDecay: Weights = ({ names, hoursBefore }, { halfLifeHours }) => {
  invariant(hoursBefore?.length === names.length, 'time_decay needs the hours of each touch');
  const latest = Math.min(...hoursBefore);
  return hoursBefore.map((hours) =>
    halfLifeWeight(Math.round((hours - latest) * HOUR_MS), Math.round(halfLifeHours * HOUR_MS)),
  );
};

/** A report that shares each path's conversions among its own touches. Paths without a conversion do not count. */
export const sharedBy =
  (weightsOf: Weights) =>
  (settings: ReportSettings): PathReport => {
    const sums = new Map<string, { conversions: number; value: number }>();
    return {
      add(path) {
        const weights = path.conversions > 0 ? weightsOf(path, settings) : [];
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (const [index, name] of path.names.entries()) {
          const sum = sums.get(name) ?? { conversions: 0, value: 0 };
          sums.set(name, sum);
          const weight = weights[index] ?? 0;
          if (weight === 0) continue;
          sum.conversions += (path.conversions * weight) / total;
          sum.value += (path.value * weight) / total;
        }
      },
      credits: () => [...sums].map(([name, sum]): NameCredit => ({ name, ...sum, removalEffect: null })).sort(byCredit),
    };
  };
