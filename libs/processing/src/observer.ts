/** What happens inside, for telemetry. The core does not know who listens. */
export interface ProcessingObserver {
  batch(facts: BatchFacts): void;
  deadLetter(facts: { stage: string; partition: number; offset: number; reason: string }): void;
  retry(facts: { stage: string; partition: number; step: string; reason: string }): void;
  claim(facts: { stage: string; partition: number; epoch: number; leftovers: number }): void;
  standstill(facts: { stage: string; partition: number; offset: number; eventId: string; reason: string }): void;
}

export interface BatchFacts {
  readonly stage: string;
  readonly partition: number;
  readonly events: number;
  readonly timers: number;
  readonly writes: number;
  readonly emitted: number;
  readonly startedAtMs: number;
  readonly readMs: number;
  readonly decideMs: number;
  readonly commitMs: number;
  readonly publishMs: number;
  /** A sample of the traces that this batch carried on. */
  readonly traceparents: readonly string[];
}

export const silentObserver: ProcessingObserver = {
  batch: () => {},
  deadLetter: () => {},
  retry: () => {},
  claim: () => {},
  standstill: () => {},
};
