import { baseConfig, engineConfig, flag, readConfig, secret, text, wholeNumber } from '@creditroll/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...baseConfig,
  ...engineConfig,
  CAMPAIGNS_ADDRESS: text('set it to the gRPC address of campaigns, e.g. campaigns:50051 or dns:///campaigns:50051'),
  /** Signs click ids; the same on every instance. */
  CLICK_SIGNING_KEY: secret(),
  /** Proxies in front of the door, each of which adds an address to `X-Forwarded-For`. */
  TRUSTED_PROXIES: wholeNumber({ min: 0, max: 10 }).default(0),
  CLICK_SPOOL_DIRECTORY: text(
    'set it to a directory on a persistent volume that no other process uses, e.g. /var/lib/creditroll/spool',
  ),
  ALLOW_HTTP_DESTINATIONS: flag().default(false),
});
export type ClickTrackingConfig = z.output<typeof schema>;

export const readClickTrackingConfig = (env: Readonly<Record<string, string | undefined>>): ClickTrackingConfig =>
  readConfig(schema, env, { standalone: false });
