import { z } from 'zod';
import type { Door } from './door.ts';

/** What the journeys look at in an explanation; the API answers more. */
const explanationSchema = z.object({
  order: z.object({
    orderId: z.string(),
    currency: z.string(),
    cancelledAtMs: z.int().nullable(),
    deliveredAtMs: z.int().nullable(),
    lines: z.array(z.object({ lineId: z.string(), quantity: z.int(), refundedQuantity: z.int() })),
  }),
  decisions: z.array(
    z.object({
      revision: z.int(),
      locked: z.boolean(),
      lockAtMs: z.int(),
      lines: z.array(
        z.object({
          lineId: z.string(),
          reason: z.string(),
          rule: z.string(),
          lastClickCreatorId: z.string(),
          candidates: z.array(
            z.object({
              touchId: z.string(),
              creatorId: z.string(),
              tier: z.string(),
              credited: z.boolean(),
              reason: z.string(),
              invalidBy: z.string(),
              joinKey: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  commission: z
    .object({
      currency: z.string(),
      released: z.boolean(),
      lines: z.array(
        z.object({
          lineId: z.string(),
          state: z.string(),
          reason: z.string(),
          baseMinor: z.int(),
          baseArithmetic: z.string(),
          refundedBaseMinor: z.int(),
          grossMinor: z.int().optional(),
          operatorFeeMinor: z.int().optional(),
          parts: z.array(
            z.object({ creatorId: z.string(), creditMinor: z.int(), postedMinor: z.int(), ratePpm: z.int() }),
          ),
        }),
      ),
      entries: z.array(
        z.object({
          kind: z.string(),
          currency: z.string(),
          legs: z.array(z.object({ account: z.string(), amountMinor: z.int() })),
        }),
      ),
    })
    .nullable(),
  payouts: z.array(
    z.object({
      payeeId: z.string(),
      amountMinor: z.int(),
      currency: z.string(),
      state: z.string(),
      batchId: z.string(),
    }),
  ),
  stories: z.array(z.object({ summary: z.string(), sentences: z.array(z.string()) })),
});
export type Explanation = z.output<typeof explanationSchema>;

export const explanationOf = (door: Door, orderId: string): Promise<Explanation> =>
  door.get(`/v1/orders/${encodeURIComponent(orderId)}/explanation`, explanationSchema);

/** The explanation of an order whose commission must be there, with its only line. */
export async function explainedLine(door: Door, orderId: string) {
  const explanation = await explanationOf(door, orderId);
  const [line, ...others] = explanation.commission?.lines ?? [];
  const [decision] = explanation.decisions;
  const decided = decision?.lines[0];
  if (!line || others.length > 0 || !decision || !decided)
    throw new Error(`order ${orderId} was expected to have one decided line`);
  return { explanation, line, decision, decided };
}
