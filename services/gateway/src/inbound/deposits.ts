import type { Deposits__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Deposits';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { brandView } from './brands.ts';
import { change } from './change.ts';
import { financeOnly, type RouteDeps, staff, viewing } from './context.ts';
import { currency, id, listed, listOf, money, pageQuery } from './schemas.ts';

const brandParams = z.object({ brandId: id });

const movementView = z.object({
  movementId: id,
  kind: z.string(),
  amount: money.nullable().describe('What the deposit has more by it; of a withdrawal negative'),
  reference: z.string(),
  note: z.string(),
  atMs: z.int(),
  entryId: z.string().describe('Of the ledger'),
});

const depositView = z.object({
  currency: z.string(),
  paidInMinor: z.int().describe('Deposits and corrections, less withdrawals'),
  drawnMinor: z.int().describe('By lines, less what came back'),
  availableMinor: z.int(),
  unfundedMinor: z.int().describe('Earned and not covered yet: creators see it as held'),
  stoppedAtMs: z.int().nullable().describe('Orders placed later earn nothing until all is covered; null: not stopped'),
});

const depositsView = listOf(movementView).extend({ deposits: z.array(depositView).describe('By currency') });

/** Deposits that have stopped, by currency. */
export const stopsOf = ({ deposits }: Pick<Deposits__Output, 'deposits'>) =>
  deposits.flatMap(({ currency: of, stoppedAtMs }) =>
    stoppedAtMs === 0 ? [] : [{ currency: of, sinceMs: stoppedAtMs }],
  );

/** How a brand pays, and what it paid ahead. */
export const depositRoutes = ({ clients: { campaigns, commissionLedger }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/brands/{brandId}/funding',
    summary: 'Whether a brand pays ahead, by a deposit, or afterwards, for orders from now on',
    auth: staff,
    idempotency: 'required',
    params: brandParams,
    body: z.object({ funding: z.enum(['receivable', 'prefunded']) }),
    responses: { 200: { description: 'The brand', schema: brandView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: `brands.${body.funding}`, object: params.brandId }, (command) =>
        campaigns.SetFunding({ ...params, ...body, command }),
      ),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/deposits',
    summary: 'Write down that a brand paid ahead or was paid back, or correct what was written down',
    auth: financeOnly,
    idempotency: 'required',
    params: brandParams,
    body: z.object({
      kind: z.enum(['deposit', 'withdrawal', 'correction']).default('deposit'),
      amount: z.object({ amountMinor: z.int(), currency }).describe('Positive; of a correction of either sign'),
      reference: z.string().trim().min(1).max(100).describe('The bank’s; it names one movement of a kind'),
      note: z.string().trim().max(500).default('').describe('A correction must say what it corrects'),
    }),
    responses: { 201: { description: 'Recorded', schema: movementView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: `deposits.${body.kind}`, object: params.brandId }, async (command) => {
        await campaigns.GetBrand(params);
        return commissionLedger.RecordDeposit({ ...params, ...body, command });
      }),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/deposits',
    summary: 'What is left of a brand’s deposits, what waits for them, and what was written down, newest first',
    auth: { roles: ['brand', 'finance', 'admin'] },
    params: brandParams,
    query: pageQuery,
    responses: { 200: { description: 'Deposits', schema: depositsView } },
    handler: async ({ principal, params: { brandId }, query: { limit, cursor = '' } }) => {
      viewing(principal, { kind: 'brand', brandId });
      const { deposits, movements, next } = await commissionLedger.GetDeposits({ brandId, page: { limit, cursor } });
      const views = deposits.map((deposit) => ({ ...deposit, stoppedAtMs: deposit.stoppedAtMs || null }));
      return { status: 200, body: { deposits: views, ...listed(movements, next) } };
    },
  }),
];
