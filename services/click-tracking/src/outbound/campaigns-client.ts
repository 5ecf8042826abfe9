import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import type { LinkPolicy__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/LinkPolicy';
import { createGrpcClient, loadProto, type Tls } from '@creditroll/service-kit';

/** Asks campaigns whether a creator may link, and to where. */
export type AskLinkPolicy = (question: {
  readonly campaignId: string;
  readonly creatorId: string;
}) => Promise<LinkPolicy__Output>;

export interface LinkPolicyClient {
  readonly ask: AskLinkPolicy;
  stop(): Promise<void>;
}

export function linkPolicyClient({
  address,
  tls,
}: {
  readonly address: string;
  readonly tls?: Tls | undefined;
}): LinkPolicyClient {
  const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');
  const client = createGrpcClient<CampaignsDefinition>({ definition, address, tls });
  return { ask: (question) => client.call.GetLinkPolicy(question), stop: () => client.stop() };
}
