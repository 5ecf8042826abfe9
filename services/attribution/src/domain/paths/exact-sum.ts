/**
 * A sum that is rounded once, at its end, so that it is the same in any order of adding up. It is kept as numbers that do
 * not overlap, the smallest first (Shewchuk: Adaptive precision floating-point arithmetic, 1997; `math.fsum` of Python).
 */
export class ExactSum {
  readonly #parts: number[] = [];

  add(number: number): void {
    let sum = number;
    let kept = 0;
    for (const part of this.#parts) {
      const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
      sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) this.#parts[kept++] = lost;
    }
    this.#parts.length = kept;
    this.#parts.push(sum);
  }

  get rounded(): number {
    let sum = 0;
    let lost = 0;
    let rest = this.#parts.length;
    while (rest > 0 && lost === 0) {
      const part = this.#parts[--rest] ?? 0;
      const large = sum;
      sum = large + part;
      lost = part - (sum - large);
    }
    // Half of the last digit was lost: what is left below it says which way it rounds.
    const below = this.#parts[rest - 1] ?? 0;
    if ((lost < 0 && below < 0) || (lost > 0 && below > 0)) {
      const next = sum + lost * 2;
      if (next - sum === lost * 2) return next;
    }
    return sum;
  }
}
