import { allocate } from '@creditroll/money';

const ppm = 1_000_000;
/** Weights that sum to more are scaled to this, so that a product with parts per million stays a safe integer. */
const sumMax = 1_000_000_000;

export interface Weighted<Item> {
  readonly item: Item;
  readonly weight: number;
}

/** Gives each group its own part of the whole, and says the result in the smallest whole numbers. */
export function inParts<Item>(
  groups: readonly { readonly partPpm: number; readonly shares: readonly Weighted<Item>[] }[],
): Weighted<Item>[] {
  const sums = groups.map(({ shares }) => bounded(shares));
  const total = sums.map((shares) => shares.reduce((sum, { weight }) => sum + BigInt(weight), 0n));
  // Group i has weight part_i × w ÷ sum_i; over the product of all sums every number is whole.
  const scaled = groups.flatMap(({ partPpm }, at) => {
    const others = total.reduce((product, sum, other) => (other === at || sum === 0n ? product : product * sum), 1n);
    return (sums[at] ?? []).map(({ item, weight }) => ({ item, weight: BigInt(partPpm) * BigInt(weight) * others }));
  });
  return smallest(scaled);
}

/** Multiplies each weight by its own factor, and says the result in the smallest whole numbers. */
export const weightedBy = <Item>(
  shares: readonly Weighted<Item>[],
  factorPpm: (item: Item) => number,
): Weighted<Item>[] =>
  smallest(bounded(shares).map(({ item, weight }) => ({ item, weight: BigInt(weight) * BigInt(factorPpm(item)) })));

export const whole = ppm;

function bounded<Item>(shares: readonly Weighted<Item>[]): readonly Weighted<Item>[] {
  if (shares.reduce((sum, { weight }) => sum + weight, 0) <= sumMax) return shares;
  const scaled = allocate(
    sumMax,
    shares.map(({ weight }, index) => ({ id: index.toString().padStart(4, '0'), weight })),
  );
  return shares.map(({ item }, index) => ({ item, weight: scaled[index] ?? 0 }));
}

function smallest<Item>(shares: readonly { readonly item: Item; readonly weight: bigint }[]): Weighted<Item>[] {
  const divisor = shares.reduce((found, { weight }) => greatestCommonDivisor(found, weight), 0n);
  if (divisor === 0n) return [];
  const reduced = shares.map(({ item, weight }) => ({ item, weight: weight / divisor }));
  const sum = reduced.reduce((total, { weight }) => total + weight, 0n);
  if (sum <= BigInt(Number.MAX_SAFE_INTEGER))
    return reduced.flatMap(({ item, weight }) => (weight > 0n ? [{ item, weight: Number(weight) }] : []));
  // Parts so fine that no safe integer holds their ratio: to the billionth.
  return reduced.flatMap(({ item, weight }) => {
    const rounded = Number((weight * BigInt(sumMax)) / sum);
    return rounded > 0 ? [{ item, weight: rounded }] : [];
  });
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
