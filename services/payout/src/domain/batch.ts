import { type Refusal, refuse } from '@creditroll/kernel';
import { invariant } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { manifestHashOf, type PayoutItem } from './item.ts';
import { plus } from './payable.ts';
import type { RailName } from './rails/rail.ts';

export const batchStates = [
  'draft',
  'freezing',
  'frozen',
  'approved',
  'exported',
  'settled',
  'partly_failed',
  'cancelled',
] as const;
export type BatchState = (typeof batchStates)[number];

/** A command that is answered later. */
export interface PendingCommand {
  readonly id: string;
  readonly inputHash: string;
}

export interface PayoutBatch {
  readonly batchId: string;
  readonly currency: Currency;
  readonly rail: RailName;
  readonly minimumMinor: number;
  readonly state: BatchState;
  /** Payees of the draft, and how many of them have answered. */
  readonly payees: number;
  readonly answered: number;
  /** Of the manifest. */
  readonly items: number;
  readonly lines: number;
  readonly totalMinor: number;
  readonly settled: number;
  readonly failed: number;
  readonly manifestHash: string | null;
  readonly file: { readonly name: string; readonly sha256: string } | null;
  readonly draftedBy: string;
  readonly draftedAtMs: number;
  readonly frozenBy: string | null;
  readonly frozenAtMs: number | null;
  readonly approvedBy: string | null;
  readonly approvedAtMs: number | null;
  readonly exportedBy: string | null;
  readonly exportedAtMs: number | null;
  /** Absent when it cancelled itself. */
  readonly cancelledBy: string | null;
  readonly cancelledBecause: 'asked' | 'nobody_payable' | null;
  /** The freeze that waits for the payees' answers. */
  readonly freezing: PendingCommand | null;
}

export type Decision = { readonly ok: true; readonly batch: PayoutBatch } | Refusal;

/** From which states each step may be taken. Whatever is not listed is refused. */
const permitted = {
  freeze: ['draft'],
  approve: ['frozen'],
  export: ['approved'],
  cancel: ['draft', 'freezing', 'frozen', 'approved'],
  // After the last result too: there, each further one is refused by itself.
  record_results: ['exported', 'settled', 'partly_failed'],
} as const satisfies Record<string, readonly BatchState[]>;

export type Step = keyof typeof permitted;

/** The batch, if it exists and stands where the step may be taken. */
export function standing(batch: PayoutBatch | undefined, step: Step): Decision {
  if (!batch) return refuse('not_found', 'there is no such payout batch');
  const states: readonly BatchState[] = permitted[step];
  if (states.includes(batch.state)) return { ok: true, batch };
  return refuse(
    'wrong_state',
    `${step} needs a batch that is ${states.join(' or ')}; ${batch.batchId} is ${batch.state}`,
  );
}

export interface DraftRequest {
  readonly batchId: string;
  readonly currency: Currency;
  readonly rail: RailName;
  readonly minimumMinor: number;
  readonly payees: number;
}

export function draft(
  existing: PayoutBatch | undefined,
  { batchId, currency, rail, minimumMinor, payees }: DraftRequest,
  personId: string,
  nowMs: number,
): Decision {
  if (existing) return refuse('already_exists', `there is a payout batch ${batchId}`);
  const batch: PayoutBatch = {
    batchId,
    currency,
    rail,
    minimumMinor,
    payees,
    state: 'draft',
    answered: 0,
    items: 0,
    lines: 0,
    totalMinor: 0,
    settled: 0,
    failed: 0,
    manifestHash: null,
    file: null,
    draftedBy: personId,
    draftedAtMs: nowMs,
    frozenBy: null,
    frozenAtMs: null,
    approvedBy: null,
    approvedAtMs: null,
    exportedBy: null,
    exportedAtMs: null,
    cancelledBy: null,
    cancelledBecause: null,
    freezing: null,
  };
  return { ok: true, batch };
}

export function freeze(batch: PayoutBatch | undefined, personId: string, command: PendingCommand): Decision {
  const stands = standing(batch, 'freeze');
  return stands.ok
    ? { ok: true, batch: { ...stands.batch, state: 'freezing', frozenBy: personId, freezing: command } }
    : stands;
}

