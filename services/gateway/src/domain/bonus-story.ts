import { type Currency, money } from '@creditroll/money';
import { amount, clause, code, instant, type Told, told } from './story-told.ts';

/** What counts for one bonus of a creator. */
export interface BonusFacts {
  readonly currency: Currency;
  readonly span: string;
  readonly salesMinor: number;
  readonly steps: readonly {
    readonly salesMinor: number;
    readonly bonusMinor: number;
    readonly state: string;
    readonly dueAtMs: number;
  }[];
}

/** One sentence for each threshold: what it gives, and how far it is. */
export const tellBonus = ({ currency, span, salesMinor, steps }: BonusFacts): Told[] =>
  steps.map(({ salesMinor: thresholdMinor, bonusMinor, state, dueAtMs }) =>
    told(`bonus.${state}`, {
      bonus: amount(money(bonusMinor, currency)),
      threshold: amount(money(thresholdMinor, currency)),
      sales: amount(money(salesMinor, currency)),
      left: amount(money(Math.max(0, thresholdMinor - salesMinor), currency)),
      span: span === 'all' ? clause('bonus_span.all') : code(span),
      at: instant(dueAtMs),
    }),
  );
