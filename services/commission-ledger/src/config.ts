import { baseConfig, engineConfig, readConfig, text } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  CAMPAIGNS_ADDRESS: text('set it to the gRPC address of campaigns, e.g. campaigns:50051 or dns:///campaigns:50051'),
  ATTRIBUTION_ADDRESS: text(
    'set it to the gRPC address of attribution, e.g. attribution:50051 or dns:///attribution:50051',
  ),
});
export type CommissionLedgerConfig = z.output<typeof schema>;

export const readCommissionLedgerConfig = (env: Readonly<Record<string, string | undefined>>): CommissionLedgerConfig =>
  readConfig(schema, env, { standalone: false });
