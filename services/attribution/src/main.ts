import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readAttributionConfig } from './config.ts';
import { attribution, orderFinder } from './service.ts';

const config = readAttributionConfig(process.env);
const finder = orderFinder({ address: config.ORDER_INTAKE_ADDRESS, tls: readGrpcTls(config) });
await runOnCluster('attribution', config, (deps) => ({
  ...attribution({
    ...deps,
    findOrders: finder.find,
    settleAfterMs: config.SETTLE_AFTER,
    disputeDeadlineMs: config.DISPUTE_DEADLINE,
  }),
  stop: () => finder.stop(),
}));
