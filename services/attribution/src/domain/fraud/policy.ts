import type { FraudPolicy } from '@creditroll/contracts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';

/** The rules as they hold for an order. */
export interface FraudRules {
  /** The version of the brand's own; null where it changed nothing. */
  readonly policyId: string | null;
  readonly off: ReadonlySet<string>;
  readonly thresholds: Thresholds;
}

const rulesOfAll: FraudRules = { policyId: null, off: new Set(), thresholds: defaultThresholds };

/** A version never changes, and many orders of a batch share one. */
const known = new WeakMap<FraudPolicy, FraudRules>();

/** What a brand's version does not name is as everywhere. */
export function fraudRulesOf(policy: FraudPolicy | undefined): FraudRules {
  if (!policy) return rulesOfAll;
  const found = known.get(policy);
  if (found) return found;
  const { policyId, off, parameters } = policy;
  const set = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const rules = { policyId, off: new Set(off), thresholds: { ...defaultThresholds, ...Object.fromEntries(set) } };
  known.set(policy, rules);
  return rules;
}
