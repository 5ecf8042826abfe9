import type { CommissionLine__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandOf, creatorSide, everybody, type RouteDeps, staff, viewing } from './context.ts';
import { figures, id, instantMs, listed, listOf, pageQuery } from './schemas.ts';

const reportQuery = z.object({
  timeZone: z.string().max(60).default('UTC'),
  fromMs: z.coerce.number().pipe(instantMs).optional(),
  belowMs: z.coerce.number().pipe(instantMs).optional(),
});
const days = z.object({
  days: z.array(z.object({ day: z.string(), currency: z.string(), figures })),
  totals: z.array(z.object({ currency: z.string(), figures })),
  completeToMs: z.int(),
});
const creatorParams = z.object({ creatorId: id });
export const balanceView = z.object({
  currency: z.string(),
  pendingMinor: z.int(),
  heldMinor: z.int(),
  payableMinor: z.int(),
  inTransitMinor: z.int(),
  paidMinor: z.int(),
});
const partView = z.object({
  creatorId: id,
  campaignId: z.string(),
  weight: z.number(),
  weightSum: z.number(),
  creditMinor: z.int(),
  postedMinor: z.int(),
  state: z.string(),
});
const shareView = z.object({
  campaignId: z.string(),
  sharePpm: z.int(),
  creditMinor: z.int(),
  postedMinor: z.int(),
  state: z.string(),
});
const lineView = z.object({
  orderId: id,
  brandId: z.string(),
  currency: z.string(),
  orderAtMs: z.int(),
  lockAtMs: z.int(),
  line: z.object({
    lineId: id,
    productId: z.string(),
    title: z.string(),
    state: z.string(),
    reason: z.string(),
    baseMinor: z.int(),
    ratePpm: z.int(),
    fixedPerItemMinor: z.int(),
    grossMinor: z.int(),
    operatorFeeMinor: z.int(),
    refundedBaseMinor: z.int(),
    parts: z.array(partView),
    shares: z.array(shareView).describe('As a co-host'),
  }),
});
export const methodBody = z.object({
  rail: z.enum(['generic_csv']),
  destination: z.string().min(1).max(200),
  accountHolder: z.string().min(1).max(140),
});
export const methodView = z.object({
  payeeId: z.string(),
  rail: z.string(),
  destination: z.string(),
  accountHolder: z.string(),
  present: z.boolean(),
  changedAtMs: z.int(),
});
const postingView = z.object({
  index: z.int(),
  entryId: z.string(),
  kind: z.string(),
  orderId: z.string(),
  atMs: z.int(),
  amountMinor: z.int(),
  balanceMinor: z.int(),
  legs: z.array(z.object({ index: z.int(), lineId: z.string(), amountMinor: z.int() })),
  hash: z.string(),
});

const monthMs = 31 * 86_400_000;

/** The days and totals of one subject. */
async function reportOf(
  { clients: { reporting } }: RouteDeps,
  subject: string,
  query: z.output<typeof reportQuery>,
): Promise<z.output<typeof days>> {
  const belowMs = query.belowMs ?? 0;
  const [byDay, { totals }] = await Promise.all([
    reporting.Days({
      subject,
      timeZone: query.timeZone,
      fromMs: query.fromMs ?? Math.max(0, (query.belowMs ?? Date.now()) - monthMs),
      belowMs,
    }),
    reporting.Totals({ subjects: [subject] }),
  ]);
  const whole = (given: z.output<typeof figures> | null) => figures.parse(given);
  return {
    days: byDay.days.map(({ day, currency, figures: given }) => ({ day, currency, figures: whole(given) })),
    totals: totals.map(({ currency, figures: given }) => ({ currency, figures: whole(given) })),
    completeToMs: byDay.completeToMs,
  };
}

const states = {
  pending: 'pendingMinor',
  held: 'heldMinor',
  payable: 'payableMinor',
  in_transit: 'inTransitMinor',
  paid: 'paidMinor',
} as const;
type StateName = keyof typeof states;

