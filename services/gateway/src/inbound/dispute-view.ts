import type { Dispute__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import type { DisputeShare__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/DisputeShare';
import type { DisputeMoney__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/DisputeMoney';
import { z } from 'zod';
import type { Viewer } from '../domain/access.ts';
import { id } from './schemas.ts';

const person = z.string().optional().describe('Not for creators; empty: it came by time');
const share = z.object({ creatorId: id, campaignId: id, sharePpm: z.int() });
const side = z.object({
  reason: z.string().describe('Why nobody; empty when somebody is credited'),
  shares: z.array(share).describe('A creator sees only their own'),
});
const money = z.object({
  payeeId: z.string().describe('A creator, or `agency:` and an agency; empty: the operator’s fee'),
  campaignId: z.string(),
  beforeMinor: z.int(),
  afterMinor: z.int(),
});
const line = z.object({
  lineId: id,
  before: side,
  after: side.extend({ rule: z.string() }),
  gainPpm: z.int().describe('What the disputing creator would have more of the line, parts per million'),
});
export const disputeView = z.object({
  disputeId: id,
  brandId: id,
  creatorId: id,
  campaignId: id,
  orderId: z.string().describe('Empty: not known yet'),
  lineId: z.string().describe('Empty: the whole order'),
  reference: z.string(),
  state: z.string(),
  filedAtMs: z.int(),
  decideByMs: z.int().describe('While it is open, when it goes to finance; having escalated, when it expires'),
  reason: z.string(),
  effect: z.string(),
  evidence: z.array(
    z.object({
      clickId: z.string(),
      linkCode: z.string(),
      contentId: z.string(),
      clickAtMs: z.int(),
      code: z.string(),
      text: z.string(),
      outcome: z.string(),
      atMs: z.int(),
      personId: person,
    }),
  ),
  comparison: z
    .object({
      atMs: z.int(),
      revision: z.int().describe('Of the decision in force'),
      locked: z.boolean(),
      engineVersion: z.string(),
      inputDigest: z.string(),
      gains: z.boolean(),
      clickIds: z.array(z.string()),
      codes: z.array(z.string()),
      lines: z.array(line),
      linesLeftOut: z.int(),
      money: z
        .object({ currency: z.string(), lines: z.array(z.object({ lineId: id, parties: z.array(money) })) })
        .nullable()
        .describe(
          'What each party has and would have after refunds; with a single dispute only. A creator sees only their own',
        ),
    })
    .nullable()
    .describe('The decision in force beside that with the evidence; null until the order is known'),
  steps: z.array(z.object({ what: z.string(), atMs: z.int(), personId: person, note: z.string() })),
});
export type DisputeView = z.output<typeof disputeView>;

/** A dispute as far as it concerns who looks: a creator hears of no other creator, and of nobody by name. */
export function toDisputeView(
  dispute: Dispute__Output,
  { role }: Viewer,
  reckoned?: DisputeMoney__Output,
): DisputeView {
  const { creatorId, pieces, comparison, steps } = dispute;
  const ownOnly = role === 'creator';
  const of = (personId: string) => (ownOnly ? {} : { personId });
  const seen = (shares: readonly DisputeShare__Output[]) =>
    shares.filter((one) => !ownOnly || one.creatorId === creatorId);
  return disputeView.parse({
    ...dispute,
    evidence: pieces.map(({ evidence, outcome, atMs, personId }) => ({
      ...evidence,
      outcome,
      atMs,
      ...of(personId),
    })),
    comparison: comparison && {
      ...comparison,
      lines: comparison.lines.map(({ lineId, before, beforeReason, after, afterReason, afterRule }) => ({
        lineId,
        before: { reason: beforeReason, shares: seen(before) },
        after: { reason: afterReason, shares: seen(after), rule: afterRule },
        gainPpm: partOf(after, creatorId) - partOf(before, creatorId),
      })),
      money: reckoned?.found
        ? {
            currency: reckoned.currency,
            lines: reckoned.lines.map(({ lineId, parties }) => ({
              lineId,
              parties: parties.filter(({ payeeId }) => !ownOnly || payeeId === creatorId),
            })),
          }
        : null,
    },
    steps: steps.map(({ what, atMs, personId, note }) => ({ what, atMs, note, ...of(personId) })),
  });
}

const partOf = (shares: readonly DisputeShare__Output[], creatorId: string): number =>
  shares.reduce((sum, one) => sum + (one.creatorId === creatorId ? one.sharePpm : 0), 0);
