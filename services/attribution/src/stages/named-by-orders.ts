import type { Order, Touch } from '@creditroll/contracts';
import type { Claims } from '../domain/claims.ts';
import { foldCode, isSearchable } from '../domain/codes.ts';
import { soughtMarkOf } from '../domain/copies.ts';
import type { Named } from './order-terms.ts';

// What an order names that evidence is found by. What nothing can be stored under is not looked for.

/** Where the order that this one is a copy of is found. */
export function originPrefixOf(order: Order): [[string, string]] | undefined {
  const mark = soughtMarkOf(order);
  return mark === undefined || !isSearchable(mark) ? undefined : [[order.brandId, mark]];
}

export const clickIdsOf = (order: Order, claims: Claims): string[] => [
  ...order.joinKeys.flatMap(({ kind, value }) =>
    (kind === 'note_attribute' || kind === 'landing_site') && isSearchable(value) ? [value] : [],
  ),
  ...claims.clickIds,
];

export const visitorsOfClicks = (order: Order, claims: Claims, clicks: ReadonlyMap<string, Touch>): string[] =>
  clickIdsOf(order, claims).flatMap((clickId) => {
    const click = clicks.get(clickId);
    return click?.brandId === order.brandId ? [click.visitorId] : [];
  });

export function codesOf(order: Order): string[] {
  const codes = new Set<string>();
  for (const line of order.lines) {
    for (const { code } of line.codes) if (isSearchable(foldCode(code))) codes.add(foldCode(code));
  }
  return [...codes];
}

export const platformsOf = ({ lines }: Order): Named[] => lines.flatMap(({ platform }) => (platform ? [platform] : []));
