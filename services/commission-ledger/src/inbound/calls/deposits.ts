import { invalidField } from '@creditroll/kernel';
import { depositKinds, recordDeposit as recordDepositCommand } from '@creditroll/contracts';
import type { Deposits } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Deposits';
import type { DepositMovement as MovementMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/DepositMovement';
import type { GetDepositsRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/GetDepositsRequest';
import type { RecordDepositRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/RecordDepositRequest';
import { type Currency, isCurrency } from '@creditroll/money';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { CallContext } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { depositMovements, deposits, movementSchema } from '../../deposit-collections.ts';
import type { DepositMovement, DepositRecord } from '../../domain/deposit-movements.ts';
import { availableMinor } from '../../domain/deposit-owner.ts';
import { toAsked } from './command.ts';
import { pagingOf, required } from './paging.ts';

const referenceCharactersMax = 100;
const noteCharactersMax = 500;
const amountMinorMax = 1_000_000_000_000_000;
/** More than there are currencies. */
const depositsMax = 400;

const movementMessage = ({ amountMinor, currency, ...movement }: DepositMovement): MovementMessage => ({
  ...movement,
  amount: { amountMinor, currency },
});

/** Asks the owner of the deposit, and waits as long as the caller does. */
export async function recordDeposit(
  context: CommandContext,
  request: RecordDepositRequest__Output,
  { deadlineMs }: Pick<CallContext, 'deadlineMs'>,
): Promise<MovementMessage> {
  const { id, by } = toAsked('RecordDeposit', request.command);
  const data = { ...toRecord(request), by };
  const command = {
    definition: recordDepositCommand,
    id,
    subject: data.brandId,
    source: 'commission-ledger.calls',
    data,
  };
  return movementMessage(movementSchema.parse(await askOwner(context, command, deadlineMs - Date.now())));
}

function toRecord(request: RecordDepositRequest__Output): Omit<DepositRecord, 'personId'> {
  const brandId = required('brandId', request.brandId);
  const kind = depositKinds.find((known) => known === request.kind);
  if (!kind) throw invalidField('kind', `must be one of ${depositKinds.join(', ')}`);
  const reference = required('reference', request.reference.trim());
  if (reference.length > referenceCharactersMax)
    throw invalidField('reference', `must have at most ${referenceCharactersMax} characters`);
  const note = request.note.trim();
  if (note.length > noteCharactersMax) throw invalidField('note', `must have at most ${noteCharactersMax} characters`);
  if (kind === 'correction' && note === '') throw invalidField('note', 'must say what a correction corrects');
  const currency = currencyOf(request.amount?.currency ?? '');
  return { brandId, currency, kind, amountMinor: amountOf(kind, request.amount?.amountMinor ?? 0), reference, note };
}

function currencyOf(named: string): Currency {
  if (!isCurrency(named))
    throw invalidField('amount.currency', `must be an ISO 4217 code that we know, not ${JSON.stringify(named)}`);
  return named;
}

/** What is paid back is less on the deposit. */
function amountOf(kind: DepositRecord['kind'], amountMinor: number): number {
  const wrongSign = kind === 'correction' ? amountMinor === 0 : amountMinor <= 0;
  if (wrongSign || Math.abs(amountMinor) > amountMinorMax)
    throw invalidField(
      'amount.amountMinor',
      kind === 'correction'
        ? `must be -${amountMinorMax} to ${amountMinorMax} and not 0: what the deposit has more by it`
        : `must be 1 to ${amountMinorMax}; a correction alone may be negative`,
    );
  return kind === 'withdrawal' ? -amountMinor : amountMinor;
}

export async function getDeposits(store: Store, request: GetDepositsRequest__Output): Promise<Deposits> {
  const brandId = required('brandId', request.brandId);
  const range = { from: `${brandId}|`, below: `${brandId}|~`, limit: depositsMax };
  const { docs } = await store.find(deposits, 'key', { equals: [], ...range });
  const query = { equals: [brandId], order: 'descending', ...pagingOf(request.page) } as const;
  const { docs: movements, next = '' } = await store.find(depositMovements, 'by_brand', query);
  return {
    deposits: docs.map((deposit) => ({
      currency: deposit.currency,
      paidInMinor: deposit.paidInMinor,
      drawnMinor: deposit.drawnMinor,
      availableMinor: availableMinor(deposit),
      unfundedMinor: deposit.unfundedMinor,
      stoppedAtMs: deposit.stoppedAtMs ?? 0,
    })),
    movements: movements.map(movementMessage),
    next,
  };
}
