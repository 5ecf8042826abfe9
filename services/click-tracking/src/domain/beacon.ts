import type { Cart, Touch } from '@creditroll/contracts';
import { DAY_MS, sha256 } from '@creditroll/kernel';
import { type Link, touchOfLink } from './link.ts';

/** What a page measured, in its own clock. */
export interface Sighting {
  readonly eventId: string;
  readonly occurredAtMs: number;
}

export interface ViewSighting extends Sighting {
  readonly kind: 'view' | 'product_view' | 'live_leave';
  /** At least half visible; for a live room, watched while the product was pinned. */
  readonly durationMs: number;
  readonly productId: string | null;
}

export interface CartSighting extends Sighting {
  readonly kind: Cart['kind'];
  readonly brandId: string;
  readonly tokens: readonly string[];
  readonly clickId: string | null;
}

/** What one beacon says of all that it carries. */
export interface Sender {
  readonly visitorId: string;
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  readonly robot: boolean;
}

const skewMsMax = DAY_MS;
const viewMsMin = 2_000;
const engagedViewMsMin = 10_000;
const liveViewMsMin = 30_000;

/**
 * When it happened by our clock: what the page's clock says of the time between the event and its sending is believed, its
 * hour is not. Never after it was received.
 */
export const correctedAtMs = (occurredAtMs: number, { sentAtMs, receivedAtMs }: Sender): number =>
  Math.max(0, Math.min(receivedAtMs, receivedAtMs - (sentAtMs - occurredAtMs)));

/** Robots, and clocks that are more than a day wrong: kept and never counted. */
export const invalidByOf = ({ robot, sentAtMs, receivedAtMs }: Sender): 'robot' | 'clock_skew' | null => {
  if (robot) return 'robot';
  return Math.abs(receivedAtMs - sentAtMs) > skewMsMax ? 'clock_skew' : null;
};

/** The same for every repeat of one beacon. */
export const sightingId = (visitorId: string, eventId: string): string =>
  `b_${sha256(`${visitorId} ${eventId}`).slice(0, 40)}`;

/** What a sighting counts as; undefined when it was too short to be one. */
export function kindOf({ kind, durationMs }: ViewSighting): Touch['kind'] | undefined {
  if (kind === 'product_view') return 'product_view';
  if (kind === 'live_leave') return durationMs >= liveViewMsMin ? 'live_view' : undefined;
  if (durationMs >= engagedViewMsMin) return 'engaged_view';
  return durationMs >= viewMsMin ? 'view' : undefined;
}

export function touchOf(sighting: ViewSighting, kind: Touch['kind'], link: Link, sender: Sender): Touch {
  const { eventId, occurredAtMs, durationMs, productId } = sighting;
  const common = touchOfLink(link);
  return {
    ...common,
    touchId: sightingId(sender.visitorId, eventId),
    kind,
    clickId: null,
    visitorId: sender.visitorId,
    productIds: common.productIds ?? (productId === null ? null : [productId]),
    occurredAtMs: correctedAtMs(occurredAtMs, sender),
    receivedAtMs: sender.receivedAtMs,
    durationMs,
    invalidBy: invalidByOf(sender),
  };
}

export const cartOf = ({ eventId, occurredAtMs, ...sighting }: CartSighting, sender: Sender): Cart => ({
  ...sighting,
  tokens: [...sighting.tokens],
  cartId: sightingId(sender.visitorId, eventId),
  visitorId: sender.visitorId,
  occurredAtMs: correctedAtMs(occurredAtMs, sender),
  receivedAtMs: sender.receivedAtMs,
  invalidBy: invalidByOf(sender),
});
