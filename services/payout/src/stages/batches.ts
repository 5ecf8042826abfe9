import {
  approvePayoutBatch,
  cancelPayoutBatch,
  draftPayoutBatch,
  exportPayoutBatch,
  freezePayoutBatch,
  payableAnswered,
  payableResolved,
  recordPayoutResults,
  reservePayable,
} from '@creditroll/contracts';
import { invariant, refuse } from '@creditroll/kernel';
import { type Input, inbound, type Reader, stage, type Stage, type Unit } from '@creditroll/processing';
import { batches, drafts, exclusions, items } from '../collections.ts';
import {
  approve,
  cancel,
  completeFreeze,
  countAnswer,
  countResults,
  type Decision,
  draft,
  exported,
  freeze,
  isComplete,
  type PayoutBatch,
  standing,
} from '../domain/batch.ts';
import { type BankResult, type PayoutItem, type RefusedResult, resolveItem } from '../domain/item.ts';
import { paymentFile } from '../domain/rails/index.ts';
import { type BatchesInput, toAnswered, toApprove, toDraft, toResults, toStep } from '../inbound/batches.ts';
import { answerOf } from '../outbound/batch-answers.ts';
import { Manifests } from './batch-items.ts';

interface Facts {
  readonly manifests: Manifests;
  /** Batch and payout item → the item's key. */
  readonly itemKeys: ReadonlyMap<string, string>;
}

type Of<Kind extends BatchesInput['kind']> = Extract<BatchesInput, { readonly kind: Kind }>;

/** Owns payout batches: from the draft over the frozen manifest, approval and file to the bank's last result. */
export const batchesStage = (): Stage =>
  stage<BatchesInput, Facts>({
    name: 'payout.batches',
    topic: 'payout-batches',
    collections: [batches, drafts, items, exclusions],
    inbound: [
      inbound(draftPayoutBatch, toDraft),
      inbound(freezePayoutBatch, toStep('freeze')),
      inbound(approvePayoutBatch, toApprove),
      inbound(exportPayoutBatch, toStep('export')),
      inbound(cancelPayoutBatch, toStep('cancel')),
      inbound(recordPayoutResults, toResults),
      inbound(payableAnswered, toAnswered),
    ],
    async read(inputs, reader) {
      const known = reader.getMany(
        batches,
        inputs.map((input) => input.in.batchId),
      );
      const [manifests, itemKeys] = await Promise.all([
        known.then((found) => Manifests.read(inputs, found, reader)),
        readResolvedItems(inputs, reader),
        reader.getMany(drafts, idsOf(inputs, 'draft', 'freeze')),
        reader.getMany(
          items,
          inputs.flatMap(({ in: input }) => (input.kind === 'reserved' ? [items.key(input.item)] : [])),
        ),
        reader.getMany(
          exclusions,
          inputs.flatMap(({ in: input }) => (input.kind === 'excluded' ? [exclusions.key(input.excluded)] : [])),
        ),
      ]);
      return { manifests, itemKeys };
    },
    decide(input, unit, facts) {
      const batch = unit.get(batches, input.batchId);
      switch (input.kind) {
        case 'draft':
          return draftBatch(batch, input, unit);
        case 'freeze':
          return freezeBatch(batch, input, unit);
        case 'reserved':
        case 'excluded':
          return takeAnswer(batch, input, unit, facts);
        case 'approve':
          return settle(unit, approve(batch, input, unit.cause.nowMs));
        case 'export':
          return exportBatch(batch, input, unit, facts);
        case 'cancel':
          return cancelBatch(batch, input, unit, facts);
        case 'record_results':
          return takeResults(batch, input, unit, facts);
      }
    },
  });

const idsOf = (inputs: readonly Input<BatchesInput>[], ...kinds: readonly BatchesInput['kind'][]): string[] =>
  inputs.flatMap(({ in: input }) => (kinds.includes(input.kind) ? [input.batchId] : []));

const resultId = (batchId: string, payoutItemId: string): string => `${batchId} ${payoutItemId}`;

async function readResolvedItems(inputs: readonly Input<BatchesInput>[], reader: Reader): Promise<Map<string, string>> {
  const prefixes = inputs.flatMap(({ in: input }) =>
    input.kind === 'record_results' ? input.results.map((result) => [result.payoutItemId, input.batchId]) : [],
  );
  const found = await reader.findMany(items, 'by_item', prefixes, 1);
  return new Map(
    [...found.values()].flat().map((item) => [resultId(item.batchId, item.payoutItemId), items.key(item)]),
  );
}

/** Stores what a command decided and answers it; answers whether it was permitted. */
function settle(unit: Unit, decision: Decision): decision is Extract<Decision, { readonly ok: true }> {
  if (decision.ok) unit.put(batches, decision.batch);
  unit.answer(decision.ok ? answerOf(decision.batch) : decision);
  return decision.ok;
}

