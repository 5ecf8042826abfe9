import { invalidField } from '@creditroll/kernel';
import type { MembershipRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/MembershipRequest';
import type { Store, Write } from '@creditroll/store';
import { agencies, campaigns, creators, memberships, placements, quotes, termsHeads } from '../collections.ts';
import { written } from '../commands.ts';
import { withCohosts } from '../domain/cohosts.ts';
import { resolveIn } from '../domain/course.ts';
import { invited, joined, left, type Membership, membershipIdOf, type MembershipWish } from '../domain/membership.ts';

import { newQuote } from '../domain/quote.ts';
import { headKey } from '../domain/scope.ts';
import { withHosts } from '../domain/terms-head.ts';
import { toPage } from '../inbound/page.ts';
import { membershipFactOf } from '../outbound/facts.ts';
import { membershipMessage } from '../outbound/messages.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';
import { coursesFor } from './quotes.ts';

type MembershipCalls = Pick<
  Calls,
  'InviteCreator' | 'JoinCampaign' | 'LeaveCampaign' | 'SetCohosts' | 'ListMemberships'
>;
type Decide = (current: Membership | undefined, wish: MembershipWish) => Membership;

export function membershipCalls(context: CallsContext, shelf: TermsShelf): MembershipCalls {
  const { store } = context;
  return {
    InviteCreator: (request) => change(context, 'InviteCreator', request, invited),
    JoinCampaign: (request) =>
      change(context, 'JoinCampaign', request, joined, (membership) => quoteWrites(context.store, shelf, membership)),
    LeaveCampaign: (request) => change(context, 'LeaveCampaign', request, left),
    SetCohosts: setCohosts(context),
    ListMemberships: async ({ campaignId, creatorId, page }) => {
      if (campaignId === '' && creatorId === '') throw invalidField('campaignId', 'or creatorId must be given');
      const byCampaign = campaignId !== '';
      const equals = (byCampaign ? [campaignId, creatorId] : [creatorId]).filter((id) => id !== '');
      const { docs, next = '' } = await store.find(memberships, byCampaign ? 'by_campaign' : 'by_creator', {
        equals,
        ...toPage(page),
      });
      return { memberships: docs.map(membershipMessage), next };
    },
  };
}

async function change(
  { store, commands }: CallsContext,
  call: string,
  request: MembershipRequest__Output,
  decide: Decide,
  moreWrites: (membership: Membership) => Promise<Write[]> = () => Promise.resolve([]),
) {
  const { campaignId, creatorId } = request;
  const membership = await commands.run(call, request, async (nowMs) => {
    const [campaign, current, creator] = await Promise.all([
      getOne(store, campaigns, campaignId, 'campaign'),
      findOne(store, memberships, membershipIdOf(campaignId, creatorId)),
      getOne(store, creators, creatorId, 'creator'),
    ]);
    const agencyIds = campaign.agencyId === null ? [] : await agencyIdsOf(store, creatorId);
    const value = decide(current, { campaign, creatorId, agencyIds, nowMs });
    if (value === current) return { value, writes: [], facts: [] };
    const writes = [written(memberships, current, value), ...(await moreWrites(value))];
    return { value, writes, facts: [membershipFactOf(value, creator)] };
  });
  return membershipMessage(membership);
}

/** The agency that a creator is with, and its own agency if it is a sub-agency. */
async function agencyIdsOf(store: Store, creatorId: string): Promise<readonly string[]> {
  const agencyId = (await findOne(store, placements, creatorId))?.agencyId ?? null;
  if (agencyId === null) return [];
  const agency = await getOne(store, agencies, agencyId, 'agency');
  return [agencyId, agency.parentAgencyId].filter((id) => id !== null);
}

/** Shares hold for orders from now on. The campaign's head says that there are such, so that others need not look. */
const setCohosts =
  ({ store, commands }: CallsContext): Calls['SetCohosts'] =>
  async (request) => {
    const { campaignId, creatorId, cohosts } = request;
    const membership = await commands.run('SetCohosts', request, async (nowMs) => {
      const before = await getOne(store, memberships, membershipIdOf(campaignId, creatorId), 'membership');
      const value = withCohosts(before, cohosts, nowMs);
      const known = await store.getMany(
        creators,
        cohosts.map((cohost) => cohost.creatorId),
      );
      const stranger = cohosts.findIndex((cohost) => !known.has(cohost.creatorId));
      if (stranger >= 0) throw invalidField(`cohosts[${stranger}].creatorId`, 'is no creator that we know');
      const head = await getOne(store, termsHeads, headKey(before), 'campaign');
      const writes = [
        written(memberships, before, value),
        ...(head.hosts ? [] : [written(termsHeads, head, withHosts(head))]),
      ];
      return {
        value,
        writes,
        facts: [membershipFactOf(value, await getOne(store, creators, value.creatorId, 'creator'))],
      };
    });
    return membershipMessage(membership);
  };

/** What the creator is told, and relies on from now on. */
async function quoteWrites(store: Store, shelf: TermsShelf, membership: Membership): Promise<Write[]> {
  const mintedAtMs = membership.states.at(-1)?.fromMs ?? 0;
  const courses = await coursesFor(store, shelf, membership, [null]);
  const doc = newQuote(membership, null, resolveIn(courses(null), mintedAtMs), mintedAtMs);
  return [{ op: 'insert', collection: quotes, doc }];
}
