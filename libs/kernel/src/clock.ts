/** Where time comes from. Nothing in a `domain/` folder has one: there, time is data. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/**
 * A clock that runs at its own pace: it stands where it was set and moves only when told.
 * Simulations, journeys and the demo's week use it.
 */
export class SteppedClock implements Clock {
  #nowMs: number;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  /** Moves forward; time never goes back, so a negative step is a bug of the caller. */
  advance(stepMs: number): void {
    if (!(stepMs >= 0)) throw new RangeError(`a clock cannot step by ${stepMs} ms`);
    this.#nowMs += stepMs;
  }

  /** Moves to an instant; an instant in the past leaves the clock where it is. */
  advanceTo(instantMs: number): void {
    this.#nowMs = Math.max(this.#nowMs, instantMs);
  }
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** RFC 3339 in UTC with milliseconds. */
export const isoTime = (instantMs: number): string => new Date(instantMs).toISOString();
