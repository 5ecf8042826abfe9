import { dismissVerdict } from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import { z } from 'zod';
import { figuresVerdict, verdicts } from '../figures-collections.ts';
import { verdictMessage } from '../outbound/verdicts.ts';
import { askerOf, checked } from './command.ts';

type Calls = Pick<GrpcHandlers<AttributionDefinition>, 'ListVerdicts' | 'DismissVerdict'>;

const pageLimitDefault = 50;
const pageLimitMax = 200;

const id = z.string().min(1).max(200);
const question = z.object({ campaignId: id, creatorId: z.string().max(200) });
const paging = z.object({ limit: z.int().min(0).max(pageLimitMax), cursor: z.string().max(2_000) });
const dismissal = z.object({ campaignId: id, verdictId: id, reason: z.string().trim().min(1).max(500) });

/** What was found in the figures of creators, and what people make of it. */
export const verdictCalls = (context: CommandContext): Calls => ({
  async ListVerdicts({ page, ...request }) {
    const { campaignId, creatorId } = checked(question, request);
    const { limit, cursor } = checked(paging, page ?? { limit: 0, cursor: '' });
    const found = await context.store.find(verdicts, creatorId === '' ? 'by_campaign' : 'by_creator', {
      equals: creatorId === '' ? [campaignId] : [campaignId, creatorId],
      order: 'descending',
      limit: limit || pageLimitDefault,
      cursor: cursor === '' ? undefined : cursor,
    });
    return { verdicts: found.docs.map(verdictMessage), next: found.next ?? '' };
  },

  async DismissVerdict({ command, ...request }, { deadlineMs }) {
    const { personId, commandId } = askerOf('DismissVerdict', command);
    const data = { ...checked(dismissal, request), personId };
    const wish = {
      definition: dismissVerdict,
      id: commandId,
      subject: data.campaignId,
      source: 'attribution.calls',
      data,
    };
    return verdictMessage(figuresVerdict.parse(await askOwner(context, wish, deadlineMs - Date.now())));
  },
});
