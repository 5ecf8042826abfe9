import { fraudParameters, fraudRule } from '@creditroll/contracts';
import type { FraudPolicies__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/FraudPolicies';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandSide, type RouteDeps, viewing } from './context.ts';
import { id } from './schemas.ts';

const own = {
  off: z.array(fraudRule).max(50).default([]).describe('Rules that do not run'),
  parameters: fraudParameters.partial().strict().default({}).describe('What is not named is as everywhere'),
};
const versionsView = z.object({
  brandId: id,
  versions: z
    .array(
      z.object({
        policyId: id,
        fromMs: z.int(),
        off: z.array(z.string()),
        parameters: z.record(z.string(), z.union([z.int(), z.array(z.string())])),
      }),
    )
    .describe('Oldest first; an order goes by the one in force when it was placed. None: the brand changed nothing'),
});

/** How a brand changes the fraud rules. */
export const fraudRuleRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/fraud-rules',
    summary: 'How a brand changes the fraud rules, version by version',
    auth: brandSide,
    params: z.object({ brandId: id }),
    responses: { 200: { description: 'Versions', schema: versionsView } },
    handler: async ({ principal, params: { brandId } }) => {
      viewing(principal, { kind: 'brand', brandId });
      return { status: 200, body: viewOf(await campaigns.GetFraudPolicies({ brandId })) };
    },
  }),
  route({
    method: 'put',
    path: '/v1/brands/{brandId}/fraud-rules',
    summary: 'Change the fraud rules of a brand for orders from now on; what is not given is as everywhere',
    auth: brandSide,
    idempotency: 'required',
    params: z.object({ brandId: id }),
    body: z.object(own),
    responses: { 200: { description: 'Changed', schema: versionsView } },
    handler: async ({ params: { brandId }, body: { off, parameters }, ...asked }) => {
      const of = { kind: 'brand', brandId } as const;
      const named = Object.entries(parameters).flatMap(([name, value]) =>
        value === undefined ? [] : [typeof value === 'number' ? { name, number: value } : { name, texts: value }],
      );
      const changed = await change(trail, asked, { action: 'brands.fraud_rules', object: brandId, of }, (command) =>
        campaigns.SetFraudPolicy({ brandId, off, parameters: named, command }),
      );
      return { status: 200, body: viewOf(changed) };
    },
  }),
];

const viewOf = ({ brandId, policies }: FraudPolicies__Output): z.output<typeof versionsView> => ({
  brandId,
  versions: policies.map(({ policyId, fromMs, off, parameters }) => ({
    policyId,
    fromMs,
    off,
    parameters: Object.fromEntries(parameters.map(({ name, number, texts }) => [name, number ?? texts])),
  })),
});
