import { fraudParameters, type FraudPolicy, fraudRule, fraudRules } from '@creditroll/contracts';
import type { SetFraudPolicyRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/SetFraudPolicyRequest';
import { Problems } from '../domain/problems.ts';

/** Names and limits are those of the contract. */
export function toFraudPolicy(
  { off, parameters }: Pick<SetFraudPolicyRequest__Output, 'off' | 'parameters'>,
  policyId: string,
): FraudPolicy {
  const problems = new Problems();
  problems.unless(off.length <= fraudRules.length, 'off', `must not be more than ${fraudRules.length}`);
  const rules = off.slice(0, fraudRules.length).flatMap((name, index) => {
    const known = fraudRule.safeParse(name);
    problems.unless(known.success, `off[${index}]`, `must be one of ${fraudRules.join(', ')}`);
    return known.success ? [known.data] : [];
  });
  const given = Object.fromEntries(parameters.map(({ name, number, texts }) => [name, number ?? texts]));
  problems.unless(parameters.length === Object.keys(given).length, 'parameters', 'name one parameter twice');
  const parsed = fraudParameters.partial().strict().safeParse(given);
  for (const { code, path, message } of parsed.error?.issues ?? []) {
    const names = `may name only ${Object.keys(fraudParameters.shape).join(', ')}`;
    problems.add(['parameters', ...path].join('.'), code === 'unrecognized_keys' ? names : message);
  }
  problems.refuse();
  return { policyId, off: [...new Set(rules)].sort(), parameters: parsed.data ?? {} };
}
