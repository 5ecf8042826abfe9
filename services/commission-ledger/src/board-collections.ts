import { fields } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { funding } from './bonus-collections.ts';
import { type Board, boardKey, prizeStates, type Score, scoreKey } from './domain/board-owner.ts';

/** Campaigns' leaderboards by version and span, and who won. Written by `commission-ledger.leaderboards`. */
export const boards = collection<Board>({
  name: 'commission-ledger.boards',
  schema: z.object({
    boardId: z.string(),
    span: z.string(),
    campaignId: z.string(),
    brandId: z.string(),
    currency: fields.currency,
    funding,
    prizesMinor: z.array(z.int()),
    minSalesMinor: z.int(),
    endsAtMs: z.int(),
    decidesAtMs: z.int(),
    public: z.boolean(),
    winners: z
      .array(
        z.object({
          place: z.int(),
          creatorId: z.string(),
          salesMinor: z.int(),
          prizeMinor: z.int(),
          state: z.enum(prizeStates),
        }),
      )
      .nullable(),
  }),
  key: (doc) => boardKey(doc),
  indexes: { by_campaign: ['campaignId', 'endsAtMs'] },
});

/** Creators' sales on leaderboards, one document for each creator and board. Written by `commission-ledger.leaderboards`. */
export const boardScores = collection<Score>({
  name: 'commission-ledger.board_scores',
  schema: z.object({
    board: z.string(),
    boardId: z.string(),
    span: z.string(),
    creatorId: z.string(),
    salesMinor: z.int(),
    rankMinor: z.int(),
    reachedAtMs: z.int(),
  }),
  key: (doc) => scoreKey(doc),
  indexes: { by_rank: ['board', 'rankMinor', 'reachedAtMs', 'creatorId'] },
});
