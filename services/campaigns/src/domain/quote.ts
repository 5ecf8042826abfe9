import { AppError, invalidField } from '@creditroll/kernel';
import { type Campaign, idCharactersMax } from './campaign.ts';
import { datedEntriesMax } from './dated.ts';
import { type Membership, membershipStateOf } from './membership.ts';
import type { Resolution, ScopeName } from './precedence.ts';
import type { Incumbent } from './promise.ts';
import type { Rate } from './rate.ts';
import { requireProductIn } from './terms.ts';

/** What a creator was told when joining a campaign, or adding a product of it: from here on the rates are relied on. Immutable. */
export interface Quote {
  readonly quoteId: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly creatorId: string;
  /** Null: minted by joining; for everything but what single products and collections have of their own. */
  readonly productId: string | null;
  /** Null: no terms were in force. */
  readonly offer: { readonly termsId: string; readonly scope: ScopeName; readonly rate: Rate } | null;
  readonly mintedAtMs: number;
}

/** Products that one creator may add to a campaign. */
const productQuotesMax = 500;
/** With those of joining, as often as a membership may change. */
export const quotesPerMemberMax = productQuotesMax + datedEntriesMax;

export const newQuote = (
  { brandId, campaignId, creatorId }: Membership,
  productId: string | null,
  { won }: Resolution,
  mintedAtMs: number,
): Quote => ({
  quoteId: `${campaignId}:${creatorId}:${mintedAtMs}:${productId ?? ''}`,
  brandId,
  campaignId,
  creatorId,
  productId,
  offer: won ? { termsId: won.terms.termsId, scope: won.scope, rate: won.terms.rate } : null,
  mintedAtMs,
});

/** The quote that is in force for a product since the creator last joined; adding it again changes nothing. */
export function productQuote(quotes: readonly Quote[], productId: string): Quote | undefined {
  const joined = joinQuote(quotes, Number.POSITIVE_INFINITY);
  return joined && quotes.find((quote) => quote.productId === productId && quote.mintedAtMs >= joined.mintedAtMs);
}

export function requireMayAdd(
  campaign: Campaign,
  membership: Membership | undefined,
  productId: string,
  quotes: readonly Quote[],
): asserts membership {
  if (productId === '' || productId.length > idCharactersMax)
    throw invalidField('productId', `must have 1 to ${idCharactersMax} characters`);
  requireProductIn(campaign.productIds, productId);
  if (membershipStateOf(membership) !== 'active')
    throw new AppError('wrong_state', `the creator is not in campaign ${campaign.campaignId}; join first`);
  if (quotes.filter((quote) => quote.productId !== null).length >= productQuotesMax)
    throw new AppError(
      'wrong_state',
      `${productQuotesMax} products were added to ${campaign.campaignId}, which is the limit`,
    );
}

const joinQuote = (quotes: readonly Quote[], atMs: number): Quote | undefined =>
  quotes.findLast(({ productId, mintedAtMs }) => productId === null && mintedAtMs <= atMs);

/** `quotes` of one creator and campaign by time. Leaving ends what was promised: only what was minted since the last joining counts. */
export function incumbentAt(quotes: readonly Quote[], productId: string | null, atMs: number): Incumbent | undefined {
  const joined = joinQuote(quotes, atMs);
  if (!joined) return undefined;
  const product = quotes.find(
    (quote) => quote.productId !== null && quote.productId === productId && quote.mintedAtMs >= joined.mintedAtMs,
  );
  const productMs = product && product.mintedAtMs <= atMs ? product.mintedAtMs : undefined;
  return { joinedMs: joined.mintedAtMs, productMs };
}
