import {
  campaignStated,
  couponStated,
  fraudPolicyStated,
  membershipStated,
  sourceSeen,
  termsStated,
} from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { type Input, inbound, type Reader, type Stage, stage, type Unit } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { campaigns, memberships, quotes, terms, termsHeads } from '../collections.ts';
import { type Campaign, stateOf } from '../domain/campaign.ts';
import { type Membership, membershipIdOf, membershipStateOf } from '../domain/membership.ts';
import { type Cut, mayCut, noticeDueMs, noticeFor, noticeIdOf } from '../domain/notice.ts';
import { type Quote, quotesPerMemberMax } from '../domain/quote.ts';
import { headKey } from '../domain/scope.ts';
import { TermsBook } from '../domain/terms-book.ts';
import { notices } from '../notice-collection.ts';
import { TermsShelf } from '../terms-shelf.ts';

/** Pages of campaigns and of members that one batch reads; the others take their turn in the next. */
const pagesPerBatchMax = 8;
const campaignsPerPageMax = 100;
const membersPerPageMax = 50;

type Word =
  | { readonly kind: 'stated'; readonly termsId: string; readonly campaignId: string | null; readonly fromMs: number }
  /** Terms of a brand begin: each of its campaigns has a promise of its own. */
  | { readonly kind: 'spread'; readonly termsId: string; readonly after: string }
  | { readonly kind: 'tell'; readonly termsId: string; readonly campaignId: string; readonly after: string };

interface CampaignPage {
  readonly campaigns: readonly Campaign[];
  /** The last one, when there may be more. */
  readonly next: string | undefined;
}

interface MemberPage {
  readonly cut: Cut;
  readonly members: readonly { readonly creatorId: string; readonly quotes: readonly Quote[] }[];
  readonly next: string | undefined;
}

/** Pages by the id of their cause; a cause without one waits for the next batch. */
interface Facts {
  readonly spreads: ReadonlyMap<string, CampaignPage>;
  readonly tells: ReadonlyMap<string, MemberPage>;
}

/**
 * Tells members of a campaign that the rate which they keep after a cut is about to end. Whether a version cuts shows only
 * when the notice is due, because a raise may come between; so a timer is set for each version.
 */
