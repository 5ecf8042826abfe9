import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readPayoutConfig } from './config.ts';
import { payout } from './service.ts';

await runOnCluster('payout', readPayoutConfig(process.env), payout);
