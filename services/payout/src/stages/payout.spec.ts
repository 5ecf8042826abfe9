import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  commissionsReleased,
  draftPayoutBatch,
  payableAnswered,
  type PayableItem,
  payableResolved,
  payoutReserved,
  payoutReturned,
  payoutSettled,
  reservePayable,
  setPayoutMethod,
} from '@creditroll/contracts';
import type { Batch } from '@creditroll/contracts/grpc/creditroll/payout/v1/Batch';
import { AppError } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { Collection } from '@creditroll/store';
import { type Testbed, testbed } from '@creditroll/testing';
import { batches, items, lineBatches, payables } from '../collections.ts';
import { payableKey } from '../domain/payable.ts';
import { callsOf } from '../service.ts';
import { batchesStage } from './batches.ts';
import { payablesStage } from './payables.ts';

let bed: Testbed;
let calls: ReturnType<typeof callsOf>;
beforeEach(async () => {
  bed = await testbed({ stages: [payablesStage(), batchesStage()], partitions: 3 });
  calls = callsOf(bed);
});
afterEach(() => bed.close());

const call = () => ({ signal: new AbortController().signal, deadlineMs: Date.now() + 10_000, header: () => undefined });
const command = (idempotencyKey: string, personId = 'fin') => ({ idempotencyKey, personId, role: 'finance' });
const line = (
  itemId: string,
  amountMinor: number,
  orderId = `order-${itemId}`,
  currency: Currency = 'GBP',
): PayableItem => ({
  itemId,
  orderId,
  lineId: '1',
  campaignId: 'c',
  brandId: 'b',
  amountMinor,
  currency,
  atMs: 0,
});
const release = async (payeeId: string, ...lines: readonly PayableItem[]): Promise<void> => {
  await bed.send(commissionsReleased, payeeId, { payeeId, items: [...lines] });
  await bed.settle();
};
const method = (payeeId: string, key = `method-${payeeId}`) =>
  calls.SetMethod(
    {
      command: { ...command(key, payeeId), role: 'creator' },
      payeeId,
      rail: 'generic_csv',
      destination: `GB-${payeeId}`,
      accountHolder: payeeId,
    },
    call(),
  );
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const draft = (key: string, minimumMinor = 100) =>
  calls.Draft({ command: command(`draft-${key}`), currency: 'GBP', rail: 'generic_csv', minimumMinor }, call());
const freeze = (batchId = '', key = `freeze-${batchId}`) => calls.Freeze({ command: command(key), batchId }, call());
const approve = (
  { batchId = '', manifestHash = '', totalMinor = 0 }: Batch,
  personId = 'boss',
  key = `approve-${batchId}`,
) => calls.Approve({ command: command(key, personId), batchId, manifestHash, totalMinor: Number(totalMinor) }, call());
const exportFile = (batchId = '', key = `export-${batchId}`) =>
  calls.Export({ command: command(key), batchId }, call());
const cancel = (batchId = '') => calls.Cancel({ command: command(`cancel-${batchId}`), batchId }, call());
const record = (
  batchId: string,
  results: readonly { payoutItemId: string; outcome: string; reason?: string }[],
  key: string,
) =>
  calls.RecordResults(
    { command: command(key), batchId, results: results.map(({ reason = '', ...result }) => ({ ...result, reason })) },
    call(),
  );
/** Draft → frozen; answers the batch. */
const frozen = async (key: string): Promise<Batch> => freeze((await draft(key)).batchId);
/** Draft → exported; answers batch and item ids by payee. */
const sent = async (key: string): Promise<{ batchId: string; itemOf: (payeeId: string) => string }> => {
  const batch = await frozen(key);
  await approve(batch);
  const { batchId = '' } = batch;
  await exportFile(batchId);
  const { items: manifest = [] } = await calls.GetBatch({ batchId }, call());
  return { batchId, itemOf: (payeeId) => manifest.find((item) => item.payeeId === payeeId)?.payoutItemId ?? '' };
};
const payable = async (payeeId: string) => {
  await bed.settle();
  return (await calls.Payables({ payeeId }, call())).payables?.[0];
};
const verified = async () => {
  await bed.settle();
  return calls.Verify({}, call());
};

