import { baseConfig, engineConfig, readConfig } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({ ...baseConfig, ...engineConfig });

export const readReportingConfig = (env: Readonly<Record<string, string | undefined>>): z.output<typeof schema> =>
  readConfig(schema, env, { standalone: false });
