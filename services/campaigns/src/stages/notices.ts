import {
  campaignStated,
  couponStated,
  fraudPolicyStated,
  membershipStated,
  productMoved,
  sourceSeen,
  termsStated,
} from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { type Input, inbound, type Reader, type Stage, stage, type Unit } from '@creditroll/processing';
import { campaigns, memberships, quotes, terms, termsHeads } from '../collections.ts';
import type { Campaign } from '../domain/campaign.ts';
import { noticeDueMs, noticesFor } from '../domain/notice.ts';
import { notices } from '../notice-collection.ts';
import { products } from '../product-collection.ts';
import {
  type Asked,
  campaignPages,
  type CampaignPage,
  memberPage,
  type MemberPage,
  type Ref,
  type Spread,
  type Tell,
} from './notice-pages.ts';

/** Pages of campaigns and of members that one batch reads; the others take their turn in the next. */
const pagesPerBatchMax = 8;

type Word =
  | {
      readonly kind: 'stated';
      readonly ref: Ref;
      /** Null: it concerns all campaigns of the brand, each of which has a promise of its own. */
      readonly campaignId: string | null;
      readonly fromMs: number;
    }
  | Spread
  | Tell;

/** Pages by the id of their cause; a cause without one waits for the next batch. */
interface Facts {
  readonly spreads: ReadonlyMap<string, CampaignPage>;
  readonly tells: ReadonlyMap<string, MemberPage>;
}

/**
 * Tells members of a campaign that the rate which they keep after a cut is about to end. Whether a version cuts shows only
 * when the notice is due, because a raise may come between; so a timer is set for each version. A move of a product cuts or
 * does not when it is made; a timer is set for each campaign in which it may.
 */
export const noticesStage = (): Stage =>
  stage<Word, Facts>({
    name: 'campaigns.notices',
    topic: 'campaign-facts',
    collections: [terms, termsHeads, campaigns, memberships, quotes, products, notices],
    inbound: [
      inbound(termsStated, ({ termsId, campaignId, fromMs }): Word => ({
        kind: 'stated',
        ref: { kind: 'version', termsId },
        campaignId,
        fromMs,
      })),
      inbound(productMoved, ({ productId, fromMs }): Word => ({
        kind: 'stated',
        ref: { kind: 'move', productId, fromMs },
        campaignId: null,
        fromMs,
      })),
    ],
    ignores: [campaignStated, membershipStated, couponStated, fraudPolicyStated, sourceSeen],
    timers: {
      spread: ({ id }) => {
        const [after, ref] = cutAtSpace(id);
        return { kind: 'spread', ref: refOf(ref), after };
      },
      tell: ({ id }) => {
        const [campaignId, rest] = cutAtSpace(id);
        const [after, ref] = cutAtSpace(rest);
        return { kind: 'tell', ref: refOf(ref), campaignId, after };
      },
    },
    async read(inputs, reader) {
      const [spreads, tells] = await Promise.all([
        campaignPages(reader, askedOf(inputs, 'spread'), pagesPerBatchMax),
        memberPages(reader, askedOf(inputs, 'tell')),
        reader.getMany(
          campaigns,
          inputs.flatMap(({ in: word }) =>
            word.kind === 'stated' && word.campaignId !== null ? [word.campaignId] : [],
          ),
        ),
      ]);
      return { spreads, tells };
    },
    decide(word, unit, { spreads, tells }) {
      if (word.kind === 'stated') setFirst(unit, word);
      else if (word.kind === 'spread') spread(unit, word, spreads.get(unit.cause.id));
      else tell(unit, word, tells.get(unit.cause.id));
    },
  });

type Of<Kind extends Word['kind']> = Extract<Word, { readonly kind: Kind }>;

function askedOf<Kind extends Word['kind']>(inputs: readonly Input<Word>[], kind: Kind): readonly Asked<Of<Kind>>[] {
  const isOfKind = (word: Word): word is Of<Kind> => word.kind === kind;
  return inputs.flatMap(({ cause: { id, subject }, in: word }) =>
    isOfKind(word) ? [{ id, brandId: subject, word }] : [],
  );
}

const memberPages = async (reader: Reader, asked: readonly Asked<Tell>[]): Promise<ReadonlyMap<string, MemberPage>> =>
  new Map(
    await Promise.all(
      asked
        .slice(0, pagesPerBatchMax)
        .map(async ({ id, brandId, word }): Promise<[string, MemberPage]> => [
          id,
          await memberPage(reader, brandId, word),
        ]),
    ),
  );

/** Ids of terms, campaigns and creators have no spaces; those of products may, and come last. */
const nameOf = (ref: Ref): string => (ref.kind === 'version' ? ref.termsId : `${ref.fromMs} ${ref.productId}`);

function refOf(name: string): Ref {
  const [first, productId] = cutAtSpace(name);
  return productId === '' ? { kind: 'version', termsId: first } : { kind: 'move', productId, fromMs: Number(first) };
}

function cutAtSpace(text: string): readonly [before: string, after: string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const setSpread = (unit: Unit, ref: Ref, after: string, dueMs: number): void =>
  unit.setTimer('spread', `${after} ${nameOf(ref)}`, dueMs);

const setTell = (unit: Unit, { ref, campaignId, after }: Omit<Tell, 'kind'>, dueMs: number): void =>
  unit.setTimer('tell', `${campaignId} ${after} ${nameOf(ref)}`, dueMs);

function setFirst(unit: Unit, { ref, campaignId, fromMs }: Of<'stated'>): void {
  if (campaignId === null) return setSpread(unit, ref, '', fromMs);
  const campaign = unit.get(campaigns, campaignId);
  invariant(campaign, `there is no campaign ${campaignId}`);
  setTelling(unit, ref, campaign, fromMs);
}

function setTelling(unit: Unit, ref: Ref, { campaignId, promise }: Campaign, cutAtMs: number): void {
  const dueMs = noticeDueMs(promise, cutAtMs);
  if (dueMs !== undefined) setTell(unit, { ref, campaignId, after: '' }, dueMs);
}

/** Due at the cut, so that every campaign whose members can rely on an old rate is there. */
function spread(unit: Unit, { ref, after }: Spread, page: CampaignPage | undefined): void {
  const { nowMs } = unit.cause;
  if (!page) return setSpread(unit, ref, after, nowMs);
  for (const campaign of page.campaigns) setTelling(unit, ref, campaign, nowMs);
  if (page.next !== undefined) setSpread(unit, ref, page.next, nowMs);
}

function tell(unit: Unit, word: Tell, page: MemberPage | undefined): void {
  const { nowMs } = unit.cause;
  if (!page) return setTell(unit, word, nowMs);
  for (const { creatorId, quotes: ofMember } of page.members)
    for (const notice of noticesFor(page.cut, creatorId, ofMember, nowMs))
      if (!unit.get(notices, notice.noticeId)) unit.put(notices, notice);
  if (page.next !== undefined) setTell(unit, { ...word, after: page.next }, nowMs);
}
