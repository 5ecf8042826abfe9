import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  approve,
  type BatchState,
  batchStates,
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
  type Step,
} from './batch.ts';
import { manifestHashOf, type PayoutItem, resolveItem } from './item.ts';

const nowMs = 1_000;
const command = { id: 'freeze-1', inputHash: 'h' };
const file = { name: 'payout-pb_1.csv', sha256: 'f' };
const item = (payeeId: string, change: Partial<PayoutItem> = {}): PayoutItem => ({
  batchId: 'pb_1',
  payeeId,
  payoutItemId: `item-${payeeId}`,
  currency: 'GBP',
  amountMinor: 700,
  attempt: 1,
  lines: 2,
  fromSeq: 1,
  toSeq: 2,
  state: 'reserved',
  method: { rail: 'generic_csv', destination: 'GB00', accountHolder: payeeId },
  reason: null,
  resolvedAtMs: null,
  ...change,
});
const batchOf = (decision: Decision): PayoutBatch => {
  if (!decision.ok) throw new Error(`${decision.code}: ${decision.message}`);
  return decision.batch;
};
const codeOf = (decision: Decision): string => (decision.ok ? decision.batch.state : decision.code);

const drafted = batchOf(
  draft(
    undefined,
    { batchId: 'pb_1', currency: 'GBP', rail: 'generic_csv', minimumMinor: 100, payees: 2 },
    'fin',
    nowMs,
  ),
);
const freezing = batchOf(freeze(drafted, 'fin', command));
const items = [item('ada'), item('bob', { amountMinor: 300, lines: 1 })];
const frozen = completeFreeze(items.reduce(countAnswer, freezing), items, nowMs);
const approval = { personId: 'boss', manifestHash: frozen.manifestHash ?? '', totalMinor: 1_000 };
const approved = batchOf(approve(frozen, approval, nowMs));
const sent = exported(approved, file, 'fin', nowMs);
const settledItem = item('ada', { state: 'settled' });
const failedItem = item('bob', { state: 'failed' });

describe('a payout batch', () => {
  it('goes from draft to settled', () => {
    expect(
      [drafted, freezing, frozen, approved, sent, countResults(sent, [settledItem, settledItem])].map(
        (batch) => batch.state,
      ),
    ).toEqual(['draft', 'freezing', 'frozen', 'approved', 'exported', 'settled']);
  });

  it('is frozen when everybody has answered, and counts what was set aside', () => {
    const one = countAnswer(freezing, items[0]);
    expect(isComplete(one)).toBe(false);
    const both = countAnswer(one, undefined);
    expect(isComplete(both)).toBe(true);
    expect(completeFreeze(both, items.slice(0, 1), nowMs)).toMatchObject({
      state: 'frozen',
      items: 1,
      lines: 2,
      totalMinor: 700,
      freezing: null,
    });
    expect(frozen).toMatchObject({ items: 2, lines: 3, totalMinor: 1_000 });
  });

  it('cancels itself when nobody can be paid', () => {
    const nobody = completeFreeze(countAnswer(countAnswer(freezing, undefined), undefined), [], nowMs);
    expect(nobody).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'nobody_payable',
      cancelledBy: null,
      manifestHash: null,
    });
  });

  it('is partly failed when one result is a failure, and done only with the last result', () => {
    const first = countResults(sent, [failedItem]);
    expect(first).toMatchObject({ state: 'exported', failed: 1 });
    expect(countResults(first, [settledItem])).toMatchObject({ state: 'partly_failed', settled: 1, failed: 1 });
  });

  it('can be cancelled until it is exported', () => {
    expect([drafted, freezing, frozen, approved].map((batch) => codeOf(cancel(batch, 'fin')))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(codeOf(cancel(sent, 'fin'))).toBe('wrong_state');
  });

  it('still counts answers after it was cancelled while freezing, and is then never frozen', () => {
    const late = items.reduce(countAnswer, batchOf(cancel(freezing, 'fin')));
    expect(late).toMatchObject({ state: 'cancelled', answered: 2, freezing: null });
    expect(isComplete(late)).toBe(false);
  });

  it('is drafted once', () => {
    expect(codeOf(draft(drafted, drafted, 'fin', nowMs))).toBe('already_exists');
  });
});

