import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readCommissionLedgerConfig } from './config.ts';
import { commissionLedger, shadowClient, termsClient } from './service.ts';

const config = readCommissionLedgerConfig(process.env);
const tls = readGrpcTls(config);
const campaigns = termsClient({ address: config.CAMPAIGNS_ADDRESS, tls });
const shadow = shadowClient({
  campaignsAddress: config.CAMPAIGNS_ADDRESS,
  attributionAddress: config.ATTRIBUTION_ADDRESS,
  tls,
});
await runOnCluster('commission-ledger', config, (context) => ({
  ...commissionLedger({ ...context, terms: campaigns.ask, shadow }),
  stop: async () => void (await Promise.all([campaigns.stop(), shadow.stop()])),
}));
