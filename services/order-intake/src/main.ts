import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readOrderIntakeConfig } from './config.ts';
import { orderIntake } from './service.ts';

const config = readOrderIntakeConfig(process.env);
await runOnCluster('order-intake', config, (deps) =>
  orderIntake({ ...deps, networkKeySecret: config.NETWORK_KEY_SECRET }),
);
