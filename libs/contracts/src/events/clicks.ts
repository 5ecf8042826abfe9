import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { channel, id, instantMs } from '../fields.ts';
import { adParameter, adParameters } from '../fraud.ts';

/** `engaged_view`: ≥ 10 s. `live_view`: ≥ 30 s with the product pinned. `view`: half visible for ≥ 2 s, or of a product. */
export const touchKinds = ['click', 'live_click', 'engaged_view', 'live_view', 'view', 'product_view'] as const;

/** What is known of a person's contact with a creator's content. */
export const touch = z.object({
  touchId: id,
  brandId: id,
  campaignId: id,
  creatorId: id,
  contentId: id,
  channel,
  kind: z.enum(touchKinds),
  match: z.enum(['deterministic', 'probabilistic']),
  linkCode: id,
  clickId: id.nullable(),
  visitorId: id,
  /** Products that it may be credited for; null is all of the campaign's. */
  productIds: z.array(id).max(100).nullable(),
  /**
   * Server clicks: our own time. Of a browser: `received − (sent − occurred)`, never later than received. Frozen with the
   * touch id. A live view counts from leaving.
   */
  occurredAtMs: instantMs,
  receivedAtMs: instantMs,
  /** How long it lasted, for views. */
  durationMs: z.int().min(0).optional(),
  /**
   * Pseudonym of the address and browser that followed this link before within an hour; absent: they are new to it, or not
   * known. Made with a secret key and the day, so that it leads to nobody and to no other link.
   */
  clientKey: z.string().min(1).max(60).optional(),
  /** Host of the page where a link was followed, in lower case; absent: the browser did not say. */
  referrerHost: z.string().min(1).max(253).optional(),
  /** Names of advertisement parameters that a link was followed with. Their values are kept nowhere. */
  adParameters: z.array(adParameter).min(1).max(adParameters.length).optional(),
  /** Null is valid; otherwise the rule that made it invalid, e.g. `robot`. It is kept and never counted. */
  invalidBy: z.string().max(60).nullable(),
});
export type Touch = z.infer<typeof touch>;

/** What a visitor does in a shop on the way to an order. It says nothing of a creator; it joins and holds. */
export const cart = z.object({
  cartId: id,
  brandId: id,
  visitorId: id,
  kind: z.enum(['cart_added', 'checkout_started']),
  /** Checkout and cart tokens of the shop, by which the order is known again. */
  tokens: z.array(z.string().min(1).max(200)).max(4),
  /** A click of ours that the shop's page remembers. */
  clickId: id.nullable(),
  /** As a touch's. */
  occurredAtMs: instantMs,
  receivedAtMs: instantMs,
  invalidBy: z.string().max(60).nullable(),
});
export type Cart = z.infer<typeof cart>;

export const viewReceived = defineEvent({
  type: 'ViewReceived',
  topic: 'clicks',
  says: 'Content was seen long enough to count, as the pixel measured.',
  data: touch,
});

export const cartReceived = defineEvent({
  type: 'CartReceived',
  topic: 'clicks',
  says: 'A cart was filled or a checkout begun, as the pixel saw in a shop.',
  data: cart,
});

export const cartRecorded = defineEvent({
  type: 'CartRecorded',
  topic: 'touches',
  says: 'A cart or checkout, under the identity of its visitor.',
  data: cart,
});

export const clickReceived = defineEvent({
  type: 'ClickReceived',
  topic: 'clicks',
  says: 'A tracking link was followed; it was durable before the redirect was answered.',
  data: touch,
});

export const touchRecorded = defineEvent({
  type: 'TouchRecorded',
  topic: 'touches',
  says: 'A contact with a creator’s content, under the identity of its visitor.',
  data: touch,
});
