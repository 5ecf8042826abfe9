import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs } from '../fields.ts';

const prizesMax = 20;

/** What a leaderboard gives, and until when. */
export const saleBoard = z.object({
  /** Whose it is, which need not be the campaign that was credited. */
  campaignId: id,
  /** Of places 1, 2 and so on. */
  prizesMinor: z.array(z.int().positive()).min(1).max(prizesMax),
  /** To have a place. */
  minSalesMinor: z.int().positive(),
  endsAtMs: instantMs,
  decidesAtMs: instantMs,
  /** Members see the places of all. */
  public: z.boolean(),
});

/** What a sale counts for: which version of which rule, in which span; a bonus has thresholds with what each gives, a leaderboard has `board`. */
export const saleBonus = z.object({
  bonusId: z.string().min(1).max(250),
  span: z.string().min(1).max(20),
  currency,
  steps: z.array(z.object({ salesMinor: z.int().positive(), bonusMinor: z.int().positive() })).max(10),
  board: saleBoard.optional(),
});

/** When the order was placed, and whether its brand paid ahead then. */
const placed = { orderAtMs: instantMs, prefunded: z.literal(true).optional() };

export const bonusSalesMoved = defineEvent({
  type: 'BonusSalesMoved',
  topic: 'bonuses',
  says: 'What an order adds to, or takes from, the sales that count for a creator’s bonus.',
  data: saleBonus.omit({ board: true }).extend({
    orderId: id,
    brandId: id,
    campaignId: id,
    creatorId: id,
    /** Of the commission base, after refunds; negative for what came back. */
    movedMinor: amountMinor,
    /** When the order's waiting period is over. */
    dueAtMs: instantMs,
    ...placed,
  }),
});

export const boardSalesMoved = defineEvent({
  type: 'BoardSalesMoved',
  topic: 'leaderboards',
  says: 'What an order adds to, or takes from, a creator’s sales that count for a leaderboard.',
  data: saleBoard.extend({
    boardId: id,
    span: z.string().min(1).max(20),
    currency,
    orderId: id,
    brandId: id,
    creatorId: id,
    /** Of the commission base, after refunds; negative for what came back. */
    movedMinor: amountMinor,
    ...placed,
  }),
});
