import { invalidField } from '@creditroll/kernel';
import type { PlaceCreatorRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/PlaceCreatorRequest';
import { agencies, creators, placements } from '../collections.ts';
import { written } from '../commands.ts';
import { newAgency, placed, type Placement, released, withSplit } from '../domain/agency.ts';
import { toPage } from '../inbound/page.ts';
import { agencyMessage, placementMessage } from '../outbound/messages.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

type AgencyCalls = Pick<
  Calls,
  'CreateAgency' | 'SetAgencySplit' | 'ListAgencies' | 'PlaceCreator' | 'ReleaseCreator' | 'ListPlacements'
>;

export function agencyCalls(context: CallsContext): AgencyCalls {
  const { store, ids, commands } = context;
  return {
    CreateAgency: async (request) =>
      agencyMessage(
        await commands.run('CreateAgency', request, async (nowMs) => {
          const { name, parentAgencyId, splitPpm } = request;
          const parent = parentAgencyId === '' ? undefined : await getOne(store, agencies, parentAgencyId, 'agency');
          const value = newAgency({ name, parent, splitPpm }, ids.mint('agency'), nowMs);
          return { value, writes: [written(agencies, undefined, value)], facts: [] };
        }),
      ),
    SetAgencySplit: async (request) =>
      agencyMessage(
        await commands.run('SetAgencySplit', request, async (nowMs) => {
          const before = await getOne(store, agencies, request.agencyId, 'agency');
          const value = withSplit(before, request.splitPpm, nowMs);
          return { value, writes: value === before ? [] : [written(agencies, before, value)], facts: [] };
        }),
      ),
    ListAgencies: async (request) => {
      const { docs, next = '' } = await store.find(agencies, 'key', { equals: [], ...toPage(request) });
      return { agencies: docs.map(agencyMessage), next };
    },
    PlaceCreator: (request) => place(context, 'PlaceCreator', request, placed),
    ReleaseCreator: (request) => place(context, 'ReleaseCreator', request, released),
    ListPlacements: async ({ agencyId, page }) => {
      if (agencyId === '') throw invalidField('agencyId', 'must be given');
      const { docs, next = '' } = await store.find(placements, 'by_agency', { equals: [agencyId], ...toPage(page) });
      return { placements: docs.map(placementMessage), next };
    },
  };
}

async function place(
  { store, commands }: CallsContext,
  call: string,
  request: PlaceCreatorRequest__Output,
  decide: typeof placed,
) {
  const { agencyId, creatorId } = request;
  const placement = await commands.run(call, request, async (nowMs) => {
    const [current] = await Promise.all([
      findOne(store, placements, creatorId),
      getOne(store, agencies, agencyId, 'agency'),
      getOne(store, creators, creatorId, 'creator'),
    ]);
    const value: Placement = decide(current, { agencyId, creatorId, nowMs });
    return { value, writes: value === current ? [] : [written(placements, current, value)], facts: [] };
  });
  return placementMessage(placement);
}
