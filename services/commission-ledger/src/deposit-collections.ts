import { depositKinds, fields } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import type { DepositMovement } from './domain/deposit-movements.ts';
import { type Deposit, depositKey, type Unfunded, unfundedKey } from './domain/deposit-owner.ts';

const { currency } = fields;

/** What a brand paid ahead in one currency, and what of it is drawn. Written by `commission-ledger.deposits`. A brand's are a range of keys. */
export const deposits = collection<Deposit>({
  name: 'commission-ledger.deposits',
  schema: z.object({
    brandId: z.string(),
    currency,
    paidInMinor: z.int(),
    drawnMinor: z.int(),
    unfundedMinor: z.int(),
    unfundedCount: z.int(),
    firstPlace: z.int(),
    nextPlace: z.int(),
    stoppedAtMs: z.int().nullable(),
  }),
  key: (doc) => depositKey(doc),
  indexes: {},
});

/** What was earned beyond a deposit and waits for it, in the order of its places. Written by `commission-ledger.deposits`. */
export const unfunded = collection<Unfunded & { readonly claim: string }>({
  name: 'commission-ledger.unfunded',
  schema: z.object({
    brandId: z.string(),
    currency,
    place: z.int(),
    orderId: z.string(),
    lineId: z.string(),
    creatorId: z.string(),
    campaignId: z.string(),
    amountMinor: z.int(),
    claim: z.string(),
    given: z.object({ kind: z.enum(['bonus', 'prize']), name: z.string() }).optional(),
  }),
  key: (doc) => unfundedKey(doc, doc.place),
  indexes: { by_claim: ['claim'] },
});

export const movementSchema = z.object({
  movementId: z.string(),
  brandId: z.string(),
  currency,
  kind: z.enum(depositKinds),
  amountMinor: z.int(),
  reference: z.string(),
  note: z.string(),
  personId: z.string(),
  atMs: z.int(),
  entryId: z.string(),
});

/** What finance wrote down of deposits, never changed. Written by `commission-ledger.deposits`. */
export const depositMovements = collection<DepositMovement>({
  name: 'commission-ledger.deposit_movements',
  schema: movementSchema,
  key: (doc) => doc.movementId,
  indexes: { by_brand: ['brandId', 'atMs'] },
});
