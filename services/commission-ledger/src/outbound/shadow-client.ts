import {
  attributedOrder,
  type AttributionPolicy,
  attributionPolicy,
  lineDecision,
  type Recrediting,
} from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { ReplayedOrder__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayedOrder';
import type { ReplayRequest } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayRequest';
import type { AttributionPolicyWish } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/AttributionPolicyWish';
import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import { InvariantError } from '@creditroll/kernel';
import { createGrpcClient, loadProto, type Tls } from '@creditroll/service-kit';
import { z } from 'zod';
import type { LockedTerms } from '../domain/book.ts';
import type { TermsQuestion } from '../domain/commissions.ts';
import type { NamedDraft, OrderRange } from '../domain/draft.ts';
import type { ReplayedOrder } from '../domain/shadow.ts';
import { draftMessage, scopeMessage } from './draft-messages.ts';
import { answersOf, questionsPerCallMax } from './terms-client.ts';

export interface ReplayPage {
  readonly orders: readonly ReplayedOrder[];
  readonly next: string | undefined;
}

/** Whom a shadow run asks. Nothing of it changes anything anywhere. */
export interface ShadowSources {
  /** What campaigns would answer if the drafts were in force; without questions it only says what is wrong with them. */
  terms(questions: readonly TermsQuestion[], drafts: readonly NamedDraft[]): Promise<readonly LockedTerms[]>;
  policy(brandId: string, campaignId: string, wish: AttributionPolicyWish): Promise<AttributionPolicy>;
  /** The order of a dispute, with its evidence; undefined: none is known yet. */
  dispute(disputeId: string): Promise<ReplayedOrder | undefined>;
  orders(range: OrderRange, crediting: Recrediting | null, cursor: string | undefined): Promise<ReplayPage>;
}

export interface ShadowClient extends ShadowSources {
  stop(): Promise<void>;
}

const ordersPerPage = 200;

export function shadowClient({
  campaignsAddress,
  attributionAddress,
  tls,
  timeoutMs = 10_000,
}: {
  readonly campaignsAddress: string;
  readonly attributionAddress: string;
  readonly tls?: Tls | undefined;
  readonly timeoutMs?: number;
}): ShadowClient {
  const campaigns = createGrpcClient<CampaignsDefinition>({
    definition: loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns'),
    address: campaignsAddress,
    tls,
    timeoutMs,
  });
  const attribution = createGrpcClient<AttributionDefinition>({
    definition: loadProto('creditroll/attribution/v1/attribution.proto').service(
      'creditroll.attribution.v1.Attribution',
    ),
    address: attributionAddress,
    tls,
    timeoutMs,
  });
  return {
    async terms(questions, drafts) {
      const answers: LockedTerms[] = [];
      let at = 0;
      do {
        const asked = questions.slice(at, at + questionsPerCallMax);
        const response = await campaigns.call.ResolveDraftTerms({
          questions: asked.map((question) => ({ ...question, collectionIds: [...question.collectionIds] })),
          drafts: drafts.map(draftMessage),
        });
        answers.push(...answersOf(asked, response));
        at += questionsPerCallMax;
      } while (at < questions.length);
      return answers;
    },
    policy: async (brandId, campaignId, policy) =>
      attributionPolicy.parse(await campaigns.call.DraftAttributionPolicy({ brandId, campaignId, policy })),
    async dispute(disputeId) {
      const replayed = await attribution.call.ReplayDispute({ disputeId });
      return replayed.attributedJson === '' ? undefined : replayedOf(replayed);
    },
    async orders(range, crediting, cursor) {
      const { orders, next } = await attribution.call.Replay({
        ...range,
        limit: ordersPerPage,
        cursor: cursor ?? '',
        ...replayWish(crediting),
      });
      return { orders: orders.map(replayedOf), next: next === '' ? undefined : next };
    },
    stop: async () => void (await Promise.all([campaigns.stop(), attribution.stop()])),
  };
}

const replayWish = (crediting: Recrediting | null): Pick<ReplayRequest, 'draft' | 'lateFacts' | 'scope'> => {
  if (!crediting) return { draft: null, lateFacts: false, scope: null };
  const { draft, scope } = crediting;
  return {
    draft: draft && { campaignId: draft.campaignId, fromMs: draft.fromMs, policyJson: JSON.stringify(draft.policy) },
    lateFacts: draft === null,
    scope: scopeMessage(scope),
  };
};

const linesSchema = z.array(lineDecision);

function replayedOf({ attributedJson, draftedLinesJson }: ReplayedOrder__Output): ReplayedOrder {
  const fact = attributedOrder.safeParse(JSON.parse(attributedJson));
  const lines = draftedLinesJson === '' ? undefined : linesSchema.safeParse(JSON.parse(draftedLinesJson));
  if (!fact.success || lines?.success === false)
    throw new InvariantError('attribution replayed an order that breaks the contract of OrderAttributed');
  return { fact: fact.data, draftedLines: lines?.data };
}
