import { invalidField } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { productsFor } from '../catalogue.ts';
import { campaigns, memberships, quotes, termsHeads } from '../collections.ts';
import type { Campaign } from '../domain/campaign.ts';
import { membershipIdOf } from '../domain/membership.ts';
import { type Course, courseOf, resolveIn } from '../domain/course.ts';
import { productKey } from '../domain/product.ts';
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
        const courseOfProduct = await coursesFor(store, shelf, membership, [productId]);
        const value = newQuote(membership, productId, resolveIn(courseOfProduct(productId), nowMs), nowMs);
        return { value, writes: [{ op: 'insert', collection: quotes, doc: value }], facts: [] };
      });
      const ofMember = await quotesOf(store, campaignId, creatorId);
      const course = (await coursesFor(store, shelf, quote, [productId]))(productId);
      return told({ quote, ofMember, campaign, course, nowMs: clock.nowMs() });
    },
    ListQuotes: async ({ campaignId, creatorId, page }) => {
      if (creatorId === '') throw invalidField('creatorId', 'must be given');
      const campaign = await getOne(store, campaigns, campaignId, 'campaign');
      const ofMember = await quotesOf(store, campaignId, creatorId);
      const { docs, next = '' } = await store.find(quotes, 'by_member', {
        equals: [campaignId, creatorId],
        ...toPage(page),
      });
      const productIds = docs.map(({ productId }) => productId);
      const courses = await coursesFor(store, shelf, { ...campaign, creatorId }, productIds);
      const nowMs = clock.nowMs();
      const quotesNow = docs.map((quote) =>
        told({ quote, ofMember, campaign, course: courses(quote.productId), nowMs }),
      );
      return { quotes: quotesNow, next };
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
  readonly course: Course;
  readonly nowMs: number;
}

/** A quote with what holds now, and until when as far as is known. */
function told({ quote, ofMember, campaign, course, nowMs }: Told) {
  const { keepMs, noticeMs } = campaign.promise;
  const incumbent = incumbentAt(ofMember, quote.productId, nowMs);
  const kept = incumbent && keptAt(course, incumbent, keepMs, nowMs);
  const untilMs = incumbent && validUntil(course, incumbent, keepMs, nowMs);
  return quoteMessage(quote, {
    current: kept?.won ?? resolveIn(course, nowMs).won,
    untilMs,
    noticeAtMs: untilMs === undefined ? undefined : untilMs - noticeMs,
  });
}

type Courses = (productId: string | null) => Course;

/** The terms that can hold for a creator by product, of whatever order, with the collections of the brand's catalogue. */
export async function coursesFor(
  store: Store,
  shelf: TermsShelf,
  { brandId, campaignId, creatorId }: Pick<Quote, 'brandId' | 'campaignId' | 'creatorId'>,
  productIds: readonly (string | null)[],
): Promise<Courses> {
  const keys = [headKey({ brandId, campaignId }), headKey({ brandId, campaignId: null })];
  const heads = await store.getMany(termsHeads, keys);
  const [shelved, listed] = await Promise.all([
    shelf.books([...heads.values()]),
    productsFor(
      store,
      heads,
      productIds.map((productId) => ({ brandId, productId, collectionIds: [] })),
    ),
  ]);
  const books = keys.map((key) => shelved.get(key) ?? new TermsBook());
  return (productId) =>
    courseOf(
      books,
      { creatorId, productId, collectionIds: [], channel: null, customer: null },
      productId === null ? undefined : listed.get(productKey(brandId, productId))?.collections,
    );
}
