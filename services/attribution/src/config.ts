import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { baseConfig, durationMs, engineConfig, readConfig } from '@creditroll/service-kit';
import { z } from 'zod';

/** Until an order is decided a second time. */
export const settleAfterMsDefault = 15 * MINUTE_MS;

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  SETTLE_AFTER: durationMs({ minMs: 0, maxMs: DAY_MS }).default(settleAfterMsDefault),
});
export type AttributionConfig = z.output<typeof schema>;

export const readAttributionConfig = (env: Readonly<Record<string, string | undefined>>): AttributionConfig =>
  readConfig(schema, env, { standalone: false });
