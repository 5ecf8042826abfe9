import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readAttributionConfig } from './config.ts';
import { attribution } from './service.ts';

const config = readAttributionConfig(process.env);
await runOnCluster('attribution', config, (deps) => attribution({ ...deps, settleAfterMs: config.SETTLE_AFTER }));
