/**
 * An event as it travels: CloudEvents 1.0 in structured JSON mode.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 *
 * `from` and `seq` are extension attributes. They are present on every event that a stage of ours emits, and let
 * the receiver recognise a repeat without a look-up: `seq` is dense per sender → target partition.
 */
export interface Envelope<Data = unknown> {
  readonly specversion: '1.0';
  /** Cause and index, never random: the same input yields the same id again. */
  readonly id: string;
  /** Service or stage that says it, e.g. `attribution.orders`. */
  readonly source: string;
  /** Past tense, e.g. `OrderPlaced`. */
  readonly type: string;
  /** RFC 3339 in UTC: when the fact became known to us. It is the `now` of whoever decides on it. */
  readonly time: string;
  /** The thing that it is about; also the key that chooses the partition. */
  readonly subject: string;
  /** `urn:creditroll:<type>:<version>` of the contract that `data` keeps. */
  readonly dataschema: string;
  readonly traceparent?: string | undefined;
  /** `<stage>/<partition>/<incarnation>` of the sender; absent on events from outside. */
  readonly from?: string | undefined;
  /** 1, 2, 3 … without a hole per `from` and target partition. */
  readonly seq?: number | undefined;
  readonly data: Data;
}
