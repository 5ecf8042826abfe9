import { channels, volumeTiersMax } from '@creditroll/contracts';
import type { Rate as RateMessage, Rate__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Rate';
import { currencies } from '@creditroll/money';
import { z } from 'zod';

/** Shapes that many routes share. Amounts are minor units, times UTC milliseconds. */
export const id = z.string().min(1).max(200);
export const currency = z.enum(currencies);
export const channel = z.enum(channels);
export const money = z.object({ amountMinor: z.int(), currency: z.string() });
export const instantMs = z.int().min(0);
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2_000).optional(),
});
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });

/** An answer of a list: `next` only where there may be more. */
export const listed = <Item>(items: Item[], next: string | undefined): { items: Item[]; next?: string } => ({
  items,
  ...(next ? { next } : {}),
});

export const figures = z.object({
  clicks: z.int(),
  invalidClicks: z.int(),
  views: z.int(),
  engagedViews: z.int(),
  liveViews: z.int(),
  orders: z.int(),
  lines: z.int(),
  declinedLines: z.int(),
  salesMinor: z.int(),
  accruedMinor: z.int(),
  reversedMinor: z.int(),
  releasedMinor: z.int(),
  paidMinor: z.int(),
  feeMinor: z.int(),
});
/** Strict, because a rate with two kinds would be neither: 20 % and 500 cents have no order. */
export const rate = z.union(
  [
    z.strictObject({ ratePpm: z.int().min(0).max(900_000) }),
    z.strictObject({ fixedPerItem: z.object({ amountMinor: z.int().positive(), currency }) }),
    z.strictObject({
      volumeTiers: z
        .object({
          period: z.enum(['campaign', 'month', 'week']).describe('By the brand’s calendar; each creator counts alone'),
          currency,
          tiers: z
            .array(z.object({ fromMinor: z.int().min(0), ratePpm: z.int().min(0).max(900_000) }))
            .min(1)
            .max(volumeTiersMax),
        })
        .describe('Marginal rates by the commission base sold so far; ascending, the first from 0'),
    }),
  ],
  {
    error:
      'must be exactly one of ratePpm (a whole number, 0 to 900000), fixedPerItem (amountMinor above 0, and an ISO 4217 currency), ' +
      `volumeTiers (period campaign, month or week, a currency, and 1 to ${volumeTiersMax} tiers)`,
  },
);
export type Rate = z.output<typeof rate>;

/** A rate as the contract of campaigns has it, and back. */
export function rateToMessage(given: Rate): RateMessage {
  if ('volumeTiers' in given) return { volumeTiers: given.volumeTiers, kind: 'volumeTiers' };
  return 'ratePpm' in given
    ? { ratePpm: given.ratePpm, kind: 'ratePpm' }
    : { fixedPerItem: given.fixedPerItem, kind: 'fixedPerItem' };
}
export const rateView = z.object({
  ratePpm: z.int().optional(),
  fixedPerItem: money.optional(),
  volumeTiers: z
    .object({
      period: z.string(),
      currency: z.string(),
      tiers: z.array(z.object({ fromMinor: z.int(), ratePpm: z.int() })),
    })
    .optional(),
});
export function rateFromMessage(message: Rate__Output | null): z.output<typeof rateView> {
  if (message?.kind === 'volumeTiers' && message.volumeTiers) return { volumeTiers: { ...message.volumeTiers } };
  return message?.kind === 'fixedPerItem' && message.fixedPerItem
    ? { fixedPerItem: { ...message.fixedPerItem } }
    : { ratePpm: message?.ratePpm ?? 0 };
}

/** Without the members that are undefined, as messages want it. */
export type Defined<Value> = { [Name in keyof Value]: Exclude<Value[Name], undefined> };
export function defined<Value extends object>(value: Value): Defined<Value>;
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
