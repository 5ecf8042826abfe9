import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readAttributionConfig } from './config.ts';
import { attribution } from './service.ts';

const config = readAttributionConfig(process.env);
await runOnCluster('attribution', config, ({ log, store, clock }) =>
  attribution({ log, store, clock, settleAfterMs: config.SETTLE_AFTER }),
);