describe('the whole road', () => {
  it('pays what was released, once, and every step is idempotent', async () => {
    await Promise.all([method('ada'), method('bob')]);
    await release('ada', line('a1', 500), line('a2', 250));
    await release('bob', line('b1', 300));
    await release('eve', line('e1', 900));
    await release('tim', line('t1', 99));

    const drafted = await draft('1');
    expect(await draft('1')).toEqual(drafted);
    await release('new', line('n1', 5_000));
    expect(await draft('1')).toEqual(drafted);
    expect(
      await codeOf(
        calls.Draft({ command: command('draft-1'), currency: 'GBP', rail: 'generic_csv', minimumMinor: 7 }, call()),
      ),
    ).toBe('idempotency_mismatch');
    expect(drafted).toMatchObject({ state: 'draft', payeeCount: 3 });

    const [first, second] = await Promise.all([freeze(drafted.batchId), freeze(drafted.batchId)]);
    expect(first).toMatchObject({ state: 'frozen', totalMinor: 1_050, itemCount: 2 });
    expect(second).toEqual(first);
    expect(await codeOf(freeze(drafted.batchId, 'another'))).toBe('wrong_state');
    expect((await calls.GetBatch({ batchId: drafted.batchId ?? '' }, call())).excluded).toEqual([
      { payeeId: 'eve', reason: 'no_method' },
    ]);
    expect(await payable('ada')).toMatchObject({ payableMinor: 0, inPayoutMinor: 750, paidMinor: 0, lines: 0 });

    expect(await codeOf(approve(first, 'fin'))).toBe('four_eyes');
    expect(await codeOf(approve({ ...first, manifestHash: 'x' }, 'boss', 'wrong-hash'))).toBe('outdated');
    expect(await codeOf(exportFile(drafted.batchId, 'too-early'))).toBe('wrong_state');
    expect(await approve(first)).toEqual(await approve(first));
    const file = await exportFile(drafted.batchId);
    expect(await exportFile(drafted.batchId)).toEqual(file);
    expect(await codeOf(cancel(drafted.batchId))).toBe('wrong_state');
    expect(
      String(file.content)
        .split('\n')
        .map((row) => row.split(',').slice(1, 6).join(' ')),
    ).toEqual([
      'payee_id account_holder destination currency amount',
      'ada ada GB-ada GBP 7.50',
      'bob bob GB-bob GBP 3.00',
      '',
    ]);

    const { items: manifest = [] } = await calls.GetBatch({ batchId: drafted.batchId ?? '' }, call());
    const results = manifest.map(({ payoutItemId = '' }) => ({ payoutItemId, outcome: 'settled' }));
    const done = await record(
      drafted.batchId ?? '',
      [...results, { payoutItemId: 'nobody', outcome: 'settled' }],
      'results',
    );
    expect(done).toMatchObject({
      state: 'settled',
      settledCount: 2,
      refused: [{ payoutItemId: 'nobody', reason: 'is not an item of this batch' }],
    });
    expect((await record(drafted.batchId ?? '', results, 'again')).refused).toHaveLength(2);
    expect(await payable('ada')).toMatchObject({ payableMinor: 0, inPayoutMinor: 0, paidMinor: 750 });
    expect(await calls.GetFile({ batchId: drafted.batchId ?? '' }, call())).toEqual(file);

    const moved = [
      await bed.emitted(payoutReserved),
      await bed.emitted(payoutSettled),
      await bed.emitted(payoutReturned),
    ];
    expect(moved.map((facts) => facts.map(({ data }) => `${data.payeeId} ${data.amountMinor}`).sort())).toEqual([
      ['ada 750', 'bob 300'],
      ['ada 750', 'bob 300'],
      [],
    ]);
    expect(await verified()).toEqual({ ok: true, batches: 1, items: 2, lines: 6, firstProblem: '' });
  });

  it('nets a refund before the reservation, and carries one after it forward', async () => {
    await method('ada');
    await release('ada', line('a1', 500), line('a2', 300));
    await release('ada', line('a2-refund', -300, 'order-a2'));
    const first = await sent('1');
    await release('ada', line('a1-refund', -500, 'order-a1'));
    expect(await payable('ada')).toMatchObject({ payableMinor: 0, inPayoutMinor: 500, carriedForwardMinor: -500 });
    await record(first.batchId, [{ payoutItemId: first.itemOf('ada'), outcome: 'settled' }], 'r1');
    await release('ada', line('a3', 700));
    expect(await payable('ada')).toMatchObject({ payableMinor: 200, paidMinor: 500, lines: 2 });
    expect(await frozen('2')).toMatchObject({ state: 'frozen', totalMinor: 200 });
    expect(await calls.ExplainOrder({ orderId: 'order-a1', payeeIds: ['ada'] }, call())).toMatchObject({
      lines: [
        { itemId: 'a1', amountMinor: 500, state: 'paid', batchId: first.batchId },
        { itemId: 'a1-refund', amountMinor: -500, state: 'in_payout' },
      ],
    });
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('a failed item comes back and is paid by the next batch under another key', async () => {
    await Promise.all([method('ada'), method('bob')]);
    await release('ada', line('a1', 500));
    await release('bob', line('b1', 300));
    const first = await sent('1');
    const results = [
      { payoutItemId: first.itemOf('ada'), outcome: 'failed', reason: 'account closed' },
      { payoutItemId: first.itemOf('bob'), outcome: 'settled' },
    ];
    expect(await record(first.batchId, results, 'r1')).toMatchObject({
      state: 'partly_failed',
      settledCount: 1,
      failedCount: 1,
    });
    expect(await payable('ada')).toMatchObject({ payableMinor: 500, inPayoutMinor: 0 });
    expect((await bed.emitted(payoutReturned)).map(({ data }) => data.reason)).toEqual(['account closed']);

    const second = await sent('2');
    expect(second.itemOf('ada')).not.toBe(first.itemOf('ada'));
    expect((await calls.GetBatch({ batchId: second.batchId }, call())).items).toMatchObject([
      { payeeId: 'ada', attempt: 2, amountMinor: 500 },
    ]);
    await record(second.batchId, [{ payoutItemId: second.itemOf('ada'), outcome: 'settled' }], 'r2');
    expect(await payable('ada')).toMatchObject({ payableMinor: 0, paidMinor: 500 });
    const { lines = [] } = await calls.ExplainOrder({ orderId: 'order-a1', payeeIds: [] }, call());
    expect(lines.map(({ state, payoutItemId }) => [state, payoutItemId])).toEqual([
      ['failed', first.itemOf('ada')],
      ['paid', second.itemOf('ada')],
    ]);
    expect((await calls.ListBatches({ limit: 10, cursor: '' }, call())).batches).toHaveLength(2);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('a cancelled batch gives everything back, and the same lines keep their key', async () => {
    await method('ada');
    await release('ada', line('a1', 500));
    const first = await frozen('1');
    const { items: before = [] } = await calls.GetBatch({ batchId: first.batchId ?? '' }, call());
    expect(await cancel(first.batchId)).toMatchObject({ state: 'cancelled', cancelledBecause: 'asked' });
    expect(await payable('ada')).toMatchObject({ payableMinor: 500, inPayoutMinor: 0 });
    const second = await sent('2');
    expect(second.itemOf('ada')).toBe(before[0]?.payoutItemId);
    expect((await calls.GetBatch({ batchId: first.batchId ?? '' }, call())).items).toMatchObject([
      { state: 'cancelled' },
    ]);
    await record(second.batchId, [{ payoutItemId: second.itemOf('ada'), outcome: 'settled' }], 'r');
    expect((await bed.docs(items)).map((item) => item.state).sort()).toEqual(['reserved', 'settled']);
    expect(await verified()).toMatchObject({ ok: true });
  });
});

describe('two batches', () => {
  it('that race for one payee: one has the money, the other says why not', async () => {
    await Promise.all([method('ada'), method('bob')]);
    await release('ada', line('a1', 500));
    const [one, two] = [await draft('1'), await draft('2')];
    const raced = await Promise.all([freeze(one.batchId), freeze(two.batchId)]);
    expect(new Set(raced.map((batch) => batch.state))).toEqual(new Set(['cancelled', 'frozen']));
    const loser = raced.find((batch) => batch.state === 'cancelled');
    expect(loser).toMatchObject({ cancelledBecause: 'nobody_payable', totalMinor: 0 });
    expect((await calls.GetBatch({ batchId: loser?.batchId ?? '' }, call())).excluded).toEqual([
      { payeeId: 'ada', reason: 'already_reserved' },
    ]);
    expect(await payable('ada')).toMatchObject({ inPayoutMinor: 500, payableMinor: 0 });
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('of two currencies do not meet', async () => {
    await method('ada');
    await release('ada', line('a1', 500), line('u1', 900, 'order-u', 'USD'));
    expect(await bed.docs(lineBatches)).toHaveLength(2);
    await frozen('1');
    expect((await calls.Payables({ payeeId: 'ada' }, call())).payables).toMatchObject([
      { currency: 'GBP', inPayoutMinor: 500 },
      { currency: 'USD', payableMinor: 900 },
    ]);
  });
});

describe('freezing', () => {
  it('that is cancelled while payees are asked gives back what comes in later', async () => {
    await bed.close();
    // Nobody owns payables here: their answers come from the test, late.
    bed = await testbed({ stages: [batchesStage()], partitions: 3 });
    calls = callsOf(bed);
    const by = { personId: 'fin', role: 'finance' as const };
    await bed.send(draftPayoutBatch, 'pb_1', {
      batchId: 'pb_1',
      currency: 'GBP',
      rail: 'generic_csv',
      minimumMinor: 0,
      payeeIds: ['ada', 'bob', 'ada'],
      by,
    });
    const answer = {
      batchId: 'pb_1',
      outcome: 'reserved' as const,
      attempt: 1,
      amountMinor: 500,
      currency: 'GBP' as const,
      lines: 1,
      fromSeq: 1,
      toSeq: 1,
      items: [],
      method: { rail: 'generic_csv' as const, destination: 'GB', accountHolder: 'x' },
    };
    const waiting = codeOf(freeze('pb_1'));
    await bed.settle();
    expect((await bed.emitted(reservePayable)).map(({ data }) => data.payeeId).sort()).toEqual(['ada', 'bob']);
    await bed.send(payableAnswered, 'pb_1', { ...answer, payeeId: 'ada', payoutItemId: 'item-ada' });
    await bed.settle();
    await cancel('pb_1');
    expect(await waiting).toBe('wrong_state');
    await bed.send(payableAnswered, 'pb_1', { ...answer, payeeId: 'bob', payoutItemId: 'item-bob' });
    await bed.settle();
    expect(
      (await bed.emitted(payableResolved)).map(({ data }) => `${data.payoutItemId} ${data.outcome}`).sort(),
    ).toEqual(['item-ada cancelled', 'item-bob cancelled']);
    expect(await bed.doc(batches, 'pb_1')).toMatchObject({ state: 'cancelled', answered: 2, items: 2 });
  });

  it('takes all answers of a large draft, however they are batched', async () => {
    const names = Array.from({ length: 1_500 }, (_, index) => `payee-${index.toString().padStart(4, '0')}`);
    for (const payeeId of names) {
      await bed.send(setPayoutMethod, payeeId, {
        payeeId,
        method: { rail: 'generic_csv', destination: 'GB', accountHolder: payeeId },
        by: { personId: payeeId, role: 'creator' },
      });
      await bed.send(commissionsReleased, payeeId, { payeeId, items: [line(`${payeeId}-1`, 150)] });
    }
    await bed.settle();
    const batch = await frozen('large');
    expect(batch).toMatchObject({ state: 'frozen', itemCount: 1_500, totalMinor: 225_000 });
    await approve(batch);
    expect(String((await exportFile(batch.batchId)).content).split('\n')).toHaveLength(1_502);
    expect(await verified()).toMatchObject({ ok: true, items: 1_500 });
  });
});

describe('calls', () => {
  it('say who could be paid and who could not', async () => {
    await method('ada');
    await release('ada', line('a1', 500));
    await release('eve', line('e1', 900));
    await release('tim', line('t1', 99));
    await release('neg', line('n1', -5));
    const { candidates = [] } = await calls.Candidates(
      { currency: 'GBP', rail: 'generic_csv', minimumMinor: 100, page: null },
      call(),
    );
    expect(
      candidates.map(({ payeeId, payableMinor, excludedBecause }) => [payeeId, payableMinor, excludedBecause]),
    ).toEqual([
      ['eve', 900, 'no_method'],
      ['ada', 500, ''],
      ['tim', 99, 'below_minimum'],
      ['neg', -5, 'negative_balance'],
    ]);
    const pages: (string | undefined)[] = [];
    for (let cursor = ''; ;) {
      const page = await calls.Candidates(
        { currency: 'GBP', rail: 'generic_csv', minimumMinor: 0, page: { limit: 3, cursor } },
        call(),
      );
      pages.push(...(page.candidates ?? []).map((one) => one.payeeId));
      cursor = page.next ?? '';
      if (cursor === '') break;
    }
    expect(pages).toEqual(['eve', 'ada', 'tim', 'neg']);
  });

  it('refuse what is not valid, and say what is', async () => {
    expect(await codeOf(draft('nobody'))).toBe('wrong_state');
    expect(await codeOf(freeze('pb_unknown'))).toBe('not_found');
    expect(await codeOf(calls.GetBatch({ batchId: '' }, call()))).toBe('not_found');
    expect(
      await codeOf(calls.Candidates({ currency: 'XXX', rail: 'generic_csv', minimumMinor: 0, page: null }, call())),
    ).toBe('invalid_input');
    expect(
      await codeOf(
        calls.SetMethod(
          { command: command('m'), payeeId: 'ada', rail: 'pigeon', destination: 'x', accountHolder: 'x' },
          call(),
        ),
      ),
    ).toBe('invalid_input');
    expect(
      await codeOf(
        calls.SetMethod(
          { command: command('m'), payeeId: 'ada', rail: 'generic_csv', destination: 'a\nb', accountHolder: 'x' },
          call(),
        ),
      ),
    ).toBe('invalid_input');
    expect(
      await codeOf(
        calls.SetMethod(
          { command: null, payeeId: 'ada', rail: 'generic_csv', destination: 'a', accountHolder: 'x' },
          call(),
        ),
      ),
    ).toBe('invalid_input');
    expect(await calls.GetMethod({ payeeId: 'ada' }, call())).toEqual({ payeeId: 'ada', present: false });
    expect(await method('ada')).toMatchObject({ present: true, destination: 'GB-ada' });
    expect(await calls.GetMethod({ payeeId: 'ada' }, call())).toEqual(await method('ada'));
  });

  it('verify finds what was tampered with', async () => {
    await method('ada');
    await release('ada', line('a1', 500));
    const { batchId, itemOf } = await sent('1');
    await record(batchId, [{ payoutItemId: itemOf('ada'), outcome: 'settled' }], 'r');
    await bed.settle();
    const [item] = await bed.docs(items);
    const [lines] = await bed.docs(lineBatches);
    const owner = await bed.doc(payables, payableKey('ada', 'GBP'));
    const batch = await bed.doc(batches, batchId);
    if (!item || !lines || !owner || !batch) throw new Error('nothing was stored');
    const tampered = async <Doc extends object>(
      collection: Collection<Doc>,
      original: Doc,
      change: Partial<Doc>,
    ): Promise<string> => {
      const put = (doc: Doc) =>
        bed.store.commit({
          writes: [{ op: 'put', collection, doc }],
          outbox: { owner: 'test/0', add: [], remove: [] },
        });
      await put({ ...original, ...change });
      const { firstProblem = '' } = await calls.Verify({}, call());
      await put(original);
      return firstProblem;
    };
    expect(await tampered(items, item, { method: { ...item.method, destination: 'GB-eve' } })).toBe(
      `${batchId}: the items are not those of the frozen manifest`,
    );
    expect(await tampered(batches, batch, { file: { name: 'x', sha256: 'x' } })).toBe(
      `${batchId}: the file comes out with other bytes`,
    );
    expect(await tampered(payables, owner, { paidMinor: 400 })).toBe(
      'ada in GBP open, reserved and paid do not add up to its lines',
    );
    expect(
      await tampered(lineBatches, lines, { lines: lines.lines.map((one) => ({ ...one, itemId: 'other' })) }),
    ).toContain('ada in GBP');
    expect(await calls.Verify({}, call())).toMatchObject({ ok: true });
  });
});