describe('four eyes', () => {
  it('whoever drafted it cannot approve it', () => {
    expect(codeOf(approve(frozen, { ...approval, personId: 'fin' }, nowMs))).toBe('four_eyes');
    expect(approved).toMatchObject({ draftedBy: 'fin', approvedBy: 'boss' });
  });

  it('approves exactly the frozen manifest', () => {
    expect(codeOf(approve(frozen, { ...approval, manifestHash: 'other' }, nowMs))).toBe('outdated');
    expect(codeOf(approve(frozen, { ...approval, totalMinor: 999 }, nowMs))).toBe('outdated');
  });

  it('no order of steps exports what a second person did not approve', () => {
    const step = fc.record({
      personId: fc.constantFrom('fin', 'boss'),
      kind: fc.constantFrom('freeze', 'complete', 'approve', 'export', 'cancel'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let batch = drafted;
        for (const { kind, personId } of steps) {
          const decision = decided(batch, kind, personId);
          if (decision.ok) ({ batch } = decision);
        }
        expect(batch.file === null || (batch.approvedBy !== null && batch.approvedBy !== batch.draftedBy)).toBe(true);
      }),
    );
  });
});

function decided(batch: PayoutBatch, kind: string, personId: string): Decision {
  if (kind === 'freeze') return freeze(batch, personId, command);
  if (kind === 'approve') return approve(batch, { ...approval, personId }, nowMs);
  if (kind === 'cancel') return cancel(batch, personId);
  if (kind === 'complete')
    return batch.state === 'freezing'
      ? { ok: true, batch: completeFreeze(items.reduce(countAnswer, batch), items, nowMs) }
      : { ok: true, batch };
  const stands = standing(batch, 'export');
  return stands.ok ? { ok: true, batch: exported(stands.batch, file, personId, nowMs) } : stands;
}

describe('every step in every state', () => {
  const allowed: Readonly<Record<Step, readonly BatchState[]>> = {
    freeze: ['draft'],
    approve: ['frozen'],
    export: ['approved'],
    cancel: ['draft', 'freezing', 'frozen', 'approved'],
    record_results: ['exported', 'settled', 'partly_failed'],
  };
  it.each(Object.entries(allowed))('%s is permitted where it is and nowhere else', (name, states) => {
    const step = name as Step;
    for (const state of batchStates)
      expect(codeOf(standing({ ...drafted, state }, step))).toBe(states.includes(state) ? state : 'wrong_state');
    expect(codeOf(standing(undefined, step))).toBe('not_found');
  });
});

describe('the manifest', () => {
  it('has the same hash in any order, and another when anything changes', () => {
    const hash = manifestHashOf(drafted, items);
    expect(manifestHashOf(drafted, items.toReversed())).toBe(hash);
    const [ada, bob] = [item('ada'), item('bob', { amountMinor: 300, lines: 1 })];
    const changed = [
      [ada],
      [ada, { ...bob, amountMinor: 301 }],
      [ada, { ...bob, payeeId: 'eve' }],
      [ada, { ...bob, payoutItemId: 'x' }],
      [ada, { ...bob, attempt: 2 }],
      [ada, { ...bob, lines: 2 }],
      [ada, { ...bob, method: { ...bob.method, destination: 'GB01' } }],
      [ada, { ...bob, method: { ...bob.method, accountHolder: 'Eve' } }],
    ].map((list) => manifestHashOf(drafted, list));
    changed.push(
      manifestHashOf({ ...drafted, batchId: 'pb_2' }, items),
      manifestHashOf({ ...drafted, currency: 'USD' }, items),
    );
    expect(new Set([hash, ...changed]).size).toBe(changed.length + 1);
  });

  it('does not change with what the bank says later', () => {
    const settled = items.map(
      (one) => resolveItem(one, { payoutItemId: one.payoutItemId, outcome: 'settled', reason: null }, nowMs) ?? one,
    );
    expect(manifestHashOf(drafted, settled)).toBe(frozen.manifestHash);
  });
});

describe('an item', () => {
  it('takes one result', () => {
    const failed = resolveItem(
      item('ada'),
      { payoutItemId: 'item-ada', outcome: 'failed', reason: 'account closed' },
      nowMs,
    );
    expect(failed).toMatchObject({ state: 'failed', reason: 'account closed', resolvedAtMs: nowMs });
    expect(
      failed && resolveItem(failed, { payoutItemId: 'item-ada', outcome: 'settled', reason: null }, nowMs),
    ).toBeUndefined();
  });
});
