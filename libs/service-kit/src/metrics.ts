import { type Attributes, type BatchObservableCallback, metrics, type MetricOptions } from '@opentelemetry/api';

/** Buckets in seconds, from a memory look-up to a stalled engine. */
const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const counts = [1, 5, 10, 50, 100, 250, 500, 1_000, 2_500];

interface MetricSpec {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  /** UCUM: `s`, `By`, `1`, `{event}`. */
  readonly unit: string;
  readonly means: string;
  readonly attributes: readonly AttributeName[];
  readonly buckets?: readonly number[];
  /** Page of `docs/runbooks/` for whoever sees it rise. */
  readonly runbook?: 'dead-letters' | 'stage-is-behind';
}

/** Every attribute that a metric or span of ours carries. None holds personal data or an unbounded set of values. */
export const attributeNames = {
  'http.request.method': 'GET, POST …',
  'http.route': 'Template of the path, never the path',
  'http.response.status_code': 'Status of the answer',
  'rpc.service': 'Full name of the gRPC service',
  'rpc.method': 'Method of the gRPC service',
  'creditroll.code': 'ok, or a code of the error table',
  'creditroll.stage': 'Processing stage, e.g. attribution.orders',
  'creditroll.topic': 'Topic of the event log',
  'creditroll.partition': 'Partition of the topic',
  'creditroll.reason': 'Named reason of a refusal or dead letter',
  'creditroll.events': 'Events of a batch',
  'creditroll.timers': 'Due timers of a batch',
  'creditroll.writes': 'Documents that a batch wrote',
  'creditroll.emitted': 'Events that a batch said',
} as const satisfies Record<string, string>;
export type AttributeName = keyof typeof attributeNames;

/** Every metric of ours. A name that is not here does not compile; dashboards and alerts are written from it. */
export const metricSpecs = {
  'creditroll.http.request.duration': {
    kind: 'histogram',
    unit: 's',
    means: 'Time from a request to the end of its answer',
    attributes: ['http.request.method', 'http.route', 'http.response.status_code'],
    buckets: seconds,
  },
  'creditroll.http.streams': {
    kind: 'gauge',
    unit: '{stream}',
    means: 'Open streams of server-sent events',
    attributes: [],
  },
  'creditroll.grpc.server.duration': {
    kind: 'histogram',
    unit: 's',
    means: 'Time to answer a gRPC call',
    attributes: ['rpc.service', 'rpc.method', 'creditroll.code'],
    buckets: seconds,
  },
  'creditroll.grpc.client.duration': {
    kind: 'histogram',
    unit: 's',
    means: 'Time until a gRPC call was answered or given up',
    attributes: ['rpc.service', 'rpc.method', 'creditroll.code'],
    buckets: seconds,
  },
  'creditroll.processor.lag': {
    kind: 'gauge',
    unit: '{event}',
    means: 'Events of a partition that are appended and not yet committed',
    attributes: ['creditroll.stage', 'creditroll.partition'],
    runbook: 'stage-is-behind',
  },
  'creditroll.processor.freshness': {
    kind: 'gauge',
    unit: 's',
    means: 'Age of the oldest event that a partition was given and has not finished; 0 when there is none',
    attributes: ['creditroll.stage', 'creditroll.partition'],
    runbook: 'stage-is-behind',
  },
  'creditroll.processor.commit.duration': {
    kind: 'histogram',
    unit: 's',
    means: 'Time of one atomic commit',
    attributes: ['creditroll.stage'],
    buckets: seconds,
  },
  'creditroll.processor.batch.size': {
    kind: 'histogram',
    unit: '{event}',
    means: 'Events per commit',
    attributes: ['creditroll.stage'],
    buckets: counts,
  },
  'creditroll.processor.outbox.age': {
    kind: 'gauge',
    unit: 's',
    means: 'Age of the oldest outgoing event that is committed and not acknowledged by the log; 0 when there is none',
    attributes: ['creditroll.stage', 'creditroll.partition'],
    runbook: 'stage-is-behind',
  },
  'creditroll.processor.dead_letters': {
    kind: 'counter',
    unit: '{event}',
    means: 'Events that could not be read and were put aside',
    attributes: ['creditroll.stage', 'creditroll.reason'],
    runbook: 'dead-letters',
  },
} as const satisfies Record<string, MetricSpec>;
export type MetricName = keyof typeof metricSpecs;

type NamesOf<Kind extends MetricSpec['kind']> = {
  [N in MetricName]: (typeof metricSpecs)[N]['kind'] extends Kind ? N : never;
}[MetricName];
export type AttributesOf<N extends MetricName> = {
  readonly [A in (typeof metricSpecs)[N]['attributes'][number]]: string | number;
};

const scope = 'creditroll';

function optionsOf(spec: MetricSpec): MetricOptions {
  const advice = spec.buckets ? { advice: { explicitBucketBoundaries: [...spec.buckets] } } : {};
  return { unit: spec.unit, description: spec.means, ...advice };
}

// Without a registered SDK the API answers instruments that do nothing, so these cost next to nothing. The meter is
// asked for at the call, not at import: the SDK may be registered in between.

export function histogram<N extends NamesOf<'histogram'>>(name: N) {
  const instrument = metrics.getMeter(scope).createHistogram(name, optionsOf(metricSpecs[name]));
  return {
    record: (value: number, attributes: AttributesOf<N>): void => instrument.record(value, plainAttributes(attributes)),
  };
}

export function counter<N extends NamesOf<'counter'>>(name: N) {
  const instrument = metrics.getMeter(scope).createCounter(name, optionsOf(metricSpecs[name]));
  return {
    add: (value: number, attributes: AttributesOf<N>): void => instrument.add(value, plainAttributes(attributes)),
  };
}

export function gauge<N extends NamesOf<'gauge'>>(name: N) {
  const instrument = metrics.getMeter(scope).createGauge(name, optionsOf(metricSpecs[name]));
  return {
    record: (value: number, attributes: AttributesOf<N>): void => instrument.record(value, plainAttributes(attributes)),
  };
}

/** Says the value of a gauge that is being read. */
export type Observe = <N extends NamesOf<'gauge'>>(name: N, value: number, attributes: AttributesOf<N>) => void;

/** Gauges that are read when somebody looks, and cost nothing otherwise. Answers how to stop it. */
export function observed(names: readonly NamesOf<'gauge'>[], read: (observe: Observe) => Promise<void>): () => void {
  const meter = metrics.getMeter(scope);
  const gauges = new Map(names.map((name) => [name, meter.createObservableGauge(name, optionsOf(metricSpecs[name]))]));
  const callback: BatchObservableCallback = (result) =>
    read((name, value, attributes) => {
      const one = gauges.get(name);
      if (one) result.observe(one, value, plainAttributes(attributes));
    });
  const all = [...gauges.values()];
  meter.addBatchObservableCallback(callback, all);
  return () => meter.removeBatchObservableCallback(callback, all);
}

const plainAttributes = (attributes: Readonly<Record<string, string | number>>): Attributes => attributes;
