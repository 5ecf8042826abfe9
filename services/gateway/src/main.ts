import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readGatewayConfig } from './config.ts';
import { createClients, gateway } from './service.ts';

const config = readGatewayConfig(process.env);
// Whoever runs stages answers for how far they are.
const staged = [
  config.CAMPAIGNS_ADDRESS,
  config.CLICK_TRACKING_ADDRESS,
  config.ORDER_INTAKE_ADDRESS,
  config.ATTRIBUTION_ADDRESS,
  config.COMMISSION_LEDGER_ADDRESS,
  config.PAYOUT_ADDRESS,
  config.REPORTING_ADDRESS,
];
const clients = createClients(
  {
    campaigns: config.CAMPAIGNS_ADDRESS,
    clickTracking: config.CLICK_TRACKING_ADDRESS,
    orderIntake: config.ORDER_INTAKE_ADDRESS,
    attribution: config.ATTRIBUTION_ADDRESS,
    commissionLedger: config.COMMISSION_LEDGER_ADDRESS,
    payout: config.PAYOUT_ADDRESS,
    reporting: config.REPORTING_ADDRESS,
    operations: staged,
  },
  readGrpcTls(config),
);
const publicUrl = config.PUBLIC_URL.replace(/\/+$/, '');
await runOnCluster('gateway', config, ({ store, clock, ids }) =>
  gateway({
    store,
    clock,
    ids,
    clients,
    sessionSecret: config.SESSION_SECRET,
    setupToken: config.SETUP_TOKEN,
    publicUrl: () => publicUrl,
  }),
);
