import { AppError } from '@creditroll/kernel';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { adminOnly, type RouteDeps, staff } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

const partitionView = z.object({
  stage: z.string(),
  topic: z.string(),
  partition: z.int(),
  nextOffset: z.int(),
  logEnd: z.int(),
  standingStill: z.boolean(),
  eventId: z.string(),
  reason: z.string(),
});
const letterView = z.object({
  deadLetterId: z.string(),
  stage: z.string(),
  topic: z.string(),
  key: z.string(),
  reason: z.string(),
  atMs: z.int(),
  valuePreview: z.string(),
  replayedAtMs: z.int().nullable().describe('Newest replay; null when there was none'),
  outcome: z
    .string()
    .nullable()
    .describe('What became of the newest replay: waiting (its stage has not come to it), understood or dead_again'),
  againAs: z.string().nullable().describe('The dead letter that it became again'),
});
const verifyView = z.object({
  ok: z.boolean(),
  ledger: z.object({
    balanced: z.boolean(),
    entries: z.int(),
    accounts: z.int(),
    chainsVerified: z.int(),
    postings: z.int(),
    firstProblem: z.string(),
  }),
  payout: z.object({ ok: z.boolean(), batches: z.int(), items: z.int(), lines: z.int(), firstProblem: z.string() }),
});
const auditView = z.object({
  auditId: id,
  atMs: z.int(),
  personId: z.string(),
  role: z.string(),
  action: z.string(),
  object: z.string(),
  outcome: z.string(),
  requestId: z.string(),
});
const verifyTimeoutMs = 30_000;

export const operationsRoutes = ({ clients, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/operations/partitions',
    summary: 'How far each partition is, and which stands still at what',
    auth: staff,
    responses: { 200: { description: 'Partitions', schema: listOf(partitionView) } },
    handler: async () => {
      const all = await Promise.all(clients.operations.map((operations) => operations.Partitions({})));
      return { status: 200, body: { items: all.flatMap(({ partitions }) => partitions) } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/operations/dead-letters',
    summary: 'What came from outside and could not be understood',
    auth: staff,
    query: pageQuery,
    responses: { 200: { description: 'Dead letters, newest first', schema: listOf(letterView) } },
    handler: async ({ query }) => {
      const all = await Promise.all(
        clients.operations.map((operations) =>
          operations.ListDeadLetters({
            limit: query.limit,
            cursor: clients.operations.length === 1 ? (query.cursor ?? '') : '',
          }),
        ),
      );
      const letters = all
        .flatMap(({ deadLetters }) => deadLetters)
        .sort((a, b) => b.atMs - a.atMs)
        .map((letter) => ({
          ...letter,
          replayedAtMs: letter.replayedAtMs || null,
          outcome: letter.outcome || null,
          againAs: letter.againAs || null,
        }));
      return { status: 200, body: listed(letters, all.length === 1 ? all[0]?.next : undefined) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/operations/dead-letters/replay',
    summary: 'Let them come in again, after a fix',
    auth: adminOnly,
    idempotency: 'required',
    body: z.object({ deadLetterIds: z.array(id).min(1).max(200) }),
    responses: {
      200: { description: 'Replayed', schema: z.object({ replayed: z.int(), unknown: z.array(z.string()) }) },
    },
    handler: async ({ body, ...asked }) => {
      const all = await change(
        trail,
        asked,
        { action: 'dead_letters.replay', object: `${body.deadLetterIds.length}` },
        (command) =>
          Promise.all(clients.operations.map((operations) => operations.ReplayDeadLetters({ ...body, command }))),
      );
      const unknown = body.deadLetterIds.filter((letter) => all.every((answer) => answer.unknown.includes(letter)));
      return { status: 200, body: { replayed: all.reduce((sum, answer) => sum + answer.replayed, 0), unknown } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/operations/verify',
    summary: 'Recompute the books from what is stored',
    auth: staff,
    responses: { 200: { description: 'What it came to', schema: verifyView } },
    handler: async ({ principal, requestId }) => {
      const [ledger, paid] = await trail.during(principal, 'verify', 'books', requestId, () =>
        Promise.all([
          clients.commissionLedger.Verify({ account: '' }, { timeoutMs: verifyTimeoutMs }),
          clients.payout.Verify({}, { timeoutMs: verifyTimeoutMs }),
        ]),
      );
      return {
        status: 200,
        body: { ok: ledger.balanced && ledger.firstProblem === '' && paid.ok, ledger, payout: paid },
      };
    },
  }),
  route({
    method: 'get',
    path: '/v1/audit',
    summary: 'Who did what, newest first',
    auth: adminOnly,
    query: pageQuery,
    responses: { 200: { description: 'The trail', schema: listOf(auditView) } },
    handler: async ({ query }) => {
      const page = await trail.page(query.limit, query.cursor);
      if (page.items.length === 0 && query.cursor) throw new AppError('not_found', 'the trail ends before this cursor');
      return { status: 200, body: listed([...page.items], page.next) };
    },
  }),
];
