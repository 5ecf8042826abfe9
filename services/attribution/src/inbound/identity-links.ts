import { withdrawOrderIdentity, withdrawVisitorIdentity } from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { IdentityLink as IdentityLinkMessage } from '@creditroll/contracts/grpc/creditroll/attribution/v1/IdentityLink';
import { AppError } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import { prefixId } from '@creditroll/store';
import { z } from 'zod';
import { identityLinks } from '../collections.ts';
import { identityId, identityLimits, type IdentityLink } from '../domain/identity.ts';
import { askerOf, checked } from './command.ts';

type Calls = Pick<GrpcHandlers<AttributionDefinition>, 'ListIdentityLinks' | 'WithdrawIdentityLink'>;

const source = 'attribution.calls';
const id = z.string().min(1).max(200);
const question = z.object({
  brandId: id,
  kind: z.enum(['checkout_token', 'visitor', 'customer', 'email_hash', 'click']),
  value: z.string().min(1).max(300),
});
const withdrawal = z.object({
  linkId: z.string().min(1).max(300),
  brandId: id,
  reason: z.string().min(1).max(500),
});

/** Who is said to be one shopper, and taking it back. */
export const identityCalls = (context: CommandContext): Calls => ({
  async ListIdentityLinks(request) {
    const { brandId, kind, value } = checked(question, request);
    const prefix = [brandId, identityId(kind, value)];
    const found = await context.store.findMany(identityLinks, 'by_id', [prefix], identityLimits.linksPerIdMax + 1);
    return { links: (found.get(prefixId(prefix)) ?? []).map(linkMessage) };
  },

  async WithdrawIdentityLink({ command, ...request }, { deadlineMs }) {
    const { personId, commandId } = askerOf('WithdrawIdentityLink', command);
    const { linkId, brandId, reason } = checked(withdrawal, request);
    const link = (await context.store.getMany(identityLinks, [linkId])).get(linkId);
    if (link?.brandId !== brandId) throw new AppError('not_found', `There is no identity link ${linkId}.`);
    const { subject } = link;
    const common = { id: commandId, subject, source };
    const said = { linkId, reason, personId };
    const timeLeftMs = deadlineMs - Date.now();
    const answer =
      link.source === 'order'
        ? await askOwner(
            context,
            { ...common, definition: withdrawOrderIdentity, data: { ...said, orderId: subject } },
            timeLeftMs,
          )
        : await askOwner(
            context,
            { ...common, definition: withdrawVisitorIdentity, data: { ...said, visitorId: subject } },
            timeLeftMs,
          );
    return linkMessage(identityLinks.schema.parse(answer));
  },
});

const linkMessage = ({
  linkId,
  source: saidBy,
  brandId,
  ids,
  atMs,
  withdrawnAtMs,
}: IdentityLink): IdentityLinkMessage => ({
  linkId,
  source: saidBy,
  brandId,
  ids: [...ids],
  atMs,
  withdrawnAtMs: withdrawnAtMs ?? 0,
});
