import type { CreatorCounts } from '../facts.ts';
import type { Thresholds } from '../thresholds.ts';
import type { FraudVerdict } from '../verdict.ts';

/** Looks at a creator's figures beside those of the campaign. It can only hold, and says nothing of few cases. */
export interface StatisticalRule {
  readonly says: string;
  readonly parameters: readonly (keyof Thresholds)[];
  /** How long its verdict stands after it was last found; absent: it ends at once. */
  readonly lastsMs?: number;
  /** What it found; undefined is nothing. */
  finding(counts: CreatorCounts, thresholds: Thresholds): FraudVerdict['evidence'] | undefined;
}
