const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** Exact fractions, for solvers that tests hold the real one against. */
export class Rational {
  readonly above: bigint;
  readonly below: bigint;

  constructor(above: bigint, below = 1n) {
    const divisor = commonDivisor(above < 0n ? -above : above, below);
    this.above = above / divisor;
    this.below = below / divisor;
  }

  plus = (other: Rational): Rational =>
    new Rational(this.above * other.below + other.above * this.below, this.below * other.below);
  minus = (other: Rational): Rational => this.plus(new Rational(-other.above, other.below));
  times = (other: Rational): Rational => new Rational(this.above * other.above, this.below * other.below);
  over = (other: Rational): Rational =>
    other.above < 0n
      ? new Rational(-this.above * other.below, this.below * -other.above)
      : new Rational(this.above * other.below, this.below * other.above);

  get isZero(): boolean {
    return this.above === 0n;
  }

  /** To the nearest number, or nearly: 60 digits are kept on the way. */
  toNumber(): number {
    const scale = 10n ** 60n;
    return Number((this.above * scale) / this.below) / 1e60;
  }
}

export const zero = new Rational(0n);
export const one = new Rational(1n);

/** The solution of `matrix × x = right`, by elimination. */
export function solved(matrix: readonly (readonly Rational[])[], right: readonly Rational[]): Rational[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? zero]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && !(row[column] ?? zero).isZero);
    const row = rows[pivot];
    if (!row) throw new Error('the matrix is singular');
    [rows[column], rows[pivot]] = [row, rows[column] ?? row];
    const scale = row[column] ?? one;
    const unit = row.map((cell) => cell.over(scale));
    rows[column] = unit;
    for (const [index, other] of rows.entries()) {
      const factor = other[column] ?? zero;
      if (index === column || factor.isZero) continue;
      rows[index] = other.map((cell, place) => cell.minus(factor.times(unit[place] ?? zero)));
    }
  }
  return rows.map((row) => row.at(-1) ?? zero);
}
