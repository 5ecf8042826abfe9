import type { FraudPolicy, FraudPolicyFact } from '@creditroll/contracts';
import { appended, requireRoom, started } from './dated.ts';

/** A brand's rules with one more version, in force from now on. Those of earlier orders stay as they were. */
export function withFraudPolicy(
  before: FraudPolicyFact | undefined,
  brandId: string,
  policy: FraudPolicy,
  nowMs: number,
): FraudPolicyFact {
  if (!before) return { brandId, revision: 1, versions: [...started(policy, nowMs)] };
  requireRoom(before.versions, `the fraud rules of brand ${brandId}`);
  return { brandId, revision: before.revision + 1, versions: [...appended(before.versions, policy, nowMs)] };
}
