import { type Chain, ChainCounts } from './chain.ts';
import { byCredit, type NameCredit, type PathReport, type ReportSettings } from './path.ts';
import { worthByName } from './removal.ts';

/**
 * Credit by removal effect (Anderl, Becker, von Wangenheim and Schumann: Mapping the customer journey, 2016): the part
 * of the conversions that would be lost if everybody who came to a name ended there. Exact: the chain is solved, not
 * sampled.
 */
export function markov({ order }: ReportSettings): PathReport {
  const counts = new ChainCounts(order);
  return {
    add: ({ names, conversions, nulls, value }) => counts.add(names, conversions, nulls, value),
    credits: () => creditsOf(counts.chain()),
  };
}

function creditsOf(chain: Chain): NameCredit[] {
  const effects = worthByName(chain).map(({ conversions, value }) => ({
    conversions: part(conversions, chain.conversions),
    value: part(value, chain.value),
  }));
  const sum = effects.reduce(
    (total, effect) => ({ conversions: total.conversions + effect.conversions, value: total.value + effect.value }),
    { conversions: 0, value: 0 },
  );
  return chain.names
    .map((name, index): NameCredit => {
      const removalEffect = effects[index] ?? { conversions: 0, value: 0 };
      return {
        name,
        conversions: part(removalEffect.conversions, sum.conversions) * chain.conversions,
        value: part(removalEffect.value, sum.value) * chain.value,
        removalEffect,
      };
    })
    .sort(byCredit);
}

const part = (of: number, whole: number): number => (whole === 0 ? 0 : of / whole);
