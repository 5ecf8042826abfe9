/** Deterministic numbers from a seed (mulberry32, public domain, https://gist.github.com/tommyettinger). Not for secrets. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 to `max`, both possible. */
  upTo(max: number): number {
    return Math.floor(this.next() * (max + 1));
  }

  /** True with a probability. Draws nothing for 0, so that a fault that is off does not shift the others. */
  chance(probability: number | undefined): boolean {
    return probability !== undefined && probability > 0 && this.next() < probability;
  }
}
