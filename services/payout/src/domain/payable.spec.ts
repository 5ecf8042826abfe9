import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Audit, type LiveItem } from './audit.ts';
import {
  exclusionOf,
  inPayoutMinor,
  type LineBatch,
  noPayable,
  openLines,
  type Payable,
  type PayableLine,
  receive,
  reserve,
  type Resolution,
  resolve,
} from './payable.ts';
import type { PayoutMethod } from './rails/rail.ts';

const method: PayoutMethod = { rail: 'generic_csv', destination: 'GB00', accountHolder: 'Ada' };
const line = (itemId: string, amountMinor: number): PayableLine => ({
  itemId,
  orderId: `order-${itemId}`,
  lineId: '1',
  campaignId: 'c',
  brandId: 'b',
  amountMinor,
  atMs: 0,
});
const after = (...amounts: number[]): Payable =>
  amounts.reduce(
    (payable, amount, index) => receive(payable, [line(`i${index}`, amount)]).payable,
    noPayable('ada', 'GBP'),
  );
const csv = (minimumMinor: number) => ({ rail: 'generic_csv', minimumMinor });
const reserved = (payable: Payable, batchId = 'batch-1', minimumMinor = 0) => {
  const answer = reserve(payable, method, batchId, csv(minimumMinor));
  if (answer.outcome !== 'reserved') throw new Error(answer.outcome);
  return answer;
};
const resolved = (payable: Payable, outcome: Resolution['outcome']): Payable => {
  const { batchId = '', payoutItemId = '' } = payable.reservation ?? {};
  return resolve(payable, { batchId, payoutItemId, outcome }).payable;
};

describe('a reservation', () => {
  it('takes everything that is open', () => {
    const { payable, reservation, lines, fromSeq } = reserved(after(500, 250));
    expect([reservation.amountMinor, lines, fromSeq, reservation.through.seq, reservation.attempt]).toEqual([
      750, 2, 1, 2, 1,
    ]);
    expect([payable.payableMinor, inPayoutMinor(payable), openLines(payable)]).toEqual([0, 750, 0]);
  });

  it.each([
    ['nothing_payable', after(), method],
    ['nothing_payable', after(500, -500), method],
    ['negative_balance', after(500, -700), method],
    ['below_minimum', after(99), method],
    ['no_method', after(100), undefined],
    ['already_reserved', reserved(after(500)).payable, method],
  ])('says %s', (outcome, payable, how) => {
    expect(exclusionOf(payable, how, csv(100))).toBe(outcome);
    expect(reserve(payable, how, 'batch-2', csv(100))).toEqual({ outcome, amountMinor: payable.payableMinor });
  });

  it('is not for a batch of another rail than the payee’s', () => {
    const ask = { rail: 'by_pigeon', minimumMinor: 100 };
    expect(reserve(after(500), method, 'batch-1', ask)).toEqual({ outcome: 'other_rail', amountMinor: 500 });
  });

  it('nets a refund that came before it, and carries one that came after it forward', () => {
    const before = reserved(after(500, 300, -300));
    expect(before.reservation.amountMinor).toBe(500);
    const later = receive(before.payable, [line('clawback', -200)]).payable;
    const paid = resolved(later, 'settled');
    expect([paid.paidMinor, paid.payableMinor, exclusionOf(paid, method, csv(0))]).toEqual([
      500,
      -200,
      'negative_balance',
    ]);
    const earned = receive(paid, [line('next', 900)]).payable;
    expect(reserved(earned, 'batch-2').reservation.amountMinor).toBe(700);
  });

  it('that failed comes back, and its next attempt has another key', () => {
    const first = reserved(after(500));
    const again = reserved(resolved(first.payable, 'failed'), 'batch-2');
    expect(again.reservation).toMatchObject({ attempt: 2, amountMinor: 500 });
    expect(again.reservation.payoutItemId).not.toBe(first.reservation.payoutItemId);
  });

  it('that was cancelled never left us: the same lines keep their key', () => {
    const first = reserved(after(500));
    const again = reserved(resolved(first.payable, 'cancelled'), 'batch-2');
    expect(again.reservation.payoutItemId).toBe(first.reservation.payoutItemId);
    const more = receive(resolved(first.payable, 'cancelled'), [line('more', 1)]).payable;
    expect(reserved(more, 'batch-2').reservation.payoutItemId).not.toBe(first.reservation.payoutItemId);
  });

  it('is resolved by its own batch only', () => {
    const { payable, reservation } = reserved(after(500));
    expect(() =>
      resolve(payable, { batchId: 'other', payoutItemId: reservation.payoutItemId, outcome: 'settled' }),
    ).toThrow('is not what ada has in payout');
  });
});

