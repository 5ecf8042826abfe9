import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readCommissionLedgerConfig } from './config.ts';
import { commissionLedger, termsClient } from './service.ts';

const config = readCommissionLedgerConfig(process.env);
const campaigns = termsClient({ address: config.CAMPAIGNS_ADDRESS, tls: readGrpcTls(config) });
await runOnCluster('commission-ledger', config, (context) => ({
  ...commissionLedger({ ...context, terms: campaigns.ask }),
  stop: () => campaigns.stop(),
}));
