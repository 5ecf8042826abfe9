import { partiesOfGroup } from './allotments.ts';
import { type Book, termsFor } from './book.ts';
import { type Quota, quotaKey } from './quota-owner.ts';
import { isDeclined } from './holds.ts';
import { targetOf } from './refunds.ts';
import { sizeOf } from './volumes.ts';

/** What books hold of each quota, by its key. */
export type HeldSums = Map<string, number>;

export function addHeld(sums: HeldSums, { currency, lines }: Book): void {
  for (const { terms, allotments = [], volumes = [] } of lines) {
    for (const { owner, span, heldMinor } of volumes) {
      const key = quotaKey({ owner, span, currency });
      sums.set(key, (sums.get(key) ?? 0) + heldMinor);
    }
    for (const { creatorId, campaignId, heldMinor } of allotments) {
      for (const { owner, span } of termsFor(terms, creatorId, campaignId)?.quotas ?? []) {
        const key = quotaKey({ owner, span, currency });
        sums.set(key, (sums.get(key) ?? 0) + heldMinor);
      }
    }
  }
}

/** A claim under quotas has no more posted than it holds, and holds no more than it needs. */
export function allotmentProblem({ orderId, lines }: Book): string | undefined {
  for (const { lineId, parties, terms, allotments = [] } of lines) {
    for (const { creatorId, campaignId, heldMinor, awaitedMinor } of allotments) {
      const own = termsFor(terms, creatorId, campaignId);
      const postedMinor = own ? partiesOfGroup(parties, own).reduce((sum, party) => sum + party.postedMinor, 0) : 0;
      if (postedMinor <= heldMinor && (awaitedMinor > 0 || postedMinor === heldMinor)) continue;
      return `line ${lineId} of order ${orderId} holds ${heldMinor} of its quotas for ${creatorId} and has ${postedMinor} posted`;
    }
  }
  return undefined;
}

/** What a volume counts of a line is the base that has a place in it, less what was refunded or declined. */
export function volumeProblem({ orderId, lines, holds }: Book): string | undefined {
  for (const line of lines) {
    for (const { creatorId, span, slices, heldMinor, awaitedMinor } of line.volumes ?? []) {
      const declined = isDeclined({ holds }, { creatorId, hostId: undefined });
      const countsMinor = declined ? 0 : targetOf({ creditMinor: sizeOf(slices), refundsBy: 'base' }, line);
      if (awaitedMinor > 0 || heldMinor === countsMinor) continue;
      return `line ${line.lineId} of order ${orderId} holds ${heldMinor} of ${span} for ${creatorId}, where ${countsMinor} counts`;
    }
  }
  return undefined;
}

export interface QuotaDifference {
  readonly problem: string;
  /** The owner is ahead: an answer to an order, or what one returns, may still be on the way. */
  readonly late: boolean;
}

export function quotaDifference(quota: Quota, heldMinor: number): QuotaDifference | undefined {
  const { requestedMinor, refusedMinor, returnedMinor, usedMinor } = quota;
  const name = quotaKey(quota);
  if (requestedMinor - refusedMinor - returnedMinor !== usedMinor)
    return {
      problem: `quota ${name}: ${requestedMinor} requested, less ${refusedMinor} refused and ${returnedMinor} returned, is not ${usedMinor}`,
      late: false,
    };
  if (usedMinor === heldMinor) return undefined;
  return {
    problem: `quota ${name} counts ${usedMinor}, the books hold ${heldMinor} of it`,
    late: usedMinor > heldMinor,
  };
}
