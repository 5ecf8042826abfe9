import { clickReceived } from '@creditroll/contracts';
import { AppError, type Clock } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { links } from '../collections.ts';
import { aroundClickId } from '../domain/destination.ts';
import { type ClickOrigin, originJson } from '../domain/click-origin.ts';
import { type Link, touchOfLink } from '../domain/link.ts';

const knownLimits = {
  linksMax: 500_000,
  pageLinksMax: 1_000,
  /** How long a code that does not exist is not looked up again; so long a new link may be unknown elsewhere. */
  missingMs: 3_000,
  missingMax: 10_000,
  lookUpsInFlightMax: 32,
} as const;

/** A link with everything about its clicks that is the same each time, made once. */
export interface KnownLink {
  readonly link: Link;
  /** The destination before and after the click id. */
  readonly before: string;
  readonly after: string;
  /** JSON of the part of the touch that the link decides, without its braces. */
  readonly touchJson: string;
}

/** Links by code, in memory: they never change. One that another instance made is found in the store. */
export class KnownLinks {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known = new Map<string, KnownLink>();
  readonly #brands = new Set<string>();
  readonly #missingUntilMs = new Map<string, number>();
  readonly #lookUps = new Map<string, Promise<KnownLink | undefined>>();

  constructor({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Loads what there is, up to the limit. */
  async start(): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.#store.find(links, 'key', { equals: [], limit: knownLimits.pageLinksMax, cursor });
      for (const link of page.docs) this.add(link);
      cursor = page.next;
    } while (cursor !== undefined && this.#known.size < knownLimits.linksMax);
  }

  add(link: Link): KnownLink {
    const known = {
      link,
      ...aroundClickId(link.destination),
      touchJson: JSON.stringify(touchOfLink(link)).slice(1, -1),
    };
    makeRoom(this.#known, knownLimits.linksMax);
    this.#known.set(link.code, known);
    this.#brands.add(link.brandId);
    this.#missingUntilMs.delete(link.code);
    return known;
  }

  get(code: string): KnownLink | undefined {
    return this.#known.get(code);
  }

  /** Whether a brand has any link: only then is anything of its shop of interest. */
  async hasBrand(brandId: string): Promise<boolean> {
    if (this.#brands.has(brandId)) return true;
    if ((this.#missingUntilMs.get(`brand ${brandId}`) ?? 0) > this.#clock.nowMs()) return false;
    const { docs } = await this.#store.find(links, 'by_brand', { equals: [brandId], limit: 1 });
    if (docs[0]) this.#brands.add(brandId);
    else this.#miss(`brand ${brandId}`);
    return docs.length > 0;
  }

  /** For a code that is not in memory. Throws `unavailable` when the store does not answer or too many ask. */
  async find(code: string): Promise<KnownLink | undefined> {
    if ((this.#missingUntilMs.get(code) ?? 0) > this.#clock.nowMs()) return undefined;
    const running = this.#lookUps.get(code);
    if (running) return running;
    if (this.#lookUps.size >= knownLimits.lookUpsInFlightMax)
      throw new AppError('unavailable', 'too many unknown links are being looked up');
    const lookUp = this.#lookUp(code).finally(() => this.#lookUps.delete(code));
    this.#lookUps.set(code, lookUp);
    return lookUp;
  }

  async #lookUp(code: string): Promise<KnownLink | undefined> {
    const link = (await this.#store.getMany(links, [code])).get(code);
    if (link) return this.add(link);
    this.#miss(code);
    return undefined;
  }

  #miss(what: string): void {
    makeRoom(this.#missingUntilMs, knownLimits.missingMax);
    this.#missingUntilMs.set(what, this.#clock.nowMs() + knownLimits.missingMs);
  }
}

/** Forgets the entry that was added first. */
function makeRoom(map: Map<string, unknown>, sizeMax: number): void {
  if (map.size < sizeMax) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

export interface ClickFacts {
  readonly clickId: string;
  readonly visitorId: string;
  readonly atMs: number;
  /** RFC 3339 of `atMs`. */
  readonly time: string;
  readonly invalidBy: string | null;
  readonly origin: ClickOrigin;
  readonly clientKey: string | undefined;
}

/**
 * `ClickReceived` of a click, as text: put together by hand, because this is the hottest line of the service. Ids,
 * times and reasons are ours and need no escaping.
 */
export const clickJson = (
  { touchJson }: KnownLink,
  { clickId, visitorId, atMs, time, invalidBy, origin, clientKey }: ClickFacts,
): string =>
  `{"specversion":"1.0","id":"${clickId}","source":"click-tracking.door","type":"${clickReceived.type}","time":"${time}","subject":"${clickId}","dataschema":"${clickReceived.dataschema}",` +
  `"data":{"touchId":"${clickId}",${touchJson},"clickId":"${clickId}","visitorId":"${visitorId}","occurredAtMs":${atMs},"receivedAtMs":${atMs},${originJson(origin)}${clientKey === undefined ? '' : `"clientKey":"${clientKey}",`}"invalidBy":${invalidBy === null ? 'null' : `"${invalidBy}"`}}}`;
