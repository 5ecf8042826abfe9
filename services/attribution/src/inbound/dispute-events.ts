import {
  addDisputeEvidence,
  decideDispute,
  evidenceApplied,
  fileDispute,
  nameDisputedOrder,
  withdrawDispute,
} from '@creditroll/contracts';
import { type DueTimer, inbound } from '@creditroll/processing';
import type { DisputeInput } from '../domain/disputes/commands.ts';
import type { DisputeTimer } from '../domain/disputes/dispute.ts';

export const onDisputes = [
  inbound(fileDispute, (data): DisputeInput => ({ kind: 'file', ...data })),
  inbound(addDisputeEvidence, (data): DisputeInput => ({ kind: 'add', ...data })),
  inbound(withdrawDispute, (data): DisputeInput => ({ kind: 'withdraw', ...data })),
  inbound(nameDisputedOrder, (data): DisputeInput => ({ kind: 'name_order', ...data })),
  inbound(decideDispute, (data): DisputeInput => ({ kind: 'decide', ...data })),
  inbound(evidenceApplied, (data): DisputeInput => ({ kind: 'applied', ...data })),
];

const onTimer =
  (name: DisputeTimer['name']) =>
  ({ subject, id, dueAtMs }: DueTimer): DisputeInput => ({
    kind: 'timer',
    brandId: subject,
    disputeId: id,
    timer: { name, dueAtMs },
  });

export const disputeTimers = { look: onTimer('look'), deadline: onTimer('deadline') } satisfies Record<
  DisputeTimer['name'],
  unknown
>;
