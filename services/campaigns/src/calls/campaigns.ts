import type { Campaign as CampaignMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaign';
import { channels } from '@creditroll/contracts';
import { AppError, invariant, invalidField } from '@creditroll/kernel';
import type { Store, Write } from '@creditroll/store';
import { agencies, brands, campaigns, creators, memberships, terms, termsHeads } from '../collections.ts';
import { written } from '../commands.ts';
import { noCampaign } from '../domain/answering.ts';
import { requireMayRun } from '../domain/agency.ts';
import {
  type Campaign,
  newCampaign,
  requireFreeProducts,
  stateOf,
  withBonuses,
  withCaps,
  withLeaderboard,
  withPolicy,
  withState,
} from '../domain/campaign.ts';
import { capsAt } from '../domain/caps.ts';
import { mayKnow, membershipIdOf, membershipStateOf } from '../domain/membership.ts';
import { policyOf } from '../domain/policy.ts';
import { Problems } from '../domain/problems.ts';
import { type RateDraft, rateOf } from '../domain/rate.ts';
import { headKey } from '../domain/scope.ts';
import { newTerms, type TermsDraft } from '../domain/terms.ts';
import { TermsBook } from '../domain/terms-book.ts';
import { campaignHead, type TermsHead, withCapsOf, withOutranking, withVersion } from '../domain/terms-head.ts';
import { toCampaign, toCaps, toPolicy } from '../inbound/campaigns.ts';
import { goesBeforeOthers } from '../domain/standing.ts';
import { toPage } from '../inbound/page.ts';
import { toRate } from '../inbound/terms.ts';
import { campaignFactOf } from '../outbound/facts.ts';
import { campaignMessage, saleCapMessage } from '../outbound/messages.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

type CampaignCalls = Pick<
  Calls,
  | 'CreateCampaign'
  | 'SetCampaignState'
  | 'SetAttributionPolicy'
  | 'SetCaps'
  | 'GetCaps'
  | 'SetBonuses'
  | 'SetLeaderboard'
  | 'DraftAttributionPolicy'
  | 'GetCampaign'
  | 'ListCampaigns'
  | 'GetLinkPolicy'
>;

export function campaignCalls(context: CallsContext): CampaignCalls {
  const { store, ids, commands } = context;
  return {
    CreateCampaign: createCampaign(context),
    SetCampaignState: async (request) =>
      campaignMessage(
        await commands.run('SetCampaignState', request, async (nowMs) => {
          const campaign = await getOne(store, campaigns, request.campaignId, 'campaign');
          return changed(campaign, withState(campaign, request.state, nowMs));
        }),
      ),
    SetAttributionPolicy: async (request) =>
      campaignMessage(
        await commands.run('SetAttributionPolicy', request, async (nowMs) => {
          if (!request.policy) throw invalidField('policy', 'must be given');
          const campaign = await getOne(store, campaigns, request.campaignId, 'campaign');
          return changed(campaign, withPolicy(campaign, toPolicy(request.policy), ids.mint('policy'), nowMs));
        }),
      ),
    SetCaps: setCaps(context),
    GetCaps: getCaps(context),
    SetBonuses: setBonuses(context),
    SetLeaderboard: setLeaderboard(context),
    DraftAttributionPolicy: draftPolicy(context),
    ...readingCalls(store),
    GetLinkPolicy: linkPolicy(context),
  };
}

const readingCalls = (store: Store): Pick<Calls, 'GetCampaign' | 'ListCampaigns'> => ({
  async GetCampaign({ campaignId, creatorId }) {
    const campaign = await getOne(store, campaigns, campaignId, 'campaign');
    const [known] = await knownTo(creatorId, [campaign], store);
    if (!known) throw new AppError('not_found', `there is no campaign ${JSON.stringify(campaignId)}`);
    return campaignMessage(known);
  },
  async ListCampaigns({ page, brandId, creatorId }) {
    const [index, equals] = brandId === '' ? ['key', []] : ['by_brand', [brandId]];
    const { limit, cursor } = toPage(page);
    const found: Campaign[] = [];
    let next = cursor;
    // Pages of which a creator may know nothing are passed over, but not without end.
    for (let pages = 0; pages < pagesPassedMax && found.length < limit; pages++) {
      const read = await store.find(campaigns, index, { equals, limit: limit - found.length, cursor: next });
      found.push(...(await knownTo(creatorId, read.docs, store)));
      next = read.next;
      if (next === undefined) break;
    }
    return { campaigns: found.map(campaignMessage), next: next ?? '' };
  },
});

const pagesPassedMax = 50;

/** Of these campaigns, those that a creator may know of; an empty id is whoever may know of all. */
async function knownTo(creatorId: string, docs: readonly Campaign[], store: Store): Promise<readonly Campaign[]> {
  if (creatorId === '') return docs;
  const keyOf = ({ campaignId }: Campaign): string => membershipIdOf(campaignId, creatorId);
  const found = await store.getMany(memberships, docs.map(keyOf));
  return docs.filter((campaign) => mayKnow(campaign, found.get(keyOf(campaign))));
}

const draftPolicy =
  ({ store }: CallsContext): Calls['DraftAttributionPolicy'] =>
  async ({ brandId, campaignId, policy: wish }) => {
    if (!wish) throw invalidField('policy', 'must be given');
    const campaign = await findOne(store, campaigns, campaignId);
    if (campaign?.brandId !== brandId) throw noCampaign(brandId, campaignId);
    const problems = new Problems();
    const policy = policyOf(toPolicy(wish), 'draft', problems);
    problems.refuse();
    invariant(policy, 'what is missing was refused');
    return policy;
  };

const createCampaign =
  ({ store, ids, commands }: CallsContext): Calls['CreateCampaign'] =>
  async (request) => {
    const campaign = await commands.run('CreateCampaign', request, async (nowMs) => {
      const problems = new Problems();
      const rate = toRate(request.rate);
      if (rate) rateOf(rate, problems);
      const birth = { campaignId: ids.mint('campaign'), policyId: ids.mint('policy'), nowMs };
      const value = newCampaign(toCampaign(request), birth, problems);
      await Promise.all([
        getOne(store, brands, request.brandId, 'brand'),
        value.creatorId === null ? undefined : getOne(store, creators, value.creatorId, 'creator'),
        value.agencyId === null
          ? undefined
          : getOne(store, agencies, value.agencyId, 'agency').then((agency) => requireMayRun(agency)),
      ]);
      const head = campaignHead(value);
      return {
        value,
        writes: [
          written(campaigns, undefined, value),
          ...(await rankWrites(store, value)),
          ...(rate ? firstTerms(head, rate, nowMs) : [written(termsHeads, undefined, head)]),
        ],
        facts: [campaignFactOf(value)],
      };
    });
    return campaignMessage(campaign);
  };

const setCaps =
  (context: CallsContext): Calls['SetCaps'] =>
  (request) =>
    setForOrders(context, 'SetCaps', request, (before, nowMs) => withCaps(before, toCaps(request.caps), nowMs));

const setBonuses =
  (context: CallsContext): Calls['SetBonuses'] =>
  (request) =>
    setForOrders(context, 'SetBonuses', request, (before, nowMs) => withBonuses(before, request.bonuses, nowMs));

const setLeaderboard =
  (context: CallsContext): Calls['SetLeaderboard'] =>
  (request) =>
    setForOrders(context, 'SetLeaderboard', request, (before, nowMs) =>
      withLeaderboard(before, request.leaderboard, nowMs),
    );

/** The campaign's head has a copy, because every question about terms reads it. */
async function setForOrders(
  { store, commands }: CallsContext,
  name: string,
  request: Parameters<CallsContext['commands']['run']>[1] & { readonly campaignId: string },
  change: (before: Campaign, nowMs: number) => Campaign,
): Promise<CampaignMessage> {
  const campaign = await commands.run(name, request, async (nowMs) => {
    const before = await getOne(store, campaigns, request.campaignId, 'campaign');
    const value = change(before, nowMs);
    if (value === before) return { value, writes: [], facts: [] };
    const head = await getOne(store, termsHeads, headKey(before), 'campaign');
    const writes = [written(campaigns, before, value), written(termsHeads, head, withCapsOf(head, value))];
    return { value, writes, facts: [campaignFactOf(value)] };
  });
  return campaignMessage(campaign);
}

const getCaps =
  ({ store, clock }: CallsContext): Calls['GetCaps'] =>
  async ({ campaignId }) => {
    const { brandId, caps } = await getOne(store, campaigns, campaignId, 'campaign');
    const { timeZone } = await getOne(store, brands, brandId, 'brand');
    return { brandId, caps: capsAt(caps, { campaignId, timeZone, atMs: clock.nowMs() }).map(saleCapMessage) };
  };

/** A campaign that goes before others is noted at its brand, where every question about terms looks. */
async function rankWrites(store: Store, campaign: Campaign): Promise<Write[]> {
  if (!goesBeforeOthers(campaign.kind)) return [];
  const head = await getOne(store, termsHeads, headKey({ ...campaign, campaignId: null }), 'brand');
  requireFreeProducts(campaign, (await store.getMany(campaigns, head.outranking)).values());
  return [written(termsHeads, head, withOutranking(head, campaign.campaignId))];
}

function firstTerms(head: TermsHead, rate: RateDraft, nowMs: number): Write[] {
  const { brandId, campaignId } = head;
  const everybody = { creatorId: null, productId: null, collectionId: null, channel: null, customer: null };
  const draft: TermsDraft = {
    scope: { brandId, campaignId, ...everybody },
    rate,
    fromMs: undefined,
    belowMs: undefined,
  };
  const doc = newTerms(draft, { book: new TermsBook(), taken: new Set(), channels, nowMs });
  return [{ op: 'insert', collection: terms, doc }, written(termsHeads, undefined, withVersion(head))];
}

const changed = (before: Campaign, after: Campaign) =>
  after === before
    ? { value: before, writes: [], facts: [] }
    : { value: after, writes: [written(campaigns, before, after)], facts: [campaignFactOf(after)] };

const linkPolicy =
  ({ store }: CallsContext): Calls['GetLinkPolicy'] =>
  async ({ campaignId, creatorId }) => {
    const [campaign, membership] = await Promise.all([
      getOne(store, campaigns, campaignId, 'campaign'),
      findOne(store, memberships, membershipIdOf(campaignId, creatorId)),
    ]);
    const brand = await findOne(store, brands, campaign.brandId);
    if (!brand) throw new AppError('bug', `campaign ${campaignId} has no brand`);
    return {
      brandId: brand.brandId,
      campaignId,
      active: stateOf(campaign) === 'active',
      member: membershipStateOf(membership) === 'active',
      destinationHosts: [...brand.destinationHosts],
      productIds: [...(campaign.productIds ?? [])],
    };
  };
