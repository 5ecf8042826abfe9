import { formatDecimal } from '@creditroll/money';
import { stringify } from 'csv-stringify/sync';
import type { PayoutRail } from '../rail.ts';

const columns = ['payout_item_id', 'payee_id', 'account_holder', 'destination', 'currency', 'amount', 'reference'];

/** Characters of the item's id in what the payee reads on the statement; enough to find it, short enough for every bank. */
const referenceCharacters = 16;

/**
 * One row per payment for any bank or tool that reads CSV (RFC 4180, but with LF). Cells that a spreadsheet would run
 * as a formula begin with an apostrophe: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const genericCsv: PayoutRail = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  content({ currency, payments }) {
    const rows = payments.map(({ payoutItemId, payeeId, amountMinor, method }) => [
      payoutItemId,
      payeeId,
      method.accountHolder,
      method.destination,
      currency,
      formatDecimal({ amountMinor, currency }),
      `CR-${payoutItemId.slice(0, referenceCharacters).toUpperCase()}`,
    ]);
    return new TextEncoder().encode(stringify([columns, ...rows], { escape_formulas: true, record_delimiter: '\n' }));
  },
};
