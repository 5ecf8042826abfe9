import { join } from 'node:path';
import { attribution, type FindOrders, orderFinder } from '@creditroll/attribution';
import { campaigns } from '@creditroll/campaigns';
import { type AskLinkPolicy, clickStages, clickTracking, linkPolicyClient } from '@creditroll/click-tracking';
import {
  type AskTerms,
  commissionLedger,
  shadowClient,
  type ShadowSources,
  termsClient,
} from '@creditroll/commission-ledger';
import { openEmbeddedLog } from '@creditroll/event-log/embedded';
import { createClients, gateway, oneAddress } from '@creditroll/gateway';
import type { Clock } from '@creditroll/kernel';
import { orderIntake } from '@creditroll/order-intake';
import { payout } from '@creditroll/payout';
import { reporting } from '@creditroll/reporting';
import {
  type Engines,
  type Host,
  hostServices,
  Lifecycle,
  type Logger,
  type Service,
  uuidIds,
} from '@creditroll/service-kit';
import { type EmbeddedStore, openEmbeddedStore } from '@creditroll/store/embedded';
import { freePort } from './free-port.ts';
import { stageThreads, type StageThreadData, type StageThreads } from './stage-threads.ts';

/** Partitions of each topic, and shards of the store, where one process does everything. */
export const standalonePartitions = 2;

export interface PlatformOptions {
  readonly engines: Engines;
  /** Local files of the doors, such as clicks that the log could not take. */
  readonly spoolDir: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly httpPort: number;
  readonly partitionsPerTopic: number;
  /** Gives the secret of a name; minted where it is missing. */
  readonly secret: (name: string) => string;
  /** Proxies in front whose `X-Forwarded-For` is believed; none when absent. */
  readonly trustedProxies?: number | undefined;
  readonly allowHttpDestinations: boolean;
  /** How the world reaches us; our own address when absent. */
  readonly publicUrl?: string | undefined;
  /** What the first set-up must bring along; nothing on loopback. */
  readonly setupToken?: string | undefined;
  readonly batchEventsMax?: number | undefined;
  /** From the first news of an order to its second look; attribution's own default when absent. */
  readonly settleAfterMs?: number | undefined;
  /** Threads for stages; the partitions that none of them has are of this thread. */
  readonly threads?: readonly Omit<StageThreadData, 'grpcAddress' | 'networkKeySecret'>[] | undefined;
}

export interface Platform {
  readonly lifecycle: Lifecycle;
  readonly host: Host;
  readonly url: () => string;
  readonly grpcAddress: string;
  /** Resolves when every stage has handled all there is, and nothing is due. Throws when a partition stands still. */
  settle(): Promise<void>;
}

export const graceMs = 20_000;
const settlePollMs = 5;
const settleMsMax = 120_000;

/** All services in one process, on whatever engines. They speak by events and by gRPC on loopback, as they would apart. */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { engines, clock, logger } = options;
  const grpcPort = await freePort();
  const address = `127.0.0.1:${grpcPort}`;
  const lifecycle = new Lifecycle({ logger, graceMs });
  const terms = termsClient({ address });
  const shadow = shadowOn(address);
  const linkPolicy = linkPolicyClient({ address });
  const finder = orderFinder({ address });
  lifecycle.add({
    name: 'clients',
    stop: async () => void (await Promise.all([terms.stop(), shadow.stop(), linkPolicy.stop(), finder.stop()])),
  });
  const networkKeySecret = options.secret('NETWORK_KEY_SECRET');
  const threads = stageThreads(
    (options.threads ?? []).map((thread) => ({ ...thread, grpcAddress: address, networkKeySecret })),
  );
  const host: Host = hostServices({
    services: servicesOf(
      { ...options, networkKeySecret },
      address,
      { terms: terms.ask, shadow, linkPolicy: linkPolicy.ask, findOrders: finder.find },
      () => options.publicUrl ?? host.http?.url ?? '',
    ),
    engines,
    clock,
    ids: uuidIds(clock),
    logger,
    lifecycle,
    partitionsPerTopic: options.partitionsPerTopic,
    batchEventsMax: options.batchEventsMax,
    onlyPartitions: ownPartitions(options),
    elsewhere: () => threads.readings(),
    doors: { http: { host: options.host, port: options.httpPort }, grpc: { host: '127.0.0.1', port: grpcPort } },
  });
  lifecycle.add(threads);
  return {
    lifecycle,
    host,
    grpcAddress: address,
    url: () => host.http?.url ?? '',
    settle: () => settle(host, threads),
  };
}

