import { baseConfig, engineConfig, readConfig, secret, text, url, wholeNumber } from '@creditroll/service-kit';
import { z } from 'zod';

const address = (service: string) =>
  text(`set it to the gRPC address of ${service}, e.g. ${service}:50051 or dns:///${service}:50051`);

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  CAMPAIGNS_ADDRESS: address('campaigns'),
  CLICK_TRACKING_ADDRESS: address('click-tracking'),
  ORDER_INTAKE_ADDRESS: address('order-intake'),
  ATTRIBUTION_ADDRESS: address('attribution'),
  COMMISSION_LEDGER_ADDRESS: address('commission-ledger'),
  PAYOUT_ADDRESS: address('payout'),
  REPORTING_ADDRESS: address('reporting'),
  /** Signs sessions; the same on every instance. */
  SESSION_SECRET: secret(),
  /** What whoever makes the first people must know. */
  SETUP_TOKEN: secret(),
  /** Makes network addresses of creators comparable with those of buyers; the same as order-intake's. */
  NETWORK_KEY_SECRET: secret(),
  /** Proxies in front of the door, each of which adds an address to `X-Forwarded-For`. */
  TRUSTED_PROXIES: wholeNumber({ min: 0, max: 10 }).default(0),
  PUBLIC_URL: url(['https', 'http']),
});
export type GatewayConfig = z.output<typeof schema>;

export const readGatewayConfig = (env: Readonly<Record<string, string | undefined>>): GatewayConfig =>
  readConfig(schema, env, { standalone: false });
