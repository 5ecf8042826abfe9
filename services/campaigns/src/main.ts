import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readCampaignsConfig } from './config.ts';
import { campaigns } from './service.ts';

await runOnCluster('campaigns', readCampaignsConfig(process.env), campaigns);