/** Undefined is all of them. */
function ownPartitions({ threads = [], partitionsPerTopic }: PlatformOptions): number[] | undefined {
  if (threads.length === 0) return undefined;
  const theirs = new Set(threads.flatMap(({ partitions }) => partitions));
  return Array.from({ length: partitionsPerTopic }, (_, partition) => partition).filter((one) => !theirs.has(one));
}

interface LedgerAsks {
  readonly terms: AskTerms;
  readonly shadow: ShadowSources;
}

const shadowOn = (address: string) => shadowClient({ campaignsAddress: address, attributionAddress: address });

/** The stages of all services and nothing else of them, for a thread without doors. */
export function stagesOf(base: Base, address: string): { readonly services: Service[]; stop(): Promise<void> } {
  const terms = termsClient({ address });
  const shadow = shadowOn(address);
  const finder = orderFinder({ address });
  const kept = keptServices(base, { terms: terms.ask, shadow, findOrders: finder.find });
  const stages = [...clickStages(), ...kept.flatMap((service) => service.stages)];
  return {
    services: [{ name: 'stages', collections: [], stages, grpc: [] }],
    stop: async () => void (await Promise.all([terms.stop(), shadow.stop(), finder.stop()])),
  };
}

function servicesOf(
  options: PlatformOptions & Base,
  address: string,
  asks: Asks & { readonly linkPolicy: AskLinkPolicy },
  publicUrl: () => string,
): Service[] {
  const { secret, spoolDir: spoolDirectory, allowHttpDestinations, trustedProxies = 0 } = options;
  const deps = depsOf(options);
  const clients = createClients(oneAddress(address));
  return [
    clickTracking({
      ...deps,
      linkPolicy: asks.linkPolicy,
      signingKey: secret('CLICK_SIGNING_KEY'),
      trustedProxies,
      spoolDirectory,
      allowHttpDestinations,
    }),
    ...keptServices(options, asks),
    gateway({
      ...deps,
      clients,
      sessionSecret: secret('SESSION_SECRET'),
      setupToken: options.setupToken,
      networkKeySecret: options.networkKeySecret,
      trustedProxies,
      publicUrl,
    }),
  ];
}

type Base = Pick<PlatformOptions, 'engines' | 'clock' | 'logger' | 'settleAfterMs'> & {
  readonly networkKeySecret: string;
};

const depsOf = ({ engines, clock, logger }: Base) => ({ ...engines, clock, logger, ids: uuidIds(clock) });

/** What services ask each other. */
interface Asks extends LedgerAsks {
  readonly findOrders: FindOrders;
}

/** The services that have stages, without those of the door of clicks. */
function keptServices(base: Base, { findOrders, ...asks }: Asks): Service[] {
  const deps = depsOf(base);
  return [
    campaigns(deps),
    orderIntake({ ...deps, networkKeySecret: base.networkKeySecret }),
    attribution({ ...deps, findOrders, settleAfterMs: base.settleAfterMs }),
    commissionLedger({ ...deps, ...asks }),
    payout(deps),
    reporting(deps),
  ];
}

async function settle(host: Host, threads: StageThreads): Promise<void> {
  const until = performance.now() + settleMsMax;
  for (let quiet = 0; quiet < 2;) {
    if (performance.now() > until) throw new Error(`the stages did not come to rest within ${settleMsMax} ms`);
    const idle = await Promise.all([host.idle(), threads.idle()]);
    quiet = idle.every(Boolean) ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, settlePollMs));
  }
}

/** The embedded engines of a data directory. */
export async function openEmbedded(
  dir: string,
): Promise<{ readonly log: Engines['log']; readonly store: EmbeddedStore }> {
  const store = await openEmbeddedStore({ dir: join(dir, 'store'), shards: standalonePartitions });
  const log = await openEmbeddedLog({ dir: join(dir, 'log') });
  return { log, store };
}
