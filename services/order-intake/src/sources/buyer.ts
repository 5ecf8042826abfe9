import type { Buyer } from '@creditroll/contracts';
import { sha256 } from '@creditroll/kernel';

interface BuyerWords {
  readonly emailDomain: string | undefined;
  /** What the shop tells of the card, always in the same order. */
  readonly card: readonly (string | null | undefined)[];
  /** Where it is sent to, from the country down to the house, always in the same order. */
  readonly delivery: readonly (string | null | undefined)[];
}

/** What is kept of a buyer for fraud rules: digests and the domain, as far as the shop told anything. */
export function buyerOf({ emailDomain, card, delivery }: BuyerWords): { readonly buyer?: Buyer } {
  const buyer = {
    ...(emailDomain === undefined ? {} : { emailDomain }),
    ...digestAs('cardHash', card),
    ...digestAs('deliveryHash', delivery),
  };
  return Object.keys(buyer).length === 0 ? {} : { buyer };
}

/** However it is written: capitals, spaces and signs do not count. With a part missing it could be many people's. */
function digestAs(
  name: 'cardHash' | 'deliveryHash',
  parts: readonly (string | null | undefined)[],
): Partial<Pick<Buyer, 'cardHash' | 'deliveryHash'>> {
  const folded = parts.map((part) =>
    (part ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  return folded.length === 0 || folded.includes('') ? {} : { [name]: sha256(JSON.stringify([name, ...folded])) };
}
