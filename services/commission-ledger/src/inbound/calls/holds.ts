import { answerHold as answerHoldCommand } from '@creditroll/contracts';
import type { AnswerHoldRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/AnswerHoldRequest';
import type { Holds } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Holds';
import type { ListHoldsRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ListHoldsRequest';
import { sha256, invalidField } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { CallContext } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { books } from '../../collections.ts';
import { toHolds } from '../../outbound/hold.ts';
import { pagingOf, required } from './paging.ts';

const answers = ['release', 'decline'] as const;
const roles = ['creator', 'brand', 'finance', 'admin', 'system'] as const;
const idempotencyKeyCharactersMax = 255;

/** What waits for an answer. Holds of one order stay together. */
export async function listHolds(store: Store, request: ListHoldsRequest__Output): Promise<Holds> {
  const page = await store.find(books, 'by_open_hold', { equals: [], ...pagingOf(request.page) });
  return {
    holds: page.docs.flatMap((book) => toHolds(book).filter(({ state }) => state === 'held')),
    next: page.next ?? '',
  };
}

/** Asks the owner of the order's book, and waits as long as the caller does. */
export async function answerHold(
  context: CommandContext,
  request: AnswerHoldRequest__Output,
  { deadlineMs }: Pick<CallContext, 'deadlineMs'>,
): Promise<Record<string, never>> {
  const { idempotencyKey = '', personId = '', role: named = '' } = request.command ?? {};
  const orderId = required('orderId', request.orderId);
  const creatorId = required('creatorId', request.creatorId);
  const reason = required('reason', request.reason.trim());
  required('command.idempotencyKey', idempotencyKey);
  required('command.personId', personId);
  if (idempotencyKey.length > idempotencyKeyCharactersMax)
    throw invalidField('command.idempotencyKey', `must have at most ${idempotencyKeyCharactersMax} characters`);
  const answer = answers.find((one) => one === request.answer);
  if (!answer) throw invalidField('answer', `must be one of ${answers.join(', ')}`);
  const role = roles.find((one) => one === named);
  if (!role) throw invalidField('command.role', `must be one of ${roles.join(', ')}`);
  await askOwner(
    context,
    {
      definition: answerHoldCommand,
      id: `commission-ledger.AnswerHold/${sha256(`${personId} ${idempotencyKey}`)}`,
      subject: orderId,
      source: 'commission-ledger.calls',
      data: { orderId, creatorId, answer, reason, by: { personId, role } },
    },
    deadlineMs - Date.now(),
  );
  return {};
}
