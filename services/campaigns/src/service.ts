import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import type { EventLog } from '@creditroll/event-log';
import type { Clock, Ids } from '@creditroll/kernel';
import { grpcService, loadProto, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { agencyCalls } from './calls/agencies.ts';
import { brandCalls } from './calls/brands.ts';
import { campaignCalls } from './calls/campaigns.ts';
import type { Calls, CallsContext } from './calls/context.ts';
import { couponCalls } from './calls/coupons.ts';
import { creatorCalls } from './calls/creators.ts';
import { fraudPolicyCalls } from './calls/fraud-policies.ts';
import { membershipCalls } from './calls/memberships.ts';
import { noticeCalls } from './calls/notices.ts';
import { productCalls } from './calls/products.ts';
import { quoteCalls } from './calls/quotes.ts';
import { termsCalls } from './calls/terms.ts';
import { ownCollections } from './collections.ts';
import { Commands } from './commands.ts';
import { notices } from './notice-collection.ts';
import { products } from './product-collection.ts';
import { noticesStage } from './stages/notices.ts';
import { TermsShelf } from './terms-shelf.ts';

export interface CampaignsDeps {
  readonly store: Store;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Brands, creators, campaigns, memberships, coupon codes and terms: what was agreed, since when, and with whom. */
export function campaigns({ store, log, clock, ids }: CampaignsDeps): Service {
  const commands = new Commands({ store, log, clock });
  const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');
  return {
    name: 'campaigns',
    collections: [...ownCollections, notices, products],
    stages: [noticesStage()],
    grpc: [grpcService<CampaignsDefinition>(definition, callsOf({ store, ids, clock, commands }))],
    start: () => commands.start(),
    stop: () => commands.stop(),
  };
}

export function callsOf(context: CallsContext): Calls {
  const shelf = new TermsShelf(context.store);
  return {
    ...brandCalls(context),
    ...fraudPolicyCalls(context),
    ...agencyCalls(context),
    ...creatorCalls(context),
    ...campaignCalls(context),
    ...membershipCalls(context, shelf),
    ...quoteCalls(context, shelf),
    ...noticeCalls(context),
    ...productCalls(context),
    ...couponCalls(context),
    ...termsCalls(context, shelf),
  };
}
