import { creatorSeen, type DataOf, eventOf, visitorOfCookies } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type Clock, HOUR_MS } from '@creditroll/kernel';
import { type Caller, clientNetworkOf, type Logger, type NetworkKeyOf } from '@creditroll/service-kit';

export interface SightingsDeps {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly networkKeyOf: NetworkKeyOf;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
}

/** Remembered until the hour ends; beyond it some are said twice, which does no harm. */
const sightingsMax = 50_000;

/**
 * Says from which network addresses and browsers creators sign in, so that an order from there can be looked at. Of both
 * pseudonyms only. It never keeps a request waiting: what the log does not take is lost, and comes again with the next hour.
 */
export class Sightings {
  readonly #deps: SightingsDeps;
  #hour = 0;
  #said = new Set<string>();

  constructor(deps: SightingsDeps) {
    this.#deps = deps;
  }

  note(creatorId: string, request: Caller): void {
    const { clock, logger, networkKeyOf, trustedProxies } = this.#deps;
    const network = clientNetworkOf(request, trustedProxies);
    const visitorId = visitorOfCookies(request.headers.cookie) ?? null;
    if (network === undefined && visitorId === null) return;
    const atMs = clock.nowMs();
    if (!this.#isNew(`${creatorId} ${network} ${visitorId}`, Math.floor(atMs / HOUR_MS))) return;
    const networkKey = networkKeyOf(network ?? '') ?? null;
    this.#say({ creatorId, atMs, networkKey, visitorId }).catch((err: unknown) => {
      logger.warn({ err, creatorId }, 'the log did not take where a creator signed in');
    });
  }

  #isNew(sighting: string, hour: number): boolean {
    if (hour !== this.#hour || this.#said.size >= sightingsMax) this.#said = new Set();
    this.#hour = hour;
    if (this.#said.has(sighting)) return false;
    this.#said.add(sighting);
    return true;
  }

  async #say(data: DataOf<typeof creatorSeen>): Promise<void> {
    const { log } = this.#deps;
    const { creatorId, atMs, networkKey, visitorId } = data;
    const id = `seen:${creatorId}:${atMs}:${networkKey ?? ''}:${visitorId ?? ''}`;
    const envelope = eventOf(creatorSeen, { id, source: 'gateway.door', subject: creatorId, atMs }, data);
    const { topic } = creatorSeen;
    const partition = partitionOf(creatorId, log.partitions(topic));
    await log.append([{ topic, partition, records: [{ key: creatorId, value: JSON.stringify(envelope) }] }]);
  }
}