function draftBatch(existing: PayoutBatch | undefined, request: Of<'draft'>, unit: Unit): void {
  const { batchId, payeeIds } = request;
  if (settle(unit, draft(existing, request, request.personId, unit.cause.nowMs)))
    unit.put(drafts, { batchId, payeeIds });
}

/** Asks every payee's owner. The command is answered when they have all answered, not before. */
function freezeBatch(existing: PayoutBatch | undefined, { batchId, personId }: Of<'freeze'>, unit: Unit): void {
  const { command } = unit.cause;
  invariant(command, 'a freeze is a command');
  // A repeat while the first one waits: the answer will be for both.
  if (existing?.freezing?.id === command.id) return;
  const decision = freeze(existing, personId, command);
  if (!decision.ok) return unit.answer(decision);
  const { batch } = decision;
  const { currency, rail, minimumMinor } = batch;
  unit.put(batches, batch);
  for (const payeeId of unit.get(drafts, batchId)?.payeeIds ?? [])
    unit.emit(reservePayable, payeeId, { batchId, payeeId, currency, rail, minimumMinor });
}

function takeAnswer(
  known: PayoutBatch | undefined,
  input: Of<'reserved' | 'excluded'>,
  unit: Unit,
  { manifests }: Facts,
): void {
  invariant(known, `a payee answered ${input.batchId}, which does not exist`);
  const item = input.kind === 'reserved' ? input.item : undefined;
  if (input.kind === 'reserved') unit.put(items, input.item);
  else unit.put(exclusions, input.excluded);
  const batch = countAnswer(known, item);
  if (item && batch.state === 'cancelled') giveBack(unit, item);
  if (!isComplete(batch)) return unit.put(batches, batch);
  invariant(batch.freezing, `nobody waits for ${batch.batchId} to be frozen`);
  const done = completeFreeze(batch, manifests.of(batch.batchId, unit), unit.cause.nowMs);
  unit.put(batches, done);
  unit.answer(answerOf(done), batch.freezing);
}

function exportBatch(
  existing: PayoutBatch | undefined,
  { batchId, personId }: Of<'export'>,
  unit: Unit,
  { manifests }: Facts,
): void {
  const stands = standing(existing, 'export');
  if (!stands.ok) return unit.answer(stands);
  const { rail, currency } = stands.batch;
  const file = paymentFile(rail, { batchId, currency, payments: manifests.of(batchId, unit) });
  const batch = exported(stands.batch, file, personId, unit.cause.nowMs);
  unit.put(batches, batch);
  unit.answer(answerOf(batch));
}

function cancelBatch(
  existing: PayoutBatch | undefined,
  { batchId, personId }: Of<'cancel'>,
  unit: Unit,
  { manifests }: Facts,
): void {
  if (!settle(unit, cancel(existing, personId))) return;
  for (const item of manifests.of(batchId, unit)) giveBack(unit, item);
  // Whoever waits for the freeze must hear that it will not come.
  const waiting = existing?.freezing;
  if (waiting) unit.answer(refuse('wrong_state', `${batchId} was cancelled before it was frozen`), waiting);
}

function giveBack(unit: Unit, { batchId, payoutItemId, payeeId, currency }: PayoutItem): void {
  unit.emit(payableResolved, payeeId, {
    batchId,
    payoutItemId,
    payeeId,
    currency,
    outcome: 'cancelled',
    reason: 'the payout batch was cancelled',
  });
}

function takeResults(
  existing: PayoutBatch | undefined,
  { results, batchId }: Of<'record_results'>,
  unit: Unit,
  { itemKeys }: Facts,
): void {
  const stands = standing(existing, 'record_results');
  if (!stands.ok) return unit.answer(stands);
  const taken: PayoutItem[] = [];
  const refused: RefusedResult[] = [];
  for (const result of results) {
    const key = itemKeys.get(resultId(batchId, result.payoutItemId));
    const item = key === undefined ? undefined : unit.get(items, key);
    const resolved = item && resolveItem(item, result, unit.cause.nowMs);
    if (resolved) taken.push(takeResult(unit, resolved, result));
    else
      refused.push({
        payoutItemId: result.payoutItemId,
        reason: item ? `is ${item.state} already` : 'is not an item of this batch',
      });
  }
  const batch = countResults(stands.batch, taken);
  unit.put(batches, batch);
  unit.answer(answerOf(batch, refused));
}

function takeResult(unit: Unit, item: PayoutItem, { outcome, reason }: BankResult): PayoutItem {
  const { batchId, payoutItemId, payeeId, currency } = item;
  unit.put(items, item);
  unit.emit(payableResolved, payeeId, { batchId, payoutItemId, payeeId, currency, outcome, reason });
  return item;
}
