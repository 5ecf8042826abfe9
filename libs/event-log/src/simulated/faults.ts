/** What may go wrong, each as a probability per occasion. Absent means never. */
export interface LogFaults {
  /** An append rejects and stored nothing. */
  readonly appendRefused?: number | undefined;
  /** An append rejects although it stored everything: the answer got lost. */
  readonly appendUnacknowledged?: number | undefined;
  /** An append rejects and stored some of the requests: of each partition the first few, or none, or all. */
  readonly appendPartial?: number | undefined;
  /** An append, or a partition between two batches, stands still for some turns of the event loop. */
  readonly delay?: number | undefined;
  /** A batch is smaller than it could be. */
  readonly smallBatch?: number | undefined;
  /** A batch begins earlier than asked for, as after a rebalance. */
  readonly redelivery?: number | undefined;
  /** While a batch is in hand the partition is taken away, and given to any member of the group. */
  readonly reassignment?: number | undefined;
  /** Of the reassignments to another member: the new owner begins while the old one still has its batch in hand. */
  readonly staleOwner?: number | undefined;
}

/** Everything at once, often enough that a run of a few hundred batches sees each fault. */
export const roughWeather: LogFaults = {
  appendRefused: 0.03,
  appendUnacknowledged: 0.03,
  appendPartial: 0.03,
  delay: 0.1,
  smallBatch: 0.3,
  redelivery: 0.1,
  reassignment: 0.08,
  staleOwner: 0.5,
};

export const DELAY_TURNS_MAX = 8;
export const REDELIVERED_EVENTS_MAX = 50;
