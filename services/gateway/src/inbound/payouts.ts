import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { financeOnly, type RouteDeps, staff } from './context.ts';
import { currency, id, listed, listOf, pageQuery } from './schemas.ts';

const batchView = z.object({
  batchId: id,
  currency: z.string(),
  rail: z.string(),
  state: z.string(),
  totalMinor: z.int(),
  manifestHash: z.string(),
  draftedBy: z.string(),
  approvedBy: z.string(),
  draftedAtMs: z.int(),
  minimumMinor: z.int(),
  fileName: z.string(),
  fileSha256: z.string(),
  items: z.array(
    z.object({
      payoutItemId: z.string(),
      payeeId: z.string(),
      amountMinor: z.int(),
      state: z.string(),
      reason: z.string(),
      lines: z.int(),
      attempt: z.int(),
    }),
  ),
  excluded: z.array(z.object({ payeeId: z.string(), reason: z.string() })),
});
const batchParams = z.object({ batchId: id });
const steps = { freeze: 'Freeze', export: 'Export', cancel: 'Cancel' } as const;
const resultsMax = 15_000;

const rail = z.enum(['generic_csv']);

export const payoutRoutes = ({ clients: { payout }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/payout-batches',
    summary: 'Draft a payout batch of one currency and rail',
    auth: financeOnly,
    idempotency: 'required',
    body: z.object({ currency, rail, minimumMinor: z.int().min(0) }),
    responses: { 201: { description: 'Drafted', schema: batchView } },
    handler: async ({ body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: 'payout.draft', object: body.currency }, (command) =>
        payout.Draft({ ...body, command }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/payout-batches',
    summary: 'Payout batches, newest first',
    auth: staff,
    query: pageQuery,
    responses: { 200: { description: 'Batches', schema: listOf(batchView) } },
    handler: async ({ query }) => {
      const { batches, next } = await payout.ListBatches({ limit: query.limit, cursor: query.cursor ?? '' });
      return { status: 200, body: listed(batches, next) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/payout-batches/{batchId}',
    summary: 'A payout batch',
    auth: staff,
    params: batchParams,
    responses: { 200: { description: 'The batch', schema: batchView } },
    handler: async ({ params }) => ({ status: 200, body: await payout.GetBatch(params) }),
  }),
  ...(['freeze', 'cancel'] as const).map((step) =>
    route({
      method: 'post',
      path: `/v1/payout-batches/{batchId}/${step}`,
      summary: step === 'freeze' ? 'Set the money aside and fix the manifest' : 'Give everything back to payable',
      auth: financeOnly,
      idempotency: 'required',
      params: batchParams,
      responses: { 200: { description: 'The batch', schema: batchView } },
      handler: async ({ params, ...asked }) => ({
        status: 200,
        body: await change(trail, asked, { action: `payout.${step}`, object: params.batchId }, (command) =>
          payout[steps[step]]({ ...params, command }),
        ),
      }),
    }),
  ),
  route({
    method: 'post',
    path: '/v1/payout-batches/{batchId}/approve',
    summary: 'A second person approves exactly this manifest and total',
    auth: financeOnly,
    idempotency: 'required',
    params: batchParams,
    body: z.object({ manifestHash: z.string().min(1).max(200), totalMinor: z.int() }),
    responses: { 200: { description: 'The batch', schema: batchView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'payout.approve', object: params.batchId }, (command) =>
        payout.Approve({ ...params, ...body, command }),
      ),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/payout-batches/{batchId}/export',
    summary: 'Make the payment file',
    auth: financeOnly,
    idempotency: 'required',
    params: batchParams,
    responses: {
      200: {
        description: 'What was made',
        schema: z.object({ batchId: id, fileName: z.string(), sha256: z.string() }),
      },
    },
    handler: async ({ params, ...asked }) => {
      const { batchId, fileName, sha256 } = await change(
        trail,
        asked,
        { action: 'payout.export', object: params.batchId },
        (command) => payout.Export({ ...params, command }),
      );
      return { status: 200, body: { batchId, fileName, sha256 } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/payout-batches/{batchId}/file',
    summary: 'The payment file',
    auth: financeOnly,
    params: batchParams,
    responses: { 200: { description: 'The file, the same bytes each time', contentType: 'text/csv' } },
    handler: async ({ params }) => {
      const { content, fileName } = await payout.GetFile(params);
      return { status: 200, headers: { 'content-disposition': `attachment; filename="${fileName}"` }, body: content };
    },
  }),
  route({
    method: 'post',
    path: '/v1/payout-batches/{batchId}/results',
    summary: 'Record the bank’s answer for each item',
    auth: financeOnly,
    idempotency: 'required',
    params: batchParams,
    body: z.object({
      results: z
        .array(
          z.object({
            payoutItemId: id,
            outcome: z.enum(['settled', 'failed']),
            reason: z.string().max(500).default(''),
          }),
        )
        .min(1)
        .max(resultsMax),
    }),
    responses: { 200: { description: 'The batch', schema: batchView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'payout.results', object: params.batchId }, (command) =>
        payout.RecordResults({ ...params, ...body, command }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/payout-candidates',
    summary: 'Who could be paid now, and who could not with the reason',
    auth: staff,
    query: pageQuery.extend({ currency, rail, minimumMinor: z.coerce.number().int().min(0).default(0) }),
    responses: {
      200: {
        description: 'Candidates',
        schema: listOf(z.object({ payeeId: z.string(), payableMinor: z.int(), excludedBecause: z.string() })),
      },
    },
    handler: async ({ query }) => {
      const { candidates, next } = await payout.Candidates({
        currency: query.currency,
        rail: query.rail,
        minimumMinor: query.minimumMinor,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(candidates, next) };
    },
  }),
];
