import { baseConfig, engineConfig, readConfig } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({ ...baseConfig, ...engineConfig });
export type OrderIntakeConfig = z.output<typeof schema>;

export const readOrderIntakeConfig = (env: Readonly<Record<string, string | undefined>>): OrderIntakeConfig =>
  readConfig(schema, env, { standalone: false });
