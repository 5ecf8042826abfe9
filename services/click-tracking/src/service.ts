import type { ClickTrackingDefinition } from '@creditroll/contracts/grpc/creditroll/click_tracking/v1/ClickTracking';
import type { EventLog } from '@creditroll/event-log';
import type { Clock, Ids } from '@creditroll/kernel';
import { DirectCommands, type Stage } from '@creditroll/processing';
import { grpcService, loadProto, type Logger, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { links } from './collections.ts';
import { ClientKeys } from './door/client-keys.ts';
import { ClickIds } from './door/click-ids.ts';
import { ClickWriter } from './door/click-writer.ts';
import { clickFront } from './door/front.ts';
import { KnownLinks } from './door/known-links.ts';
import { pixelFront } from './door/pixel-front.ts';
import { Robots } from './door/robots.ts';
import { Spool } from './door/spool.ts';
import { callsOf } from './inbound/calls.ts';
import type { AskLinkPolicy } from './outbound/campaigns-client.ts';
import { clicks } from './stages/clicks.ts';
import { touches } from './stages/touches.ts';

export { verifyClickId } from './door/click-ids.ts';
export { type AskLinkPolicy, linkPolicyClient, type LinkPolicyClient } from './outbound/campaigns-client.ts';

export interface ClickTrackingDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** Asks campaigns whether a creator may link, and to where. */
  readonly linkPolicy: AskLinkPolicy;
  /** Nobody else may know it: with it a click could be made up. */
  readonly signingKey: string;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** On a disk that outlives the process, and for this process alone. */
  readonly spoolDirectory: string;
  /** For a first look on one machine. */
  readonly allowHttpDestinations: boolean;
}

/** What becomes of clicks after the door. */
export const clickStages = (): Stage[] => [clicks(), touches()];

/** Makes tracking links, and sends whoever follows one on as soon as the click is safe. */
export function clickTracking(deps: ClickTrackingDeps): Service {
  const { log, store, clock, ids, logger, linkPolicy, signingKey, spoolDirectory, allowHttpDestinations } = deps;
  const { trustedProxies } = deps;
  const known = new KnownLinks({ store, clock });
  const writer = new ClickWriter({ log, spool: new Spool({ directory: spoolDirectory, clock }), logger });
  const commands = new DirectCommands({ log, store, clock }, 'click-tracking.commands');
  const definition = loadProto('creditroll/click_tracking/v1/click_tracking.proto').service(
    'creditroll.click_tracking.v1.ClickTracking',
  );
  const door = { links: known, writer, ids: new ClickIds(signingKey), robots: new Robots(), clock, logger };
  const clickDoor = clickFront({ ...door, clients: new ClientKeys(signingKey), trustedProxies });
  const pixelDoor = pixelFront({ ...door, signingKey });
  return {
    name: 'click-tracking',
    collections: [links],
    stages: clickStages(),
    grpc: [
      grpcService<ClickTrackingDefinition>(
        definition,
        callsOf({ store, ids, commands, known, linkPolicy, allowHttpDestinations }),
      ),
    ],
    front: (request, response) => clickDoor(request, response) || pixelDoor(request, response),
    async start() {
      await known.start();
      await writer.start();
    },
    stop: () => writer.stop(),
  };
}
