import type { Board__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Board';
import { AppError } from '@creditroll/kernel';
import { currencyOf } from '@creditroll/money';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { tellBoard } from '../domain/board-story.ts';
import type { Clients } from '../outbound/clients.ts';
import { speak, type Voice } from '../words/speak.ts';
import { change } from './change.ts';
import { brandOf, brandSide, everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { voiceOf, voiceQuery } from './orders.ts';
import { currency, id, listed, listOf, pageQuery } from './schemas.ts';

const rule = z.object({
  period: z.enum(['campaign', 'month', 'week']).describe('The whole time of the campaign, or by the brand’s calendar'),
  currency,
  prizesMinor: z
    .array(z.int().positive())
    .min(1)
    .max(20)
    .describe('Of places 1, 2 and so on, none more than the one before'),
  minSalesMinor: z.int().positive().default(1).describe('To have a place'),
  settlingDays: z.int().min(0).max(365).default(30).describe('From the end of the period until places are decided'),
  endsAtMs: z.int().positive().optional().describe('Of period campaign, where it must be given'),
  public: z.boolean().default(false).describe('Members see the places of all, not only their own'),
});
export const leaderboardView = z.object({
  period: z.string(),
  currency: z.string(),
  prizesMinor: z.array(z.int()),
  minSalesMinor: z.int(),
  settlingDays: z.int(),
  endsAtMs: z.int().describe('0: the calendar says it'),
  public: z.boolean(),
});

const standing = z.object({
  place: z.int(),
  creatorId: id,
  salesMinor: z.int(),
  prizeMinor: z.int(),
  state: z.string().describe('Of a prize that is decided: awaiting, held, payable; otherwise empty'),
});
const boardView = z.object({
  boardId: z.string(),
  campaignId: id,
  span: z.string(),
  currency: z.string(),
  prizesMinor: z.array(z.int()),
  minSalesMinor: z.int(),
  endsAtMs: z.int(),
  decidesAtMs: z.int(),
  public: z.boolean(),
  decided: z.boolean(),
  standings: z.array(standing).describe('Of places with a prize: as they are now, or as they were decided'),
  own: standing
    .extend({ place: z.int().nullable().describe('Null: none, or one that is not told') })
    .nullable()
    .describe('Of the creator who asks'),
  sentences: z.array(z.string()).describe('The same in words'),
});

const viewOf = (board: Board__Output, voice: Voice): z.output<typeof boardView> => ({
  ...board,
  own: board.own && { ...board.own, place: board.own.place || null },
  sentences: tellBoard({ ...board, currency: currencyOf(board.currency) }).map((told) => speak(told, voice)),
});

/** Prizes for the creators who sell most in a period. */
export const leaderboardRoutes = ({ clients: { campaigns, commissionLedger }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/leaderboard',
    summary:
      'Prizes for the creators who sell most in a period, for orders from now on; earlier orders count as before',
    auth: brandSide,
    idempotency: 'required',
    params: z.object({ campaignId: id }),
    body: z.object({ leaderboard: z.array(rule).max(3).describe('One per period; none: no leaderboard') }),
    responses: {
      200: { description: 'The leaderboard', schema: z.object({ leaderboard: z.array(leaderboardView) }) },
    },
    handler: async ({ params, body, ...asked }) => {
      const of = await brandOf(campaigns, params.campaignId);
      const action = { action: 'campaigns.leaderboard', object: params.campaignId, of };
      const leaderboard = body.leaderboard.map((one) => ({ ...one, endsAtMs: one.endsAtMs ?? 0 }));
      const changed = await change(trail, asked, action, (command) =>
        campaigns.SetLeaderboard({ ...params, leaderboard, command }),
      );
      return { status: 200, body: { leaderboard: changed.leaderboard } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}/leaderboard',
    summary: 'Who is where on the leaderboards of a campaign, period by period, the latest end first',
    auth: everybody,
    params: z.object({ campaignId: id }),
    query: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(20).default(20) }).extend(voiceQuery.shape),
    responses: { 200: { description: 'Leaderboards', schema: listOf(boardView) } },
    handler: async ({ principal, params: { campaignId }, query, headers }) => {
      const { role, creatorId = '' } = viewerOf(principal);
      if (role === 'creator') await requireMember(campaigns, campaignId, creatorId);
      else viewing(principal, await brandOf(campaigns, campaignId));
      const page = { limit: query.limit, cursor: query.cursor ?? '' };
      const own = role === 'creator' ? creatorId : '';
      const { boards, next } = await commissionLedger.ListBoards({ campaignId, creatorId: own, page });
      const voice = voiceOf(query, headers['accept-language']);
      return {
        status: 200,
        body: listed(
          boards.map((board) => viewOf(board, voice)),
          next,
        ),
      };
    },
  }),
];

async function requireMember(campaigns: Clients['campaigns'], campaignId: string, creatorId: string): Promise<void> {
  const page = { limit: 1, cursor: '' };
  const { memberships } = await campaigns.ListMemberships({ campaignId, creatorId, page });
  if (creatorId === '' || memberships[0]?.state !== 'active')
    throw new AppError('not_found', 'there is no such thing, or it is somebody else’s');
}
