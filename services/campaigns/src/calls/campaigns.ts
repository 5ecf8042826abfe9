import { AppError } from '@creditroll/kernel';
import { brands, campaigns, memberships, terms, termsHeads } from '../collections.ts';
import { written } from '../commands.ts';
import { type Campaign, newCampaign, stateOf, withPolicy, withState } from '../domain/campaign.ts';
import { membershipIdOf, membershipStateOf } from '../domain/membership.ts';
import { invalid, Problems } from '../domain/problems.ts';
import { rateOf } from '../domain/rate.ts';
import { emptyHead, newTerms, type TermsDraft } from '../domain/terms.ts';
import { toCampaign, toPolicy } from '../inbound/campaigns.ts';
import { toPage } from '../inbound/page.ts';
import { toRate } from '../inbound/terms.ts';
import { campaignFactOf } from '../outbound/facts.ts';
import { campaignMessage } from '../outbound/messages.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

type CampaignCalls = Pick<
  Calls,
  'CreateCampaign' | 'SetCampaignState' | 'SetAttributionPolicy' | 'GetCampaign' | 'ListCampaigns' | 'GetLinkPolicy'
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
          if (!request.policy) throw invalid('policy', 'must be given');
          const campaign = await getOne(store, campaigns, request.campaignId, 'campaign');
          return changed(campaign, withPolicy(campaign, toPolicy(request.policy), ids.mint('policy'), nowMs));
        }),
      ),
    GetCampaign: async ({ campaignId }) => campaignMessage(await getOne(store, campaigns, campaignId, 'campaign')),
    ListCampaigns: async ({ page, brandId }) => {
      const [index, equals] = brandId === '' ? ['key', []] : ['by_brand', [brandId]];
      const { docs, next = '' } = await store.find(campaigns, index, { equals, ...toPage(page) });
      return { campaigns: docs.map(campaignMessage), next };
    },
    GetLinkPolicy: linkPolicy(context),
  };
}

const createCampaign =
  ({ store, ids, commands }: CallsContext): Calls['CreateCampaign'] =>
  async (request) => {
    const campaign = await commands.run('CreateCampaign', request, async (nowMs) => {
      const problems = new Problems();
      const rate = toRate(request.rate);
      if (rate) rateOf(rate, problems);
      const birth = { campaignId: ids.mint('campaign'), policyId: ids.mint('policy'), nowMs };
      const value = newCampaign(toCampaign(request), birth, problems);
      const { brandId } = await getOne(store, brands, request.brandId, 'brand');
      const { campaignId } = value;
      const empty = emptyHead(brandId, campaignId);
      const draft: TermsDraft = {
        scope: { brandId, campaignId, creatorId: null, productId: null },
        rate,
        fromMs: undefined,
      };
      const first = rate ? newTerms(draft, { head: empty, taken: new Set(), nowMs }) : undefined;
      return {
        value,
        writes: [
          written(campaigns, undefined, value),
          written(termsHeads, undefined, first?.head ?? empty),
          ...(first ? [{ op: 'insert' as const, collection: terms, doc: first.terms }] : []),
        ],
        facts: [campaignFactOf(value)],
      };
    });
    return campaignMessage(campaign);
  };

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
