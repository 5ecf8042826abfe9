import { describe, expect, it } from '@jest/globals';
import { currencies } from '@creditroll/money';
import fc from 'fast-check';
import { paymentFile, rails } from './index.ts';
import type { Payment, RailName } from './rail.ts';

const payment = (payeeId: string, change: Partial<Payment['method']> = {}, amountMinor = 1_234): Payment => ({
  payoutItemId: `0123456789abcdef-${payeeId}`,
  payeeId,
  amountMinor,
  method: { rail: 'generic_csv', destination: 'GB29NWBK60161331926819', accountHolder: 'Ada Lovelace', ...change },
});
const text = (payments: readonly Payment[], currency: Parameters<typeof paymentFile>[1]['currency'] = 'GBP'): string =>
  new TextDecoder().decode(paymentFile('generic_csv', { batchId: 'pb_1', currency, payments }).content);

/** Enough of RFC 4180 to read the file back. */
const cells = (csv: string): string[] =>
  [...csv.matchAll(/("(?:[^"]|"")*"|[^,\n]*)([,\n])/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

describe.each(Object.keys(rails) as RailName[])('every rail: %s', (rail) => {
  const payments = fc.uniqueArray(
    fc.record({
      payeeId: fc.string({ minLength: 1 }),
      accountHolder: fc.string({ minLength: 1, unit: 'grapheme' }),
      amountMinor: fc.integer({ min: 1, max: 1e12 }),
    }),
    { selector: (one) => one.payeeId, maxLength: 8 },
  );

  it('makes the same bytes again, whatever the order', () => {
    fc.assert(
      fc.property(payments, fc.constantFrom(...currencies), (list, currency) => {
        const all = list.map(({ payeeId, accountHolder, amountMinor }) =>
          payment(payeeId, { accountHolder }, amountMinor),
        );
        const once = paymentFile(rail, { batchId: 'pb_1', currency, payments: all });
        const again = paymentFile(rail, { batchId: 'pb_1', currency, payments: all.toReversed() });
        expect(Buffer.from(again.content).equals(Buffer.from(once.content))).toBe(true);
        expect([again.sha256, again.name]).toEqual([once.sha256, once.name]);
      }),
    );
  });
});

describe('the generic CSV', () => {
  it('has a header, a row per payee in order, LF and UTF-8', () => {
    expect(
      text([payment('bob', { accountHolder: 'Bob, "Bobby" Ross' }), payment('ada', { accountHolder: '李 Ada' }, 5)]),
    ).toBe(
      [
        'payout_item_id,payee_id,account_holder,destination,currency,amount,reference',
        '0123456789abcdef-ada,ada,李 Ada,GB29NWBK60161331926819,GBP,0.05,CR-0123456789ABCDEF',
        '0123456789abcdef-bob,bob,"Bob, ""Bobby"" Ross",GB29NWBK60161331926819,GBP,12.34,CR-0123456789ABCDEF',
        '',
      ].join('\n'),
    );
  });

  it('writes as many decimals as the currency has', () => {
    const amounts = (['GBP', 'VND', 'KWD'] as const).map((currency) => cells(text([payment('ada')], currency))[7 + 5]);
    expect(amounts).toEqual(['12.34', '1234', '1.234']);
  });

  it.each(['=', '+', '-', '@', '\t', '\r'])('no cell begins with %j, so that no spreadsheet runs it', (first) => {
    const evil = `${first}HYPERLINK("http://evil")`;
    const read = cells(text([payment(evil, { accountHolder: evil, destination: evil })]));
    expect(read.slice(7).filter((cell) => cell.startsWith(first))).toEqual([]);
    expect(read.filter((cell) => cell === `'${evil}`)).toHaveLength(3);
  });
});
