import type { PayoutDefinition } from '@creditroll/contracts/grpc/creditroll/payout/v1/Payout';
import type { EventDefinition } from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { CallContext, GrpcHandlers } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { batches } from '../collections.ts';
import type { PayoutBatch } from '../domain/batch.ts';

/** What every call may use. */
export type CallsContext = CommandContext;

export type Calls<Name extends keyof GrpcHandlers<PayoutDefinition>> = Pick<GrpcHandlers<PayoutDefinition>, Name>;

interface Wish<Data> {
  readonly definition: EventDefinition<Data>;
  readonly id: string;
  readonly subject: string;
  readonly data: Data;
}

/** Sends a command to its owner and waits, as long as the caller does, for the stored answer. */
export const ask = <Data>(
  context: CallsContext,
  wish: Wish<Data>,
  { deadlineMs }: Pick<CallContext, 'deadlineMs'>,
): Promise<unknown> => askOwner(context, { ...wish, source: 'payout.calls' }, deadlineMs - Date.now());

export async function getBatch(store: Store, batchId: string): Promise<PayoutBatch> {
  // An id from outside may be empty, which is no key.
  const batch = batchId === '' ? undefined : (await store.getMany(batches, [batchId])).get(batchId);
  if (!batch) throw new AppError('not_found', `there is no payout batch ${JSON.stringify(batchId)}`);
  return batch;
}
