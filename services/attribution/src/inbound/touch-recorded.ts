import { type Cart, cartRecorded, type Touch, touchRecorded, withdrawVisitorIdentity } from '@creditroll/contracts';
import { inbound } from '@creditroll/processing';
import type { StoredCart, StoredTouch } from '../collections.ts';
import { cartLinkId, identityId, type IdentityLink } from '../domain/identity.ts';
import { tierOf, tierRules } from '../domain/tiers.ts';

export type Recorded =
  | { readonly kind: 'touch'; readonly doc: StoredTouch }
  | { readonly kind: 'cart'; readonly doc: StoredCart; readonly link: IdentityLink | null }
  | { readonly kind: 'withdraw'; readonly visitorId: string; readonly linkId: string };

const storedTouch = (touch: Touch): StoredTouch => ({
  ...touch,
  newestFirstMs: -touch.occurredAtMs,
  viewed: !tierRules[tierOf(touch)].click,
});

/** What a checkout says of its shopper: the visitor has these tokens, and came by this click. */
function linkOf({ cartId, brandId, visitorId, tokens, clickId, occurredAtMs, invalidBy }: Cart): IdentityLink | null {
  const joined = [
    ...tokens.map((token) => identityId('checkout_token', token)),
    ...(clickId === null ? [] : [identityId('click', clickId)]),
  ];
  if (joined.length === 0 || invalidBy !== null) return null;
  return {
    linkId: cartLinkId(cartId),
    source: 'pixel',
    subject: visitorId,
    brandId,
    ids: [identityId('visitor', visitorId), ...joined],
    atMs: occurredAtMs,
    withdrawnAtMs: null,
  };
}

export const onTouches = [
  inbound(touchRecorded, (touch): Recorded => ({ kind: 'touch', doc: storedTouch(touch) })),
  inbound(cartRecorded, (cart): Recorded => ({
    kind: 'cart',
    doc: { ...cart, newestFirstMs: -cart.occurredAtMs },
    link: linkOf(cart),
  })),
  inbound(withdrawVisitorIdentity, ({ visitorId, linkId }): Recorded => ({ kind: 'withdraw', visitorId, linkId })),
];
