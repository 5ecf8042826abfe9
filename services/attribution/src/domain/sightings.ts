import { DAY_MS } from '@creditroll/kernel';

/** A network address that a creator signed in from, over a time in which no day went by without it. */
export interface Stay {
  readonly networkKey: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** From where and with what a creator signs in, by pseudonyms. */
export interface Sightings {
  readonly creatorId: string;
  /** Oldest first. */
  readonly stays: readonly Stay[];
  /** Visitor ids of browsers, each with when it was last seen, oldest first. */
  readonly devices: readonly { readonly visitorId: string; readonly lastAtMs: number }[];
}

export interface Sighting {
  readonly creatorId: string;
  readonly atMs: number;
  readonly networkKey: string | null;
  readonly visitorId: string | null;
}

/** What an order shares with a creator's sightings. */
export interface SharedPlace {
  readonly creatorId: string;
  /** From the nearest stay at the network address of the order to it; 0: it falls into one. */
  readonly networkAwayMs?: number | undefined;
  readonly device?: true | undefined;
}

/** The newest are kept. A creator at home is one stay, however long. */
export const sightingLimits = { staysMax: 50, devicesMax: 20 } as const;

/** With one more. In whatever order they come, and however often, the same is kept, as long as nothing is dropped. */
export const withSighting = (
  known: Sightings | undefined,
  { creatorId, atMs, networkKey, visitorId }: Sighting,
): Sightings => ({
  creatorId,
  stays: networkKey === null ? (known?.stays ?? []) : withStay(known?.stays ?? [], networkKey, atMs),
  devices: visitorId === null ? (known?.devices ?? []) : withDevice(known?.devices ?? [], visitorId, atMs),
});

function withStay(stays: readonly Stay[], networkKey: string, atMs: number): readonly Stay[] {
  const touching = ({ networkKey: key, fromMs, toMs }: Stay): boolean =>
    key === networkKey && atMs >= fromMs - DAY_MS && atMs <= toMs + DAY_MS;
  const joined = stays.filter(touching);
  const stay = {
    networkKey,
    fromMs: Math.min(atMs, ...joined.map(({ fromMs }) => fromMs)),
    toMs: Math.max(atMs, ...joined.map(({ toMs }) => toMs)),
  };
  return [...stays.filter((other) => !touching(other)), stay]
    .sort((a, b) => a.toMs - b.toMs || (a.networkKey < b.networkKey ? -1 : 1))
    .slice(-sightingLimits.staysMax);
}

function withDevice(devices: Sightings['devices'], visitorId: string, atMs: number): Sightings['devices'] {
  const known = devices.find((device) => device.visitorId === visitorId);
  const device = { visitorId, lastAtMs: Math.max(atMs, known?.lastAtMs ?? 0) };
  return [...devices.filter((other) => other !== known), device]
    .sort((a, b) => a.lastAtMs - b.lastAtMs || (a.visitorId < b.visitorId ? -1 : 1))
    .slice(-sightingLimits.devicesMax);
}

/** What an order has in common with a creator's sightings; undefined: nothing. A day away is far. */
export function sharedPlaceOf(
  { creatorId, stays, devices }: Sightings,
  networkKey: string | undefined,
  orderAtMs: number,
  visitorIds: { has(visitorId: string): boolean },
): SharedPlace | undefined {
  const awayMs = stays.flatMap(({ networkKey: key, fromMs, toMs }) =>
    key === networkKey ? [Math.max(fromMs - orderAtMs, orderAtMs - toMs, 0)] : [],
  );
  const networkAwayMs = awayMs.length === 0 ? DAY_MS + 1 : Math.min(...awayMs);
  const device = devices.some(({ visitorId }) => visitorIds.has(visitorId));
  if (networkAwayMs > DAY_MS && !device) return undefined;
  return { creatorId, ...(networkAwayMs > DAY_MS ? {} : { networkAwayMs }), ...(device ? { device } : {}) };
}
