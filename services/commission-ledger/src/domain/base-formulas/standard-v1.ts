import { invariant } from '@creditroll/kernel';
import { type Currency, formatDecimal } from '@creditroll/money';
import type { BaseFormula, PricedLine } from './index.ts';

/** Price × quantity − discounts − tax where the price contains it; never below nought. Shipping and tips are no lines. */
export const standardV1: BaseFormula = {
  baseMinor(line) {
    if (!line.earns) return 0;
    const goodsMinor = line.unitPriceMinor * line.quantity;
    invariant(
      Number.isSafeInteger(goodsMinor),
      `${line.quantity} × ${line.unitPriceMinor} minor units cannot be held exactly`,
    );
    return Math.max(0, goodsMinor - line.discountMinor - taxInside(line));
  },
  arithmetic(line, currency) {
    if (!line.earns) return '0: this product earns nothing';
    const shown = (amountMinor: number): string =>
      formatDecimal({ amountMinor, currency } satisfies { amountMinor: number; currency: Currency });
    const sum = `${line.quantity} × ${shown(line.unitPriceMinor)} − ${shown(line.discountMinor)} − ${shown(taxInside(line))}`;
    return line.unitPriceMinor * line.quantity < line.discountMinor + taxInside(line) ? `${sum}, not below 0` : sum;
  },
};

const taxInside = (line: PricedLine): number => (line.taxIncluded ? line.taxMinor : 0);
