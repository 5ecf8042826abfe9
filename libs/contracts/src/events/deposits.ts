import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs, text } from '../fields.ts';
import { actor } from './payouts.ts';
import { claim, partMinor, quotaHop } from './quotas.ts';

/** What finance writes down of a brand's deposit. A correction may be of either sign. */
export const depositKinds = ['deposit', 'withdrawal', 'correction'] as const;

export const recordDeposit = defineEvent({
  type: 'RecordDeposit',
  topic: 'deposits',
  says: 'Finance writes down that a brand paid ahead or was paid back, or corrects what was written down.',
  command: true,
  data: z.object({
    brandId: id,
    currency,
    kind: z.enum(depositKinds),
    /** What the deposit has more by it; of a withdrawal negative. */
    amountMinor,
    /** The bank's, or whatever names the movement outside. */
    reference: id,
    note: text,
    by: actor,
  }),
});

/** Of what is given beside commissions: the claim is not of an order’s line, and the answer goes to the owner of this name. */
const given = z.object({ kind: z.enum(['bonus', 'prize']), name: z.string().min(1).max(512) });

export const depositRequested = defineEvent({
  type: 'DepositRequested',
  topic: 'deposits',
  says: 'A line of a brand that pays ahead asks its deposit for what the caps granted, or a bonus or a prize for its amount. The answer goes back to who asked.',
  data: z.object({
    ...claim,
    brandId: id,
    currency,
    orderAtMs: instantMs,
    /** What the line asked for, and what the owners of caps granted of it. */
    requestedMinor: partMinor,
    offeredMinor: partMinor,
    /** Who granted it, for what a stopped deposit refuses. */
    hops: z.array(quotaHop).max(2),
    given: given.optional(),
  }),
});

export const depositReturned = defineEvent({
  type: 'DepositReturned',
  topic: 'deposits',
  says: 'What a line, a bonus or a prize drew on the deposit of its brand and does not need any more.',
  data: z.object({ ...claim, brandId: id, currency, amountMinor: partMinor }),
});

export const coverUnfunded = defineEvent({
  type: 'CoverUnfunded',
  topic: 'deposits',
  says: 'The deposit goes on covering lines that wait: more of them were covered at once than one event may.',
  data: z.object({ brandId: id, currency }),
});

export const depositCovered = defineEvent({
  type: 'DepositCovered',
  topic: 'attributions',
  says: 'A deposit covers what a line earned before there was enough on it.',
  data: z.object({ ...claim, coveredMinor: partMinor }),
});

const funded = z.object({
  /** As it was asked: whose, and which claim of it. */
  name: z.string().min(1).max(512),
  ...claim,
  amountMinor: partMinor,
  /** It is not covered yet, and waits. */
  waits: z.boolean(),
});

export const bonusFunded = defineEvent({
  type: 'BonusFunded',
  topic: 'bonuses',
  says: 'The deposit of a brand covers a bonus that was reached, or does not cover it yet.',
  data: funded,
});

export const prizeFunded = defineEvent({
  type: 'PrizeFunded',
  topic: 'leaderboards',
  says: 'The deposit of a brand covers a prize that was decided, or does not cover it yet.',
  data: funded,
});

export const fundingNoticed = defineEvent({
  type: 'FundingNoticed',
  topic: 'notices',
  says: 'The deposit of a brand ran out, so that its campaigns stop for later orders; or it covers everything again.',
  data: z.object({
    brandId: id,
    currency,
    state: z.enum(['stopped', 'resumed']),
    atMs: instantMs,
    /** On the deposit, and earned without being covered. */
    availableMinor: amountMinor,
    unfundedMinor: z.int().min(0),
  }),
});
