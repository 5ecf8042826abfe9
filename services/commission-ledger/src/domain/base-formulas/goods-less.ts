import { invariant } from '@creditroll/kernel';
import { formatDecimal } from '@creditroll/money';
import type { BaseFormula, PricedLine } from './index.ts';

/**
 * Price × quantity, less a part of the discounts, less tax where the price contains it; never below nought. Shipping, tips
 * and duties are no lines, and gift cards, samples, exchanges and replacements earn nothing.
 */
export const goodsLess = (discountOf: (line: PricedLine) => number): BaseFormula => ({
  baseMinor(line) {
    if (!line.earns) return 0;
    const goodsMinor = line.unitPriceMinor * line.quantity;
    invariant(
      Number.isSafeInteger(goodsMinor),
      `${line.quantity} × ${line.unitPriceMinor} minor units cannot be held exactly`,
    );
    return Math.max(0, goodsMinor - discountOf(line) - taxInside(line));
  },
  arithmetic(line, currency) {
    if (!line.earns) return '0: this product earns nothing';
    const shown = (amountMinor: number): string => formatDecimal({ amountMinor, currency });
    const discountMinor = discountOf(line);
    const sum = `${line.quantity} × ${shown(line.unitPriceMinor)} − ${shown(discountMinor)} − ${shown(taxInside(line))}`;
    return line.unitPriceMinor * line.quantity < discountMinor + taxInside(line) ? `${sum}, not below 0` : sum;
  },
});

const taxInside = (line: PricedLine): number => (line.taxIncluded ? line.taxMinor : 0);
