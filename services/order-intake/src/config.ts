import { baseConfig, engineConfig, readConfig, secret } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  /** Makes network addresses of buyers comparable with those of creators; the same as the gateway's. */
  NETWORK_KEY_SECRET: secret(),
});
export type OrderIntakeConfig = z.output<typeof schema>;

export const readOrderIntakeConfig = (env: Readonly<Record<string, string | undefined>>): OrderIntakeConfig =>
  readConfig(schema, env, { standalone: false });
