import type { FraudPolicyFact } from '@creditroll/contracts';
import type { FraudPolicies } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/FraudPolicies';
import { brands, fraudPolicies } from '../collections.ts';
import { written } from '../commands.ts';
import { withFraudPolicy } from '../domain/fraud-policy.ts';
import { toFraudPolicy } from '../inbound/fraud-policy.ts';
import { fraudPolicyFactOf } from '../outbound/facts.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

/** How a brand changes the fraud rules. */
export const fraudPolicyCalls = ({
  store,
  ids,
  commands,
}: CallsContext): Pick<Calls, 'SetFraudPolicy' | 'GetFraudPolicies'> => ({
  SetFraudPolicy: async (request) => {
    const { brandId } = request;
    const policies = await commands.run('SetFraudPolicy', request, async (nowMs) => {
      await getOne(store, brands, brandId, 'brand');
      const before = await findOne(store, fraudPolicies, brandId);
      const value = withFraudPolicy(before, brandId, toFraudPolicy(request, ids.mint('fraud')), nowMs);
      return { value, writes: [written(fraudPolicies, before, value)], facts: [fraudPolicyFactOf(value)] };
    });
    return message(policies);
  },
  GetFraudPolicies: async ({ brandId }) => {
    await getOne(store, brands, brandId, 'brand');
    const policies = await findOne(store, fraudPolicies, brandId);
    return policies ? message(policies) : { brandId, policies: [] };
  },
});

const message = ({ brandId, versions }: FraudPolicyFact): FraudPolicies => ({
  brandId,
  policies: versions.map(({ fromMs, value: { policyId, off, parameters } }) => ({
    policyId,
    fromMs,
    off: [...off],
    parameters: Object.entries(parameters).map(([name, value]) =>
      typeof value === 'number' ? { name, number: value } : { name, texts: value === undefined ? [] : [...value] },
    ),
  })),
});