describe('the key of a payment', () => {
  it('does not depend on how its lines were sent', () => {
    const [a, b] = [line('a', 100), line('b', -30)];
    const together = receive(noPayable('ada', 'GBP'), [a, b]).payable;
    const apart = receive(receive(noPayable('ada', 'GBP'), [a]).payable, [b]).payable;
    expect(reserved(apart).reservation.payoutItemId).toBe(reserved(together).reservation.payoutItemId);
  });

  it('depends on payee, currency, each line and its amount', () => {
    const keys = [
      receive(noPayable('ada', 'GBP'), [line('a', 100)]),
      receive(noPayable('bob', 'GBP'), [line('a', 100)]),
      receive(noPayable('ada', 'USD'), [line('a', 100)]),
      receive(noPayable('ada', 'GBP'), [line('b', 100)]),
      receive(noPayable('ada', 'GBP'), [line('a', 101)]),
    ].map(({ payable }) => reserved(payable).reservation.payoutItemId);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

type Action =
  | { readonly kind: 'release'; readonly amounts: readonly number[] }
  | { readonly kind: 'reserve'; readonly minimumMinor: number }
  | { readonly kind: Resolution['outcome'] };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('release' as const),
    amounts: fc.array(fc.integer({ min: -500, max: 1_000 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('reserve' as const), minimumMinor: fc.integer({ min: 0, max: 800 }) }),
  fc.record({ kind: fc.constantFrom('settled' as const, 'failed' as const, 'cancelled' as const) }),
);

/** Plays a history as the stages do, and keeps what the batches would know. */
class History {
  payable = noPayable('ada', 'GBP');
  readonly lineBatches: LineBatch[] = [];
  readonly tried: (Omit<LiveItem, 'state'> & { state: LiveItem['state'] | 'failed' | 'cancelled' })[] = [];

  play(step: Action, index: number): void {
    if (step.kind === 'release') {
      const { payable, lineBatch } = receive(
        this.payable,
        step.amounts.map((amount, at) => line(`${index}/${at}`, amount)),
      );
      this.payable = payable;
      this.lineBatches.push(lineBatch);
    } else if (step.kind === 'reserve') {
      const answer = reserve(this.payable, method, `batch-${index}`, csv(step.minimumMinor));
      if (answer.outcome !== 'reserved') return;
      const { payoutItemId, attempt, amountMinor, through, batchId } = answer.reservation;
      this.tried.push({
        batchId,
        payoutItemId,
        attempt,
        amountMinor,
        lines: answer.lines,
        fromSeq: answer.fromSeq,
        toSeq: through.seq,
        state: 'reserved',
      });
      this.payable = answer.payable;
    } else if (this.payable.reservation) {
      this.payable = resolved(this.payable, step.kind);
      const item = this.tried.at(-1);
      if (item) item.state = step.kind;
    }
  }

  live(): LiveItem[] {
    return this.tried.flatMap((item) =>
      item.state === 'reserved' || item.state === 'settled' ? [{ ...item, state: item.state }] : [],
    );
  }
}

const played = (steps: readonly Action[]): History => {
  const history = new History();
  steps.forEach((step, index) => history.play(step, index));
  return history;
};
const audited = (
  payable: Payable,
  lineBatches: readonly LineBatch[],
  live: readonly LiveItem[],
): string | undefined => {
  const audit = new Audit(payable, live);
  for (const lineBatch of lineBatches) audit.add(lineBatch);
  return audit.problem();
};

describe('laws of any history', () => {
  const histories = fc.array(action, { maxLength: 40 });

  it('open + in payout + paid is the sum of all lines ever received', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { payable, lineBatches } = played(steps);
        const sum = lineBatches
          .flatMap((batch) => batch.lines)
          .reduce((total, { amountMinor }) => total + amountMinor, 0);
        expect(payable.payableMinor + inPayoutMinor(payable) + payable.paidMinor).toBe(sum);
      }),
    );
  });

  it('no line is in two live items, no item pays nothing, and no key is paid or failed twice', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { tried, live } = { tried: played(steps).tried, live: played(steps).live() };
        live.forEach((item, index) => expect(item.fromSeq).toBeGreaterThan(live[index - 1]?.toSeq ?? 0));
        for (const item of tried) expect(item.amountMinor).toBeGreaterThan(0);
        const sent = tried.filter((item) => item.state !== 'cancelled').map((item) => item.payoutItemId);
        expect(new Set(sent).size).toBe(sent.length);
      }),
    );
  });

  it('the audit agrees with it, and finds any amount or key that was tampered with', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const history = played(steps);
        const live = history.live();
        expect(audited(history.payable, history.lineBatches, live)).toBeUndefined();
        const { payable, lineBatches } = history;
        expect(audited({ ...payable, payableMinor: payable.payableMinor + 1 }, lineBatches, live)).toContain(
          'do not add up',
        );
        const [first] = live;
        if (!first) return;
        expect(audited(payable, lineBatches, [{ ...first, attempt: first.attempt + 1 }, ...live.slice(1)])).toContain(
          'is not the hash',
        );
        expect(audited(payable, lineBatches, [first, ...live])).toContain('in two live items');
        expect(audited(payable, lineBatches.slice(1), live)).toBeDefined();
      }),
    );
  });

  it('the audit finds a line that came twice', () => {
    const once = receive(noPayable('ada', 'GBP'), [line('a', 100)]);
    const twice = receive(once.payable, [line('a', 100)]);
    expect(audited(twice.payable, [once.lineBatch, twice.lineBatch], [])).toBe('ada in GBP has the line a twice');
  });
});