/** Counts a payee's answer: set aside, or not (then `item` is absent). A batch that was cancelled meanwhile still counts. */
export function countAnswer(
  batch: PayoutBatch,
  item: Pick<PayoutItem, 'amountMinor' | 'lines'> | undefined,
): PayoutBatch {
  invariant(
    batch.state === 'freezing' || batch.state === 'cancelled',
    `a payee answered ${batch.batchId}, which is ${batch.state}`,
  );
  const answered = batch.answered + 1;
  invariant(answered <= batch.payees, `${batch.batchId} has more answers than payees`);
  if (!item) return { ...batch, answered };
  return {
    ...batch,
    answered,
    items: batch.items + 1,
    lines: batch.lines + item.lines,
    totalMinor: plus(batch.totalMinor, item.amountMinor),
  };
}

export const isComplete = ({ state, answered, payees }: PayoutBatch): boolean =>
  state === 'freezing' && answered === payees;

/** When everybody has answered the manifest is fixed. A batch with nothing to pay has nowhere to go: it is cancelled and says so. */
export function completeFreeze(batch: PayoutBatch, items: readonly PayoutItem[], nowMs: number): PayoutBatch {
  invariant(isComplete(batch), `${batch.batchId} cannot be frozen yet`);
  invariant(items.length === batch.items, `${batch.batchId} has ${items.length} items and counted ${batch.items}`);
  const done = { ...batch, freezing: null, frozenAtMs: nowMs };
  if (items.length === 0) return { ...done, state: 'cancelled', cancelledBecause: 'nobody_payable' };
  return { ...done, state: 'frozen', manifestHash: manifestHashOf(batch, items) };
}

export interface Approval {
  readonly personId: string;
  readonly manifestHash: string;
  readonly totalMinor: number;
}

/** Four eyes: whoever drafted it cannot approve it, and the approver names what is approved. There is no bypass. */
export function approve(
  batch: PayoutBatch | undefined,
  { personId, manifestHash, totalMinor }: Approval,
  nowMs: number,
): Decision {
  const stands = standing(batch, 'approve');
  if (!stands.ok) return stands;
  const frozen = stands.batch;
  if (personId === frozen.draftedBy)
    return refuse('four_eyes', `${frozen.batchId} was drafted by the same person; a second one must approve it`);
  if (manifestHash !== frozen.manifestHash)
    return refuse(
      'outdated',
      'manifestHash is not that of the frozen batch; look at the batch again, and send the hash that you see',
    );
  if (totalMinor !== frozen.totalMinor)
    return refuse(
      'outdated',
      `totalMinor is not that of the frozen batch, which is ${frozen.totalMinor}; look at the batch again`,
    );
  return { ok: true, batch: { ...frozen, state: 'approved', approvedBy: personId, approvedAtMs: nowMs } };
}

export function exported(
  batch: PayoutBatch,
  file: { readonly name: string; readonly sha256: string },
  personId: string,
  nowMs: number,
): PayoutBatch {
  return {
    ...batch,
    state: 'exported',
    file: { name: file.name, sha256: file.sha256 },
    exportedBy: personId,
    exportedAtMs: nowMs,
  };
}

export function cancel(batch: PayoutBatch | undefined, personId: string): Decision {
  const stands = standing(batch, 'cancel');
  if (!stands.ok) return stands;
  return {
    ok: true,
    batch: { ...stands.batch, state: 'cancelled', cancelledBy: personId, cancelledBecause: 'asked', freezing: null },
  };
}

/** Counts results that items have taken; with the last one the batch is done. */
export function countResults(batch: PayoutBatch, taken: readonly Pick<PayoutItem, 'state'>[]): PayoutBatch {
  const settled = batch.settled + taken.filter((item) => item.state === 'settled').length;
  const failed = batch.failed + taken.filter((item) => item.state === 'failed').length;
  const counted = { ...batch, settled, failed };
  if (settled + failed < batch.items) return counted;
  return { ...counted, state: failed === 0 ? 'settled' : 'partly_failed' };
}
