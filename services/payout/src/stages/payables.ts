import { commissionsReleased, payableResolved, reservePayable, setPayoutMethod } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import { type Input, inbound, stage, type Stage, type Unit } from '@creditroll/processing';
import { lineBatches, payables, payees } from '../collections.ts';
import { lineBatchKey, noPayable, type Payable, payableKey, receive, reserve, resolve } from '../domain/payable.ts';
import {
  type PayablesInput,
  type Released,
  type Reserve,
  type Resolved,
  toMethodSet,
  toReleased,
  toReserve,
  toResolved,
} from '../inbound/payables.ts';
import { sayAnswered, sayMethod, sayMoved } from '../outbound/payout-facts.ts';

/** Owns what each payee can be paid: collects released lines, sets them aside for payout batches, and takes them back. */
export const payablesStage = (): Stage =>
  stage<PayablesInput, undefined>({
    name: 'payout.payables',
    topic: 'payables',
    collections: [payees, payables, lineBatches],
    inbound: [
      inbound(commissionsReleased, toReleased),
      inbound(setPayoutMethod, toMethodSet),
      inbound(reservePayable, toReserve),
      inbound(payableResolved, toResolved),
    ],
    async read(inputs, reader) {
      const known = reader.getMany(
        payables,
        inputs.flatMap((input) => payableKeys(input.in)),
      );
      const askedMethods = inputs.flatMap(({ in: input }) =>
        input.kind === 'method_set' || input.kind === 'reserve' ? [input.payeeId] : [],
      );
      await Promise.all([
        reader.getMany(payees, askedMethods),
        known.then((found) => reader.getMany(lineBatches, newLineBatchKeys(inputs, found))),
      ]);
      return undefined;
    },
    decide(input, unit) {
      switch (input.kind) {
        case 'released':
          return releaseLines(input, unit);
        case 'method_set': {
          const payee = { payeeId: input.payeeId, method: input.method, methodChangedAtMs: unit.cause.nowMs };
          unit.put(payees, payee);
          sayMethod(unit, payee);
          return unit.answer({ ok: true, value: payee });
        }
        case 'reserve':
          return reservePayee(input, unit);
        case 'resolved':
          return resolveReservation(input, unit);
      }
    },
  });

function payableKeys(input: PayablesInput): readonly string[] {
  if (input.kind === 'method_set') return [];
  if (input.kind === 'released')
    return [...input.byCurrency.keys()].map((currency) => payableKey(input.payeeId, currency));
  return [payableKey(input.payeeId, input.currency)];
}

/** Each released message will add one batch of lines per currency, numbered on from what is there. */
function newLineBatchKeys(inputs: readonly Input<PayablesInput>[], known: ReadonlyMap<string, Payable>): string[] {
  const last = new Map<string, number>();
  return inputs.flatMap(({ in: input }) => {
    if (input.kind !== 'released') return [];
    return [...input.byCurrency.keys()].map((currency) => {
      const key = payableKey(input.payeeId, currency);
      const seq = (last.get(key) ?? known.get(key)?.received.seq ?? 0) + 1;
      last.set(key, seq);
      return lineBatchKey(input.payeeId, currency, seq);
    });
  });
}

const payableOf = (unit: Unit, payeeId: string, currency: Currency): Payable =>
  unit.get(payables, payableKey(payeeId, currency)) ?? noPayable(payeeId, currency);

function releaseLines({ payeeId, byCurrency }: Released, unit: Unit): void {
  for (const [currency, lines] of byCurrency) {
    const { payable, lineBatch } = receive(payableOf(unit, payeeId, currency), lines);
    unit.put(payables, payable);
    unit.put(lineBatches, lineBatch);
  }
}

function reservePayee({ payeeId, currency, batchId, ...ask }: Reserve, unit: Unit): void {
  const payable = payableOf(unit, payeeId, currency);
  const answer = reserve(payable, unit.get(payees, payeeId)?.method, batchId, ask);
  if (answer.outcome === 'reserved') {
    unit.put(payables, answer.payable);
    sayMoved(unit, 'reserved', payable, answer.reservation, null);
  }
  sayAnswered(unit, batchId, payable, answer);
}

function resolveReservation({ payeeId, currency, reason, ...resolution }: Resolved, unit: Unit): void {
  const { payable, reservation } = resolve(payableOf(unit, payeeId, currency), resolution);
  unit.put(payables, payable);
  sayMoved(unit, resolution.outcome, payable, reservation, reason);
}
