import { decideAgain, identityWithdrawn } from '@creditroll/contracts';
import { HOUR_MS } from '@creditroll/kernel';
import type { Input, Reader, Unit } from '@creditroll/processing';
import { type Page, prefixId } from '@creditroll/store';
import { identityLinks, orders, type StoredTouch } from '../collections.ts';
import { identityId, identityLimits } from '../domain/identity.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { Recorded } from '../inbound/touch-recorded.ts';

/** Orders that are told with one message of a withdrawn link. */
const ordersPerPage = 200;
/** Orders of one link that a late touch may concern, the newest links first. */
const ordersPerLinkMax = 50;
/** No order that was placed after a touch is locked before it can have come, unless it came this late. */
const lateMsMin = HOUR_MS;

/** Orders that something in a batch of touches concerns. */
export interface JoinedOrders {
  /** Of withdrawn links, by link and cursor. */
  readonly pages: ReadonlyMap<string, Page<OrderState>>;
  /** Locked orders that late touches may belong to, by touch. */
  readonly late: ReadonlyMap<string, readonly string[]>;
}

const none: JoinedOrders = { pages: new Map(), late: new Map() };

type Withdrawn = Extract<Recorded, { kind: 'withdrawn' }>;

const pageKey = ({ linkId, cursor }: Withdrawn): string => `${cursor ?? ''}|${linkId}`;

const isLate = ({ receivedAtMs, occurredAtMs }: StoredTouch): boolean => receivedAtMs - occurredAtMs >= lateMsMin;

/** Nothing is read but for links that were withdrawn and touches that came late. */
export async function fetchJoinedOrders(inputs: readonly Input<Recorded>[], reader: Reader): Promise<JoinedOrders> {
  const withdrawn: Withdrawn[] = [];
  const touches: StoredTouch[] = [];
  for (const { in: recorded } of inputs) {
    if (recorded.kind === 'withdrawn') withdrawn.push(recorded);
    else if (recorded.kind === 'touch' && isLate(recorded.doc)) touches.push(recorded.doc);
  }
  if (withdrawn.length + touches.length === 0) return none;
  const [pages, late] = await Promise.all([fetchPages(withdrawn, reader), fetchLate(touches, reader)]);
  return { pages, late };
}

async function fetchPages(
  withdrawn: readonly Withdrawn[],
  reader: Reader,
): Promise<ReadonlyMap<string, Page<OrderState>>> {
  const pages = await Promise.all(
    withdrawn.map(async (one) => {
      const query = { equals: [one.linkId], limit: ordersPerPage, cursor: one.cursor ?? undefined };
      return [pageKey(one), await reader.find(orders, 'by_link', query)] as const;
    }),
  );
  return new Map(pages);
}

/** Orders that links tie to the visitors of these touches, and that are locked. */
async function fetchLate(
  late: readonly StoredTouch[],
  reader: Reader,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const prefixOf = ({ brandId, visitorId }: StoredTouch) => [brandId, identityId('visitor', visitorId)];
  const links = await reader.findMany(identityLinks, 'by_id', late.map(prefixOf), identityLimits.linksPerIdMax);
  const all = [...links.values()].flat().filter(({ withdrawnAtMs }) => withdrawnAtMs === null);
  const [joined, own] = await Promise.all([
    reader.findMany(
      orders,
      'by_link',
      all.map(({ linkId }) => [linkId]),
      ordersPerLinkMax,
    ),
    reader.getMany(
      orders,
      all.flatMap(({ source, subject }) => (source === 'order' ? [subject] : [])),
    ),
  ]);
  return new Map(
    late.map((touch) => {
      const found = new Set<string>();
      for (const { linkId, subject } of links.get(prefixId(prefixOf(touch))) ?? []) {
        for (const state of [own.get(subject), ...(joined.get(prefixId([linkId])) ?? [])])
          if (state && state.lockedAtMs !== null && state.order.orderAtMs >= touch.occurredAtMs)
            found.add(state.orderId);
      }
      return [touch.touchId, [...found]] as const;
    }),
  );
}

/** Tells the orders of a page, and goes on with the next one. */
export function sayWithdrawn(withdrawn: Withdrawn, { pages }: JoinedOrders, unit: Unit): void {
  const { linkId } = withdrawn;
  const page = pages.get(pageKey(withdrawn));
  for (const { orderId } of page?.docs ?? [])
    unit.emit(decideAgain, orderId, { orderId, because: { fact: 'link_withdrawn', linkId } });
  if (page?.next !== undefined) unit.emit(identityWithdrawn, linkId, { linkId, cursor: page.next });
}

/** Tells locked orders of a touch that came too late for them. */
export function sayLate({ touchId }: StoredTouch, { late }: JoinedOrders, unit: Unit): void {
  for (const orderId of late.get(touchId) ?? [])
    unit.emit(decideAgain, orderId, { orderId, because: { fact: 'late_touch', touchId } });
}
