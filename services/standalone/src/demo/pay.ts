import { currencies } from '@creditroll/money';
import { z } from 'zod';
import type { Api } from './api.ts';
import type { StageSet } from './stage-set.ts';

const batchSchema = z.object({
  batchId: z.string(),
  currency: z.enum(currencies),
  state: z.string(),
  totalMinor: z.int(),
  manifestHash: z.string(),
  fileName: z.string(),
  items: z.array(z.object({ payoutItemId: z.string(), payeeId: z.string(), amountMinor: z.int(), state: z.string() })),
  excluded: z.array(z.object({ payeeId: z.string(), reason: z.string() })),
});
export type PaidBatch = z.output<typeof batchSchema> & { readonly file: string };

const minimumMinor: Readonly<Record<string, number>> = { GBP: 500, USD: 500, IDR: 5_000_000 };

/**
 * A pay day: two people of finance sign in and pay whoever can be paid, currency by currency. In the first one the bank does
 * not know somebody's account.
 */
export async function payDay({ door, people }: StageSet, currencies: readonly string[]): Promise<PaidBatch[]> {
  const [drafter, approver] = await Promise.all(
    people.filter(({ role }) => role === 'finance').map(({ email, password }) => door.signIn(email, password)),
  );
  if (!drafter || !approver) throw new Error('it takes two people of finance to pay');
  const batches: PaidBatch[] = [];
  for (const [index, currency] of currencies.entries()) {
    const batch = await payout(drafter, approver, currency, index === 0);
    if (batch) batches.push(batch);
  }
  return batches;
}

/** One person drafts and freezes, another approves exactly that, the first exports and later brings the bank's answer. */
async function payout(
  drafter: Api,
  approver: Api,
  currency: string,
  oneUnknown: boolean,
): Promise<PaidBatch | undefined> {
  const draft = await drafter
    .post(
      '/v1/payout-batches',
      { currency, rail: 'generic_csv', minimumMinor: minimumMinor[currency] ?? 0 },
      z.object({ batchId: z.string() }),
    )
    .catch(noCandidates);
  if (!draft) return undefined;
  const path = `/v1/payout-batches/${draft.batchId}`;
  await drafter.post(`${path}/freeze`, {}, z.unknown());
  const frozen = await drafter.get(path, batchSchema);
  if (frozen.items.length === 0) return undefined;
  await approver.post(
    `${path}/approve`,
    { manifestHash: frozen.manifestHash, totalMinor: frozen.totalMinor },
    z.unknown(),
  );
  await drafter.post(`${path}/export`, {}, z.unknown());
  const file = await drafter.text(`${path}/file`);
  const results = frozen.items.map((item, index) => ({
    payoutItemId: item.payoutItemId,
    ...(oneUnknown && index > 0 && index === frozen.items.length - 1
      ? { outcome: 'failed', reason: 'account unknown' }
      : { outcome: 'settled' }),
  }));
  await drafter.post(`${path}/results`, { results }, z.unknown());
  const settled = await drafter.get(path, batchSchema);
  return { ...settled, file };
}

/** Nobody to pay in this currency yet is an answer, not a failure. */
function noCandidates(error: unknown): undefined {
  if (error instanceof Error && /nobody|no payee|candidate/i.test(error.message)) return undefined;
  throw error;
}
