import { fileURLToPath } from 'node:url';
import type { ExplainDefinition } from '@creditroll/contracts/grpc/creditroll/gateway/v1/Explain';
import type { EventLog } from '@creditroll/event-log';
import { AppError, type Clock, type Ids } from '@creditroll/kernel';
import { grpcService, loadProto, type Logger, networkKeys, type Service, sessionTokens } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import type { IncomingMessage } from 'node:http';
import { audit, emails, people, revoked } from './collections.ts';
import { Accounts } from './inbound/accounts.ts';
import { AuditTrail } from './inbound/audit-trail.ts';
import { agencyRoutes } from './inbound/agencies.ts';
import { attributionRoutes } from './inbound/attribution.ts';
import { capsLeftRoutes } from './inbound/caps-left.ts';
import { catalogueRoutes } from './inbound/catalogue.ts';
import type { RouteDeps } from './inbound/context.ts';
import { disputeRoutes } from './inbound/disputes.ts';
import { earningsRoutes } from './inbound/earnings.ts';
import { explainOrder } from './inbound/explanation-call.ts';
import { feedRoutes } from './inbound/feed.ts';
import { holdRoutes } from './inbound/holds.ts';
import { connectionRoutes, linkRoutes } from './inbound/links-and-shops.ts';
import { noticeRoutes } from './inbound/notices.ts';
import { operationsRoutes } from './inbound/operations.ts';
import { orderRoutes } from './inbound/orders.ts';
import { pathReportRoutes } from './inbound/path-reports.ts';
import { payoutRoutes } from './inbound/payouts.ts';
import { previewRoutes } from './inbound/previews.ts';
import { productRoutes } from './inbound/products.ts';
import { quoteRoutes } from './inbound/quotes.ts';
import { recomputeRoutes } from './inbound/recomputes.ts';
import { sessionCookie } from './inbound/session-cookie.ts';
import { sessionRoutes } from './inbound/setup-and-sessions.ts';
import { verdictRoutes } from './inbound/verdicts.ts';
import type { Clients } from './outbound/clients.ts';
import { Sightings } from './outbound/sightings.ts';

export { policyWish } from './inbound/campaigns.ts';
export { type Preview, toPreviewRequest, toPreviewView } from './inbound/previews.ts';
export { explain } from './inbound/explanation.ts';
export { type Language, languages } from './words/catalogues.ts';
export { timeZone } from './words/choose.ts';
export { type Addresses, type Clients, createClients, oneAddress } from './outbound/clients.ts';

export interface GatewayDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly clients: Clients;
  readonly sessionSecret: string;
  /** What set-up must bring along; undefined only where nobody but this machine can knock. */
  readonly setupToken: string | undefined;
  /** Makes network addresses of creators comparable with those of buyers; order-intake has the same. */
  readonly networkKeySecret: string;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** How the world reaches us, without a slash at the end. */
  readonly publicUrl: () => string;
}

const sessionMs = 12 * 3_600_000;

/** The public door: sign-in, the HTTP API, the page. Knows nothing by itself; asks the services. */
export function gateway(given: GatewayDeps): Service {
  const { log, store, clock, ids, logger, clients, sessionSecret, setupToken, publicUrl, trustedProxies } = given;
  const tokens = sessionTokens({
    keys: [{ kid: 'session-1', secret: sessionSecret }],
    issuer: 'creditroll',
    audience: 'creditroll',
    lifetimeMs: sessionMs,
    clock,
  });
  const accounts = new Accounts({ store, clock, ids, tokens, sessionMs });
  const networkKeyOf = networkKeys(given.networkKeySecret);
  const sightings = new Sightings({ log, clock, logger, networkKeyOf, trustedProxies });
  const explainService = loadProto('creditroll/gateway/v1/gateway.proto').service('creditroll.gateway.v1.Explain');
  const deps: RouteDeps = { clients, accounts, trail: new AuditTrail({ store, clock, ids }), publicUrl };
  return {
    name: 'gateway',
    collections: [people, emails, revoked, audit],
    stages: [],
    grpc: [grpcService<ExplainDefinition>(explainService, { ExplainOrder: explainOrder(clients) })],
    routes: [
      ...sessionRoutes({ ...deps, setupToken, secureCookies: () => publicUrl().startsWith('https:') }),
      ...catalogueRoutes(deps),
      ...quoteRoutes(deps),
      ...noticeRoutes(deps),
      ...productRoutes(deps),
      ...capsLeftRoutes(deps),
      ...holdRoutes(deps),
      ...verdictRoutes(deps),
      ...previewRoutes(deps),
      ...recomputeRoutes(deps),
      ...agencyRoutes(deps),
      ...pathReportRoutes(deps),
      ...linkRoutes(deps),
      ...connectionRoutes(deps),
      ...earningsRoutes(deps),
      ...orderRoutes(deps),
      ...attributionRoutes(deps),
      ...disputeRoutes(deps),
      ...payoutRoutes(deps),
      ...operationsRoutes(deps),
      ...feedRoutes(deps),
    ],
    door: {
      authenticate: (request) => authenticate(request, accounts, sightings),
      trustedProxies,
      rateLimits: { signIn: { windowMs: 60_000, requestsMax: 30 } },
      api: {
        title: 'Creditroll',
        version: '1',
        description: 'Credits creators for the sales that their videos drive, and pays them.',
      },
      pagesDirectory: fileURLToPath(new URL('./page', import.meta.url)),
    },
    stop: () => clients.close(),
  };
}

async function authenticate(request: IncomingMessage, accounts: Accounts, sightings: Sightings) {
  const token = sessionCookie.tokenOf(request.headers);
  if (!token) return undefined;
  // A form on another site can send our cookie, but not this header.
  if (
    request.method !== 'GET' &&
    sessionCookie.byCookieOnly(request.headers) &&
    request.headers['x-requested-by'] !== 'creditroll'
  ) {
    throw new AppError(
      'unauthenticated',
      'a change with the session cookie needs the header X-Requested-By: creditroll',
    );
  }
  const principal = await accounts.principalOf(token);
  if (principal.scopes.creator !== undefined) sightings.note(principal.scopes.creator, request);
  return principal;
}
