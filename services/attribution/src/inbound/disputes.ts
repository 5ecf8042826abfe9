import {
  addDisputeEvidence,
  decideDispute,
  disputeEvidence,
  fileDispute,
  nameDisputedOrder,
  withdrawDispute,
} from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { DisputeEvidence__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/DisputeEvidence';
import { AppError, sha256 } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import { z } from 'zod';
import { memberships } from '../collections.ts';
import { disputes } from '../dispute-collections.ts';
import { type Dispute, disputeStates } from '../domain/disputes/dispute.ts';
import { namesSomething } from '../domain/claims.ts';
import { isSearchable } from '../domain/codes.ts';
import { membershipKey } from '../domain/evidence.ts';
import { disputeMessage, storedDispute } from '../outbound/disputes.ts';
import { replayedDispute } from './replay-dispute.ts';
import { askerOf, checked } from './command.ts';

type Calls = Pick<
  GrpcHandlers<AttributionDefinition>,
  | 'FileDispute'
  | 'AddDisputeEvidence'
  | 'WithdrawDispute'
  | 'NameDisputedOrder'
  | 'DecideDispute'
  | 'GetDispute'
  | 'ReplayDispute'
  | 'ListDisputes'
>;

const source = 'attribution.calls';
const pageLimitDefault = 50;
const pageLimitMax = 200;

const id = z.string().min(1).max(200);
const orNull = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' || value === 0 ? null : value), shape.nullable());
const evidence = z
  .object({
    clickId: orNull(disputeEvidence.shape.clickId),
    linkCode: orNull(disputeEvidence.shape.linkCode),
    contentId: orNull(disputeEvidence.shape.contentId),
    clickAtMs: orNull(disputeEvidence.shape.clickAtMs),
    code: orNull(disputeEvidence.shape.code),
    text: disputeEvidence.shape.text,
  })
  .refine((piece) => namesSomething(piece) || piece.text.trim() !== '', {
    message: 'must name a clickId, a clickAtMs with its link or content, a code, or say something in text',
  })
  .refine(({ clickAtMs, linkCode, contentId }) => clickAtMs === null || linkCode !== null || contentId !== null, {
    path: ['clickAtMs'],
    message: 'needs the linkCode or the contentId that was followed then',
  });
/** Shops write `#1001` where people say 1001: both are looked for, and are one. */
const reference = z
  .string()
  .transform((told) => told.trim().replace(/^#/, ''))
  .pipe(z.string().min(1).max(100).refine(isSearchable, 'has characters that no order can be found by'));
const filing = z
  .object({
    creatorId: id,
    campaignId: id,
    orderId: orNull(id),
    lineId: orNull(id),
    reference: orNull(reference),
    evidence,
  })
  .refine(({ orderId, reference }) => (orderId === null) !== (reference === null), {
    path: ['reference'],
    message: 'either orderId, or what the shop calls the order in reference',
  })
  .refine(({ orderId, lineId }) => lineId === null || orderId !== null, {
    path: ['lineId'],
    message: 'needs the orderId',
  });
const more = z.object({ disputeId: id, creatorId: id, evidence });
const withdrawal = z.object({ disputeId: id, creatorId: id });
const naming = z.object({ disputeId: id, orderId: id });
const verdict = z.object({ disputeId: id, accept: z.boolean(), reason: z.string().min(1).max(500) });
const decider = z.object({
  role: z.enum(['brand', 'finance'], 'must be brand or finance: nobody else decides disputes'),
});
const question = z
  .object({ creatorId: orNull(id), brandId: orNull(id), state: orNull(z.enum(disputeStates)) })
  .refine(({ creatorId, brandId, state }) => [creatorId, brandId, state].filter((one) => one !== null).length === 1, {
    message: 'give exactly one of creatorId, brandId and state',
  });
const paging = z.object({ limit: z.int().min(0).max(pageLimitMax), cursor: z.string().max(2_000) });

/** What creators dispute, and what people make of it. */
export const disputeCalls = (context: CommandContext): Calls => {
  /** Disputes are owned by their brand's partition. */
  const find = async (disputeId: string): Promise<Dispute> => {
    const found = (await context.store.getMany(disputes, [disputeId])).get(disputeId);
    if (!found) throw new AppError('not_found', `There is no dispute ${disputeId}.`);
    return found;
  };
  type Ask<Data> = Parameters<typeof askOwner<Data>>[1];
  const ask = async <Data>(command: Omit<Ask<Data>, 'source'>, deadlineMs: number) =>
    disputeMessage(storedDispute(await askOwner(context, { ...command, source }, deadlineMs - Date.now())));

  return {
    async FileDispute({ command, ...request }, { deadlineMs }) {
      const { personId, commandId } = askerOf('FileDispute', command);
      const wish = checked(filing, { ...request, evidence: orNothing(request.evidence) });
      const brandId = await brandOf(context, wish.campaignId, wish.creatorId);
      const data = { ...wish, brandId, personId, disputeId: `dsp_${sha256(commandId).slice(0, 24)}` };
      return ask({ definition: fileDispute, id: commandId, subject: brandId, data }, deadlineMs);
    },

    async AddDisputeEvidence({ command, ...request }, { deadlineMs }) {
      const { personId, commandId } = askerOf('AddDisputeEvidence', command);
      const wish = checked(more, { ...request, evidence: orNothing(request.evidence) });
      const { brandId } = await find(wish.disputeId);
      const data = { ...wish, brandId, personId };
      return ask({ definition: addDisputeEvidence, id: commandId, subject: brandId, data }, deadlineMs);
    },

    async WithdrawDispute({ command, ...request }, { deadlineMs }) {
      const { personId, commandId } = askerOf('WithdrawDispute', command);
      const wish = checked(withdrawal, request);
      const { brandId } = await find(wish.disputeId);
      const data = { ...wish, brandId, personId };
      return ask({ definition: withdrawDispute, id: commandId, subject: brandId, data }, deadlineMs);
    },

    async NameDisputedOrder({ command, ...request }, { deadlineMs }) {
      const { personId, commandId } = askerOf('NameDisputedOrder', command);
      const wish = checked(naming, request);
      const { brandId } = await find(wish.disputeId);
      const data = { ...wish, brandId, personId };
      return ask({ definition: nameDisputedOrder, id: commandId, subject: brandId, data }, deadlineMs);
    },

    async DecideDispute({ command, ...request }, { deadlineMs }) {
      const { personId, commandId } = askerOf('DecideDispute', command);
      const { role: side } = checked(decider, command);
      const wish = checked(verdict, request);
      const { brandId } = await find(wish.disputeId);
      const data = { ...wish, brandId, personId, side };
      return ask({ definition: decideDispute, id: commandId, subject: brandId, data }, deadlineMs);
    },

    async GetDispute({ disputeId }) {
      return disputeMessage(await find(checked(id, disputeId)));
    },

    async ReplayDispute({ disputeId }) {
      return replayedDispute(context.store, await find(checked(id, disputeId)));
    },

    async ListDisputes({ page, ...request }) {
      const { creatorId, brandId, state } = checked(question, request);
      const { limit, cursor } = checked(paging, page ?? { limit: 0, cursor: '' });
      const [index, first] =
        creatorId !== null ? ['by_creator', creatorId] : brandId !== null ? ['by_brand', brandId] : ['by_state', state];
      const found = await context.store.find(disputes, index, {
        equals: [first],
        order: 'descending',
        limit: limit || pageLimitDefault,
        ...(cursor === '' ? {} : { cursor }),
      });
      return { disputes: found.docs.map(disputeMessage), next: found.next ?? '' };
    },
  };
};

const orNothing = (given: DisputeEvidence__Output | null): Partial<DisputeEvidence__Output> =>
  given ?? { clickId: '', linkCode: '', contentId: '', clickAtMs: 0, code: '', text: '' };

/** The brand of a campaign that the creator is or was a member of: it never changes. */
async function brandOf({ store }: CommandContext, campaignId: string, creatorId: string): Promise<string> {
  const key = membershipKey(campaignId, creatorId);
  const membership = (await store.getMany(memberships, [key])).get(key);
  if (!membership) throw new AppError('not_found', `${creatorId} has never been a member of campaign ${campaignId}.`);
  return membership.brandId;
}
