import type { TouchFacts, VisitFacts } from '../facts.ts';
import type { FactName } from '../sources.ts';
import type { Thresholds } from '../thresholds.ts';
import type { FraudVerdict } from '../verdict.ts';

/** Says which touches do not count. */
export interface TouchRule {
  readonly says: string;
  readonly parameters: readonly (keyof Thresholds)[];
  /** The facts that it finds nothing without. Of several, each is enough for a part of it. */
  readonly needs: readonly FactName[];
  findings(visit: VisitFacts, thresholds: Thresholds): readonly TouchFinding[];
}

export interface TouchFinding {
  readonly touch: TouchFacts;
  readonly evidence: FraudVerdict['evidence'];
}

export const clicksOf = ({ touches }: VisitFacts): readonly TouchFacts[] => touches.filter(({ click }) => click);

/** Those that stand in some span of time, both ends included, of which `tooMany` is true. Sorted by time. */
export function inSpans<Item extends { readonly occurredAtMs: number }>(
  items: readonly Item[],
  spanMs: number,
  tooMany: (span: readonly Item[]) => boolean,
): readonly Item[] {
  const found = new Set<Item>();
  let from = 0;
  for (const [to, last] of items.entries()) {
    while (last.occurredAtMs - (items[from]?.occurredAtMs ?? 0) > spanMs) from++;
    const span = items.slice(from, to + 1);
    if (tooMany(span)) for (const item of span) found.add(item);
  }
  return items.filter((item) => found.has(item));
}
