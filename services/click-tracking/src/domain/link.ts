import type { Channel, Touch } from '@creditroll/contracts';

export const contentKinds = ['video', 'live', 'profile'] as const;

export interface Link {
  readonly code: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly creatorId: string;
  readonly contentId: string;
  readonly contentKind: (typeof contentKinds)[number];
  readonly channel: Channel;
  /** Null is the whole campaign. */
  readonly productId: string | null;
  /** As `checkDestination` found it allowed. */
  readonly destination: string;
  readonly createdAtMs: number;
}

/** The part of a touch that all clicks on a link have in common. */
export const touchOfLink = (link: Link) =>
  ({
    brandId: link.brandId,
    campaignId: link.campaignId,
    creatorId: link.creatorId,
    contentId: link.contentId,
    channel: link.channel,
    kind: link.contentKind === 'live' ? 'live_click' : 'click',
    match: 'deterministic',
    linkCode: link.code,
    productIds: link.productId === null ? null : [link.productId],
  }) as const satisfies Partial<Touch>;

/** Without 0, O, I and l, which people mistake for each other: a code is read out and typed. */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const codeLength = 10;
const codePattern = /^[1-9A-HJ-NP-Za-km-z]{10}$/;

export const isCode = (text: string): boolean => codePattern.test(text);

/** A code from the hexadecimal digest of an id: ten digits to the base of 58. */
export function codeOf(digestHex: string): string {
  let rest = BigInt(`0x${digestHex}`);
  let code = '';
  for (let digit = 0; digit < codeLength; digit++) {
    code += alphabet.charAt(Number(rest % 58n));
    rest /= 58n;
  }
  return code;
}
