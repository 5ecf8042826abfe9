import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readOrderIntakeConfig } from './config.ts';
import { orderIntake } from './service.ts';

await runOnCluster('order-intake', readOrderIntakeConfig(process.env), orderIntake);
