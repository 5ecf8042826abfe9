/** A brand whose catalogue moves products while orders are placed, and whose terms campaigns itself answers. */
import type { AskTerms } from '@creditroll/commission-ledger';
import type { ResolveTermsResponse__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/ResolveTermsResponse';
import type { EventLog } from '@creditroll/event-log';
import { DAY_MS, HOUR_MS, SteppedClock } from '@creditroll/kernel';
import { processingCollections } from '@creditroll/processing';
import { loadProto } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { ask, command, share } from '../../services/campaigns/src/campaigns.fixture.ts';
import { Commands } from '../../services/campaigns/src/commands.ts';
import { callsOf, campaigns } from '../../services/campaigns/src/service.ts';
import { answersOf } from '../../services/commission-ledger/src/outbound/terms-client.ts';
import { baseMs, brands } from './tale.ts';

interface Engines {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: SteppedClock;
}

/** The names that the tale has for what is made here, in the order of making. */
function namesOfTale() {
  const { brandId, campaignIds, creatorIds } = brands.moving;
  const names: Record<string, string[]> = {
    brand: [brandId],
    campaign: [...campaignIds],
    creator: [...creatorIds],
  };
  let others = 0;
  return { mint: (prefix: string) => names[prefix]?.shift() ?? `${prefix}-${++others}` };
}

/**
 * Half of the orders are placed after the moves. One creator added what is moved and keeps its rate, the other did not; so two
 * notices are due before the tale ends.
 */
export async function agree({ log, store }: Omit<Engines, 'clock'>): Promise<void> {
  const clock = new SteppedClock(baseMs - 40 * DAY_MS);
  await store.ensure([...campaigns({ log, store, clock, ids: namesOfTale() }).collections, ...processingCollections]);
  const calls = callsOf({ store, clock, ids: namesOfTale(), commands: new Commands({ store, log, clock }) });
  const { brandId, campaignIds, creatorIds } = brands.moving;
  const [campaignId] = campaignIds;
  const put = (productId: string, ...collectionIds: string[]) =>
    calls.SetProduct({ command: command(), brandId, productId, collectionIds });
  await calls.CreateBrand(ask.brand());
  await calls.CreateCampaign(ask.campaign(brandId));
  for (const creatorId of creatorIds) {
    await calls.CreateCreator(ask.creator());
    await calls.JoinCampaign(ask.membership(campaignId, creatorId));
  }
  await calls.AddTerms(ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) }));
  await calls.AddTerms(ask.terms(brandId, { campaignId, collectionId: 'sale', rate: share(50_000) }));
  for (const productId of ['p0', 'p1']) {
    await put(productId, 'gifts');
    clock.advance(HOUR_MS);
    await calls.AddProduct({ command: command(), campaignId, creatorId: creatorIds[0], productId });
  }
  clock.advanceTo(baseMs + 5 * HOUR_MS);
  await put('p0');
  await put('p1', 'sale', 'gifts');
  await put('p2', 'gifts');
}

const isResponse = (value: object): value is ResolveTermsResponse__Output => 'answers' in value && 'answerOf' in value;

/** What campaigns answers on this process's store, through its wire. */
export function askCampaigns({ log, store, clock }: Engines): AskTerms {
  const calls = callsOf({ store, clock, ids: namesOfTale(), commands: new Commands({ store, log, clock }) });
  const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');
  return async (questions) => {
    const response = await calls.ResolveTerms({
      questions: questions.map((question) => ({ ...question, collectionIds: [...question.collectionIds] })),
      distinctAnswers: true,
    });
    const wire = definition['ResolveTerms'];
    const heard = wire?.responseDeserialize(wire.responseSerialize(response));
    if (!heard || !isResponse(heard)) throw new Error('campaigns answered something else');
    return answersOf(questions, heard);
  };
}
