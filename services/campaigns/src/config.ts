import { baseConfig, engineConfig, readConfig } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({ ...baseConfig, ...engineConfig });
export type CampaignsConfig = z.output<typeof schema>;

export const readCampaignsConfig = (env: Readonly<Record<string, string | undefined>>): CampaignsConfig =>
  readConfig(schema, env, { standalone: false });
