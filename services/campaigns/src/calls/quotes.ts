import type { Store } from '@creditroll/store';
import { campaigns, memberships, quotes, termsHeads } from '../collections.ts';
import type { Campaign } from '../domain/campaign.ts';
import { membershipIdOf } from '../domain/membership.ts';
import { type Contender, contendersOf, resolve } from '../domain/precedence.ts';
import { invalid } from '../domain/problems.ts';
import { keptAt, validUntil } from '../domain/promise.ts';
import { incumbentAt, newQuote, productQuote, type Quote, quotesPerMemberMax, requireMayAdd } from '../domain/quote.ts';
import { headKey } from '../domain/scope.ts';
import { TermsBook } from '../domain/terms-book.ts';
import { toPage } from '../inbound/page.ts';
import { quoteMessage } from '../outbound/messages.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

export function quoteCalls(context: CallsContext, shelf: TermsShelf): Pick<Calls, 'AddProduct' | 'ListQuotes'> {
  const { store, commands, clock } = context;
  const told = (quote: Quote, ofMember: readonly Quote[], campaign: Campaign) =>
    view(store, shelf, { quote, ofMember, campaign, nowMs: clock.nowMs() });
  return {
    AddProduct: async (request) => {
      const { campaignId, creatorId, productId } = request;
      const campaign = await getOne(store, campaigns, campaignId, 'campaign');
      const quote = await commands.run('AddProduct', request, async (nowMs) => {
        const membership = await findOne(store, memberships, membershipIdOf(campaignId, creatorId));
        const ofMember = await quotesOf(store, campaignId, creatorId);
        const known = productQuote(ofMember, productId);
        if (known) return { value: known, writes: [], facts: [] };
        requireMayAdd(campaign, membership, productId, ofMember);
        const contenders = await contendersFor(store, shelf, { ...membership, productId });
        const value = newQuote(membership, productId, resolve(contenders, nowMs), nowMs);
        return { value, writes: [{ op: 'insert', collection: quotes, doc: value }], facts: [] };
      });
      return told(quote, await quotesOf(store, campaignId, creatorId), campaign);
    },
    ListQuotes: async ({ campaignId, creatorId, page }) => {
      if (creatorId === '') throw invalid('creatorId', 'must be given');
      const campaign = await getOne(store, campaigns, campaignId, 'campaign');
      const ofMember = await quotesOf(store, campaignId, creatorId);
      const { docs, next = '' } = await store.find(quotes, 'by_member', {
        equals: [campaignId, creatorId],
        ...toPage(page),
      });
      return { quotes: await Promise.all(docs.map((quote) => told(quote, ofMember, campaign))), next };
    },
  };
}

async function quotesOf(store: Store, campaignId: string, creatorId: string): Promise<readonly Quote[]> {
  const found = await store.findMany(quotes, 'by_member', [[campaignId, creatorId]], quotesPerMemberMax);
  return [...found.values()].flat();
}

interface Told {
  readonly quote: Quote;
  readonly ofMember: readonly Quote[];
  readonly campaign: Campaign;
  readonly nowMs: number;
}

/** A quote with what holds now, and until when as far as is known. */
async function view(store: Store, shelf: TermsShelf, { quote, ofMember, campaign, nowMs }: Told) {
  const contenders = await contendersFor(store, shelf, quote);
  const { keepMs, noticeMs } = campaign.promise;
  const incumbent = incumbentAt(ofMember, quote.productId, nowMs);
  const kept = incumbent && keptAt(contenders, incumbent, keepMs, nowMs);
  const untilMs = incumbent && validUntil(contenders, incumbent, keepMs, nowMs);
  return quoteMessage(quote, {
    current: kept?.won ?? resolve(contenders, nowMs).won,
    untilMs,
    noticeAtMs: untilMs === undefined ? undefined : untilMs - noticeMs,
  });
}

/** The terms that can hold for a creator and product, of whatever order. */
export async function contendersFor(
  store: Store,
  shelf: TermsShelf,
  { brandId, campaignId, creatorId, productId }: Pick<Quote, 'brandId' | 'campaignId' | 'creatorId' | 'productId'>,
): Promise<readonly Contender[]> {
  const keys = [headKey({ brandId, campaignId }), headKey({ brandId, campaignId: null })];
  const books = await shelf.books([...(await store.getMany(termsHeads, keys)).values()]);
  return contendersOf(
    keys.map((key) => books.get(key) ?? new TermsBook()),
    { creatorId, productId, collectionIds: [], channel: null, customer: null },
  );
}
