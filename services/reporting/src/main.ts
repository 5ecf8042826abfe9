import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readReportingConfig } from './config.ts';
import { reporting } from './service.ts';

await runOnCluster('reporting', readReportingConfig(process.env), reporting);
