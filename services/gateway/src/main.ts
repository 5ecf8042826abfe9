import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readGatewayConfig } from './config.ts';
import { createClients, gateway } from './service.ts';

const config = readGatewayConfig(process.env);
const services = {
  campaigns: config.CAMPAIGNS_ADDRESS,
  clickTracking: config.CLICK_TRACKING_ADDRESS,
  orderIntake: config.ORDER_INTAKE_ADDRESS,
  attribution: config.ATTRIBUTION_ADDRESS,
  commissionLedger: config.COMMISSION_LEDGER_ADDRESS,
  payout: config.PAYOUT_ADDRESS,
  reporting: config.REPORTING_ADDRESS,
};
// All of them run stages, and answer for how far they are.
const clients = createClients({ ...services, operations: Object.values(services) }, readGrpcTls(config));
const publicUrl = config.PUBLIC_URL.replace(/\/+$/, '');
await runOnCluster('gateway', config, (deps) =>
  gateway({
    ...deps,
    clients,
    sessionSecret: config.SESSION_SECRET,
    setupToken: config.SETUP_TOKEN,
    networkKeySecret: config.NETWORK_KEY_SECRET,
    trustedProxies: config.TRUSTED_PROXIES,
    publicUrl: () => publicUrl,
  }),
);
