import type { Order } from '@creditroll/contracts';

/** Shops into which connectors copy orders; everywhere else an order is where it was placed. */
const copiedInto: ReadonlySet<Order['channel']> = new Set(['shopify', 'woocommerce', 'web']);

const markOf = (channel: Order['channel'], externalId: string): string => `${channel}/${externalId}`;

/** By what copies of an order find it; none for a shop's own, of which there are no copies. */
export const marksOf = ({ channel, externalId }: Pick<Order, 'channel' | 'externalId'>): readonly string[] =>
  copiedInto.has(channel) ? [] : [markOf(channel, externalId)];

/** What an order that says it is a copy looks for. */
export const soughtMarkOf = ({ copyOf }: Pick<Order, 'copyOf'>): string | undefined =>
  copyOf && markOf(copyOf.channel, copyOf.externalId);
