import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { baseConfig, durationMs, engineConfig, readConfig, text } from '@creditroll/service-kit';
import { z } from 'zod';

/** Until an order is decided a second time. */
export const settleAfterMsDefault = 15 * MINUTE_MS;

/** Until a dispute that nobody decided escalates to finance, and after that until it expires. */
export const disputeDeadlineMsDefault = 14 * DAY_MS;

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  SETTLE_AFTER: durationMs({ minMs: 0, maxMs: DAY_MS }).default(settleAfterMsDefault),
  DISPUTE_DEADLINE: durationMs({ minMs: HOUR_MS, maxMs: 180 * DAY_MS }).default(disputeDeadlineMsDefault),
  ORDER_INTAKE_ADDRESS: text(
    'set it to the gRPC address of order-intake, e.g. order-intake:50051 or dns:///order-intake:50051',
  ),
});
export type AttributionConfig = z.output<typeof schema>;

export const readAttributionConfig = (env: Readonly<Record<string, string | undefined>>): AttributionConfig =>
  readConfig(schema, env, { standalone: false });
