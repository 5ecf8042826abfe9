import { z } from 'zod';
import type { Cast } from './cast.ts';
import type { Door } from './door.ts';

const balanceSchema = z.object({
  currency: z.string(),
  pendingMinor: z.int(),
  heldMinor: z.int(),
  payableMinor: z.int(),
  inTransitMinor: z.int(),
  paidMinor: z.int(),
});

/** What a creator has, one row for each currency. */
export async function balancesOf(door: Door, creatorId: string): Promise<z.output<typeof balanceSchema>[]> {
  return (await door.get(`/v1/creators/${creatorId}/balances`, z.object({ items: z.array(balanceSchema) }))).items;
}

const batchSchema = z.object({
  batchId: z.string(),
  currency: z.string(),
  state: z.string(),
  totalMinor: z.int(),
  manifestHash: z.string(),
  items: z.array(z.object({ payoutItemId: z.string(), payeeId: z.string(), amountMinor: z.int(), state: z.string() })),
  excluded: z.array(z.object({ payeeId: z.string(), reason: z.string() })),
});
export type PayoutBatch = z.output<typeof batchSchema>;

/** A batch whose manifest is fixed and waits for the second person. */
export async function frozenBatch({ drafter }: Cast, currency: string, minimumMinor = 1): Promise<PayoutBatch> {
  const { batchId } = await drafter.post(
    '/v1/payout-batches',
    { currency, rail: 'generic_csv', minimumMinor },
    z.object({ batchId: z.string() }),
  );
  await drafter.post(`/v1/payout-batches/${batchId}/freeze`, {}, z.unknown());
  return batchOf(drafter, batchId);
}

export const batchOf = (door: Door, batchId: string): Promise<PayoutBatch> =>
  door.get(`/v1/payout-batches/${batchId}`, batchSchema);

/** Approves, exports, and brings the bank's word that all was paid; answers the batch and its file, cell by cell. */
export async function paidOut(
  { drafter, approver }: Cast,
  { batchId, manifestHash, totalMinor, items }: PayoutBatch,
): Promise<{ batch: PayoutBatch; rows: string[][] }> {
  const path = `/v1/payout-batches/${batchId}`;
  await approver.post(`${path}/approve`, { manifestHash, totalMinor }, z.unknown());
  await drafter.post(`${path}/export`, {}, z.unknown());
  const file = await drafter.ask('GET', `${path}/file`);
  if (file.status !== 200) throw new Error(`the file of ${batchId} was answered ${file.status}: ${file.text}`);
  const results = items.map(({ payoutItemId }) => ({ payoutItemId, outcome: 'settled' }));
  await drafter.post(`${path}/results`, { results }, z.unknown());
  const [, ...rows] = file.text
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
  return { batch: await batchOf(drafter, batchId), rows };
}