/** Accounts `creator:<id>:<state>:<currency>` as one row per currency. */
export function balancesByCurrency(
  balances: readonly { account: string; currency: string; balanceMinor: number }[],
): z.output<typeof balanceView>[] {
  const rows = new Map<string, z.output<typeof balanceView>>();
  for (const { account, currency, balanceMinor } of balances) {
    const state = (Object.keys(states) as StateName[]).find((name) => account.split(':').includes(name));
    if (!state) continue;
    const row = rows.get(currency) ?? {
      currency,
      pendingMinor: 0,
      heldMinor: 0,
      payableMinor: 0,
      inTransitMinor: 0,
      paidMinor: 0,
    };
    rows.set(currency, { ...row, [states[state]]: row[states[state]] + balanceMinor });
  }
  return [...rows.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

export const earningsRoutes = (deps: RouteDeps): Route[] => {
  const { campaigns, commissionLedger, payout } = deps.clients;
  return [
    route({
      method: 'get',
      path: '/v1/creators/{creatorId}/earnings',
      summary: 'What a creator earned, by day and currency',
      auth: everybody,
      params: creatorParams,
      query: reportQuery,
      responses: { 200: { description: 'Earnings', schema: days } },
      handler: async ({ principal, params, query }) => {
        viewing(principal, { kind: 'creator', creatorId: params.creatorId });
        return { status: 200, body: await reportOf(deps, `creator:${params.creatorId}`, query) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/creators/{creatorId}/balances',
      summary: 'Pending, payable, in payout and paid, by currency',
      auth: everybody,
      params: creatorParams,
      responses: { 200: { description: 'Balances', schema: listOf(balanceView) } },
      handler: async ({ principal, params }) => {
        viewing(principal, { kind: 'creator', creatorId: params.creatorId });
        const { balances } = await commissionLedger.Balances({ prefix: `creator:${params.creatorId}:`, accounts: [] });
        return { status: 200, body: { items: balancesByCurrency(balances) } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/creators/{creatorId}/lines',
      summary: 'Sales that earned, and those that did not with the reason',
      auth: everybody,
      params: creatorParams,
      query: pageQuery,
      responses: { 200: { description: 'Lines, newest order first', schema: listOf(lineView) } },
      handler: async ({ principal, params, query }) => {
        viewing(principal, { kind: 'creator', creatorId: params.creatorId });
        const { lines, next } = await commissionLedger.ListLines({
          creatorId: params.creatorId,
          page: { limit: query.limit, cursor: query.cursor ?? '' },
        });
        const own = lines.flatMap(({ line, ...order }) =>
          line ? [{ ...order, line: ofCreator(line, params.creatorId) }] : [],
        );
        return { status: 200, body: listed(own, next) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/creators/{creatorId}/statement',
      summary: 'Postings of one of a creator’s accounts, with the hash chain',
      auth: everybody,
      params: creatorParams,
      query: pageQuery.extend({ account: z.string().max(200) }),
      responses: { 200: { description: 'Postings', schema: listOf(postingView) } },
      handler: async ({ principal, params, query }) => {
        const owner = /^creator:([^:]+):/.exec(query.account)?.[1] ?? '';
        viewing(principal, { kind: 'creator', creatorId: params.creatorId });
        viewing(principal, { kind: 'creator', creatorId: owner });
        const { postings, next } = await commissionLedger.Statement({
          account: query.account,
          page: { limit: query.limit, cursor: query.cursor ?? '' },
        });
        return { status: 200, body: listed(postings, next) };
      },
    }),
    route({
      method: 'put',
      path: '/v1/creators/{creatorId}/payout-method',
      summary: 'Say how to be paid',
      auth: creatorSide,
      idempotency: 'required',
      params: creatorParams,
      body: methodBody,
      responses: { 200: { description: 'The method', schema: methodView } },
      handler: async ({ params, body, ...asked }) => {
        const method = await change(
          deps.trail,
          asked,
          {
            action: 'payout_method.set',
            object: params.creatorId,
            of: { kind: 'creator', creatorId: params.creatorId },
          },
          (command) => payout.SetMethod({ payeeId: params.creatorId, ...body, command }),
        );
        return { status: 200, body: method };
      },
    }),
    route({
      method: 'get',
      path: '/v1/creators/{creatorId}/payout-method',
      summary: 'How a creator is paid',
      auth: everybody,
      params: creatorParams,
      responses: { 200: { description: 'The method', schema: methodView } },
      handler: async ({ principal, params }) => {
        const { role } = viewing(principal, { kind: 'creator', creatorId: params.creatorId });
        const method = await payout.GetMethod({ payeeId: params.creatorId });
        return {
          status: 200,
          body: role === 'admin' ? { ...method, destination: masked(method.destination) } : method,
        };
      },
    }),
    route({
      method: 'get',
      path: '/v1/campaigns/{campaignId}/report',
      summary: 'Views, clicks, orders, sales and commission of a campaign',
      auth: { roles: ['brand', 'finance', 'admin'] },
      params: z.object({ campaignId: id }),
      query: reportQuery,
      responses: { 200: { description: 'The report', schema: days } },
      handler: async ({ principal, params, query }) => {
        viewing(principal, await brandOf(campaigns, params.campaignId));
        return { status: 200, body: await reportOf(deps, `campaign:${params.campaignId}`, query) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/brands/{brandId}/report',
      summary: 'Views, clicks, orders, sales and commission of a brand',
      auth: { roles: ['brand', 'finance', 'admin'] },
      params: z.object({ brandId: id }),
      query: reportQuery,
      responses: { 200: { description: 'The report', schema: days } },
      handler: async ({ principal, params, query }) => {
        viewing(principal, { kind: 'brand', brandId: params.brandId });
        return { status: 200, body: await reportOf(deps, `brand:${params.brandId}`, query) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/liability',
      summary: 'What is owed to creators, by currency',
      auth: staff,
      responses: { 200: { description: 'Liability', schema: listOf(balanceView) } },
      handler: async () => ({
        status: 200,
        body: { items: balancesByCurrency((await commissionLedger.Liability({})).balances) },
      }),
    }),
  ];
};

/** The ledger answers with the creator's own; nothing else may leave here. */
const ofCreator = (line: CommissionLine__Output, creatorId: string) => ({
  ...line,
  parts: line.parts.filter((part) => part.creatorId === creatorId),
  shares: line.shares.filter(({ payeeId }) => payeeId === creatorId),
});

const masked = (destination: string): string =>
  `${'•'.repeat(Math.max(0, destination.length - 4))}${destination.slice(-4)}`;
