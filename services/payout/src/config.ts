import { baseConfig, engineConfig, readConfig } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({ ...baseConfig, ...engineConfig });
export type PayoutConfig = z.output<typeof schema>;

export const readPayoutConfig = (env: Readonly<Record<string, string | undefined>>): PayoutConfig =>
  readConfig(schema, env, { standalone: false });
