import { AppError, type Clock } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { type Connection, connections } from '../collections.ts';

const knownLimits = {
  connectionsMax: 50_000,
  /** How long an id that does not exist is not looked up again; so long a new connection may be unknown elsewhere. */
  missingMs: 2_000,
  missingMax: 10_000,
  lookUpsInFlightMax: 32,
} as const;

/** Connections by id, in memory: they never change. One that another instance made is found in the store. */
export class KnownConnections {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known = new Map<string, Connection>();
  readonly #missingUntilMs = new Map<string, number>();
  readonly #lookUps = new Map<string, Promise<Connection | undefined>>();

  constructor({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
    this.#store = store;
    this.#clock = clock;
  }

  add(connection: Connection): void {
    makeRoom(this.#known, knownLimits.connectionsMax);
    this.#known.set(connection.connectionId, connection);
    this.#missingUntilMs.delete(connection.connectionId);
  }

  async find(connectionId: string): Promise<Connection | undefined> {
    const known = this.#known.get(connectionId);
    if (known) return known;
    if ((this.#missingUntilMs.get(connectionId) ?? 0) > this.#clock.nowMs()) return undefined;
    const running = this.#lookUps.get(connectionId);
    if (running) return running;
    if (this.#lookUps.size >= knownLimits.lookUpsInFlightMax)
      throw new AppError('unavailable', 'Too many unknown connections are being looked up.');
    const lookUp = this.#lookUp(connectionId).finally(() => this.#lookUps.delete(connectionId));
    this.#lookUps.set(connectionId, lookUp);
    return lookUp;
  }

  async #lookUp(connectionId: string): Promise<Connection | undefined> {
    const connection = (await this.#store.getMany(connections, [connectionId])).get(connectionId);
    if (connection) this.add(connection);
    else {
      makeRoom(this.#missingUntilMs, knownLimits.missingMax);
      this.#missingUntilMs.set(connectionId, this.#clock.nowMs() + knownLimits.missingMs);
    }
    return connection;
  }
}

/** Forgets the entry that was added first. */
function makeRoom(map: Map<string, unknown>, sizeMax: number): void {
  if (map.size < sizeMax) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
