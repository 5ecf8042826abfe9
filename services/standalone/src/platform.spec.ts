import { afterAll, describe, expect, it } from '@jest/globals';
import * as contracts from '@creditroll/contracts';
import { simulatedLog } from '@creditroll/event-log/simulated';
import { SteppedClock } from '@creditroll/kernel';
import { createLogger } from '@creditroll/service-kit';
import { simulatedStore } from '@creditroll/store/simulated';
import { stagesOf } from './platform.ts';

const isDefinition = (value: unknown): value is contracts.EventDefinition =>
  typeof value === 'object' && value !== null && 'dataschema' in value && 'envelope' in value;

const definitions = Object.values<unknown>(contracts).filter(isDefinition);

const { services, stop } = stagesOf(
  {
    engines: { log: simulatedLog({ seed: 1 }), store: simulatedStore({ seed: 1 }) },
    clock: new SteppedClock(0),
    logger: createLogger({ service: 'spec', level: 'silent' }),
    networkKeySecret: 'x'.repeat(32),
  },
  '127.0.0.1:1',
);
const stages = services.flatMap((service) => service.stages);

describe('a stage', () => {
  afterAll(stop);

  // What is listed nowhere stops its partition, and no door would let another event through.
  it.each(stages.map((stage) => [stage.name, stage] as const))('%s knows every event of its topic', (_, stage) => {
    const known = new Set([...stage.inbound.map(({ definition }) => definition), ...(stage.ignores ?? [])]);
    const own = definitions.filter(({ topic }) => topic === stage.topic);
    expect(own.filter((definition) => !known.has(definition)).map(({ type }) => type)).toEqual([]);
  });
});
