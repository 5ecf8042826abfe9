import { decideOverride, proposeOverride } from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import { AppError, sha256 } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import { z } from 'zod';
import { orders } from '../collections.ts';
import { overrideMessage, storedProposal } from '../outbound/overrides.ts';
import { askerOf, checked, refusal } from './command.ts';

type Calls = Pick<GrpcHandlers<AttributionDefinition>, 'ProposeOverride' | 'DecideOverride' | 'ListOverrides'>;

const source = 'attribution.calls';
const id = z.string().min(1).max(200);
const wish = z.object({
  orderId: id,
  lineId: id,
  credits: z
    .array(z.object({ creatorId: id, campaignId: id, weight: z.int().min(1).max(1_000_000) }))
    .max(20)
    .refine(
      (credits) =>
        new Set(credits.map(({ creatorId, campaignId }) => `${campaignId}|${creatorId}`)).size === credits.length,
      'must not name a creator of a campaign twice',
    ),
  reason: z.string().min(1).max(500),
});
const verdict = z.object({ orderId: id, overrideId: id, approve: z.boolean(), note: z.string().max(500) });

/** Lines credited by hand: one person proposes, another approves. */
export const overrideCalls = (context: CommandContext): Calls => ({
  async ProposeOverride({ command, ...request }, { deadlineMs }) {
    const { personId, commandId } = askerOf('ProposeOverride', command);
    const data = { ...checked(wish, request), overrideId: `ov_${sha256(commandId).slice(0, 24)}`, personId };
    const ask = { definition: proposeOverride, id: commandId, subject: data.orderId, source, data };
    return overrideMessage(storedProposal(await askOwner(context, ask, deadlineMs - Date.now())));
  },

  async DecideOverride({ command, ...request }, { deadlineMs }) {
    const { personId, commandId } = askerOf('DecideOverride', command);
    const data = { ...checked(verdict, request), personId };
    const ask = { definition: decideOverride, id: commandId, subject: data.orderId, source, data };
    return overrideMessage(storedProposal(await askOwner(context, ask, deadlineMs - Date.now())));
  },

  async ListOverrides({ orderId }) {
    if (orderId === '') throw refusal([{ field: 'orderId', problem: 'is missing' }]);
    const state = (await context.store.getMany(orders, [orderId])).get(orderId);
    if (!state) throw new AppError('not_found', `There is no order ${orderId}.`);
    return { overrides: state.proposals.map(overrideMessage) };
  },
});
