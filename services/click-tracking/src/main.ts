import { readGrpcTls } from '@creditroll/service-kit';
import { runOnCluster } from '@creditroll/service-kit/cluster';
import { readClickTrackingConfig } from './config.ts';
import { clickTracking, linkPolicyClient } from './service.ts';

const config = readClickTrackingConfig(process.env);
const campaigns = linkPolicyClient({ address: config.CAMPAIGNS_ADDRESS, tls: readGrpcTls(config) });
await runOnCluster('click-tracking', config, (engines) => {
  const service = clickTracking({
    ...engines,
    linkPolicy: campaigns.ask,
    signingKey: config.CLICK_SIGNING_KEY,
    trustedProxies: config.TRUSTED_PROXIES,
    spoolDirectory: config.CLICK_SPOOL_DIRECTORY,
    allowHttpDestinations: config.ALLOW_HTTP_DESTINATIONS,
  });
  return {
    ...service,
    stop: async () => {
      await service.stop?.();
      await campaigns.stop();
    },
  };
});
