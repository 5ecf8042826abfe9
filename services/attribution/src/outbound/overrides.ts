import type { Override } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Override';
import { proposal } from '../collections.ts';
import type { Proposal } from '../domain/overrides.ts';

/** The owner's answer, as it was stored. */
export const storedProposal = (answer: unknown): Proposal => proposal.parse(answer);

export const overrideMessage = ({
  overrideId,
  lineId,
  credits,
  state,
  reason,
  proposedBy,
  proposedAtMs,
  decidedBy,
  decidedAtMs,
  note,
}: Proposal): Override => ({
  overrideId,
  lineId,
  credits: [...credits],
  state,
  reason,
  proposedBy,
  proposedAtMs,
  decidedBy: decidedBy ?? '',
  decidedAtMs: decidedAtMs ?? 0,
  note,
});