export const noticesStage = (): Stage =>
  stage<Word, Facts>({
    name: 'campaigns.notices',
    topic: 'campaign-facts',
    collections: [terms, termsHeads, campaigns, memberships, quotes, notices],
    inbound: [inbound(termsStated, (data): Word => ({ kind: 'stated', ...data }))],
    ignores: [campaignStated, membershipStated, couponStated, fraudPolicyStated, sourceSeen],
    timers: {
      spread: ({ id }) => {
        const [termsId = '', after = ''] = id.split(' ');
        return { kind: 'spread', termsId, after };
      },
      tell: ({ id }) => {
        const [termsId = '', campaignId = '', after = ''] = id.split(' ');
        return { kind: 'tell', termsId, campaignId, after };
      },
    },
    async read(inputs, reader) {
      const [spreads, tells] = await Promise.all([
        pagesOf(inputs, 'spread', ({ after }, brandId) => campaignPage(reader, brandId, after)),
        pagesOf(inputs, 'tell', (word, brandId) => memberPage(reader, brandId, word)),
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

async function pagesOf<Kind extends Word['kind'], Page>(
  inputs: readonly Input<Word>[],
  kind: Kind,
  read: (word: Of<Kind>, brandId: string) => Promise<Page>,
): Promise<ReadonlyMap<string, Page>> {
  const isOfKind = (word: Word): word is Of<Kind> => word.kind === kind;
  const wanted = inputs.flatMap(({ cause, in: word }) => (isOfKind(word) ? [{ cause, word }] : []));
  return new Map(
    await Promise.all(
      wanted
        .slice(0, pagesPerBatchMax)
        .map(async ({ cause, word }): Promise<[string, Page]> => [cause.id, await read(word, cause.subject)]),
    ),
  );
}

async function campaignPage(reader: Reader, brandId: string, after: string): Promise<CampaignPage> {
  const { docs, next } = await reader.find(campaigns, 'by_brand', {
    equals: [brandId],
    from: after,
    limit: campaignsPerPageMax + 1,
  });
  return {
    campaigns: docs.filter(({ campaignId }) => campaignId > after),
    next: next === undefined ? undefined : docs.at(-1)?.campaignId,
  };
}

async function memberPage(reader: Reader, brandId: string, word: Of<'tell'>): Promise<MemberPage> {
  const { termsId, campaignId } = word;
  const keys = [headKey({ brandId, campaignId }), headKey({ brandId, campaignId: null })];
  const [versions, found, heads] = await Promise.all([
    reader.getMany(terms, [termsId]),
    reader.getMany(campaigns, [campaignId]),
    reader.getMany(termsHeads, keys),
  ]);
  const [version, campaign] = [versions.get(termsId), found.get(campaignId)];
  invariant(version && campaign, `there are no terms ${termsId} or no campaign ${campaignId}`);
  const shelf = await new TermsShelf(reader).books([...heads.values()]);
  const cut = { version, campaign, books: keys.map((key) => shelf.get(key) ?? new TermsBook()) };
  if (stateOf(campaign) === 'ended' || !mayCut(cut)) return { cut, members: [], next: undefined };
  const { docs, next } = await membersOf(reader, word, version.creatorId);
  const active = docs.filter((one) => membershipStateOf(one) === 'active').map(({ creatorId }) => creatorId);
  const prefixOf = (creatorId: string) => [campaignId, creatorId];
  const [minted] = await Promise.all([
    reader.findMany(quotes, 'by_member', active.map(prefixOf), quotesPerMemberMax),
    reader.getMany(
      notices,
      active.map((creatorId) => noticeIdOf(termsId, campaignId, creatorId)),
    ),
  ]);
  const members = active.map((creatorId) => ({ creatorId, quotes: minted.get(prefixId(prefixOf(creatorId))) ?? [] }));
  return { cut, members, next };
}

async function membersOf(
  reader: Reader,
  { campaignId, after }: Of<'tell'>,
  only: string | null,
): Promise<{ readonly docs: readonly Membership[]; readonly next: string | undefined }> {
  if (only !== null) {
    const found = await reader.getMany(memberships, [membershipIdOf(campaignId, only)]);
    return { docs: [...found.values()], next: undefined };
  }
  const { docs, next } = await reader.find(memberships, 'by_campaign', {
    equals: [campaignId],
    from: after,
    limit: membersPerPageMax + 1,
  });
  return {
    docs: docs.filter(({ creatorId }) => creatorId > after),
    next: next === undefined ? undefined : docs.at(-1)?.creatorId,
  };
}

function setFirst(unit: Unit, { termsId, campaignId, fromMs }: Of<'stated'>): void {
  if (campaignId === null) return unit.setTimer('spread', termsId, fromMs);
  const campaign = unit.get(campaigns, campaignId);
  invariant(campaign, `there is no campaign ${campaignId}`);
  setTelling(unit, termsId, campaign, fromMs);
}

function setTelling(unit: Unit, termsId: string, { campaignId, promise }: Campaign, cutAtMs: number): void {
  const dueMs = noticeDueMs(promise, cutAtMs);
  if (dueMs !== undefined) unit.setTimer('tell', `${termsId} ${campaignId}`, dueMs);
}

/** Due when the terms begin, so that every campaign whose members can rely on an old rate is there. */
function spread(unit: Unit, { termsId, after }: Of<'spread'>, page: CampaignPage | undefined): void {
  const { nowMs } = unit.cause;
  if (!page) return unit.setTimer('spread', after === '' ? termsId : `${termsId} ${after}`, nowMs);
  for (const campaign of page.campaigns) setTelling(unit, termsId, campaign, nowMs);
  if (page.next !== undefined) unit.setTimer('spread', `${termsId} ${page.next}`, nowMs);
}

function tell(unit: Unit, { termsId, campaignId, after }: Of<'tell'>, page: MemberPage | undefined): void {
  const { nowMs } = unit.cause;
  const from = `${termsId} ${campaignId}`;
  if (!page) return unit.setTimer('tell', after === '' ? from : `${from} ${after}`, nowMs);
  for (const { creatorId, quotes: ofMember } of page.members) {
    if (unit.get(notices, noticeIdOf(termsId, campaignId, creatorId))) continue;
    const notice = noticeFor(page.cut, creatorId, ofMember, nowMs);
    if (notice) unit.put(notices, notice);
  }
  if (page.next !== undefined) unit.setTimer('tell', `${from} ${page.next}`, nowMs);
}
