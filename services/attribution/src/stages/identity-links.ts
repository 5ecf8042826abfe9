import type { Order } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { identityLinks } from '../collections.ts';
import { hop, identityLimits, type IdentityLink, type LinksOf, searchFrom, startsOf } from '../domain/identity.ts';

/** Links that were fetched for a batch. */
export class Links {
  readonly #byId: ReadonlyMap<string, readonly IdentityLink[]>;

  constructor(byId: ReadonlyMap<string, readonly IdentityLink[]>) {
    this.#byId = byId;
  }

  of(brandId: string): LinksOf {
    return (id) => this.#byId.get(prefixId([brandId, id])) ?? [];
  }
}

interface Asked {
  readonly order: Order;
  readonly clickVisitors: readonly string[];
}

/** Follows links from what the orders name, one round trip a hop; most orders name somebody new, and there are no hops. */
export async function fetchLinks(asked: readonly Asked[], reader: Reader): Promise<Links> {
  const byId = new Map<string, readonly IdentityLink[]>();
  const links = new Links(byId);
  let searches = asked.flatMap(({ order: { brandId, joinKeys }, clickVisitors }) =>
    [...startsOf({ joinKeys }, clickVisitors).values()].map((start) => ({ brandId, search: searchFrom(start) })),
  );
  for (let hops = 0; hops < identityLimits.hopsMax && searches.length > 0; hops++) {
    const wanted = new Map<string, readonly [string, string]>();
    for (const { brandId, search } of searches) {
      for (const id of search.frontier) {
        const prefix = [brandId, id] as const;
        if (!byId.has(prefixId(prefix))) wanted.set(prefixId(prefix), prefix);
      }
    }
    // One more than is looked at, so that an id with too many shows.
    const found = await reader.findMany(identityLinks, 'by_id', wanted.values(), identityLimits.linksPerIdMax + 1);
    for (const [id, ofId] of found) byId.set(id, ofId);
    searches = searches
      .map(({ brandId, search }) => ({ brandId, search: hop(search, links.of(brandId)) }))
      .filter(({ search }) => search.frontier.length > 0);
  }
  return links;
}
