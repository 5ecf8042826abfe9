import type { LockedTerms } from './book.ts';
import type { Sale } from './allotting.ts';
import { isDeclined } from './holds.ts';
import { claimBases, type Credited } from './parties.ts';
import { type Refunded, targetOf } from './refunds.ts';
import { shareFor, type VolumeShare, volumeStep } from './volumes.ts';

/** What of a line its place in volumes follows from. */
export interface MeasuredLine extends Refunded {
  readonly lineId: string;
  readonly baseMinor: number;
  readonly quantity: number;
}

/**
 * Where the base of each claim with tiers counts now, with what is said to the owners about it. Undefined: no claim has
 * tiers, which is the rule and costs nothing.
 */
export function measured(
  line: MeasuredLine,
  credits: readonly Credited[],
  terms: readonly LockedTerms[],
  before: readonly VolumeShare[] | undefined,
  sale: Sale,
): readonly VolumeShare[] | undefined {
  if (!before && !terms.some(({ volume }) => volume)) return undefined;
  const bases = credits.length === 0 ? new Map<string, number>() : claimBases(line.baseMinor, credits, terms);
  const shares: VolumeShare[] = [];
  const take = (share: VolumeShare, baseMinor: number, own: LockedTerms | undefined): void => {
    const declined = isDeclined(sale, { creatorId: share.creatorId, hostId: undefined });
    const neededOf = (wholeMinor: number): number =>
      declined ? 0 : targetOf({ creditMinor: wholeMinor, refundsBy: 'base' }, line);
    const step = volumeStep(share, baseMinor, neededOf);
    sayMoves(line, step, own, sale);
    if (step.share.slices.length + step.share.heldMinor + step.share.awaitedMinor > 0) shares.push(step.share);
  };
  const current = new Set<VolumeShare>();
  for (const own of terms) {
    const { creatorId, campaignId, volume } = own;
    // An order in another currency counts no volume.
    if (!volume || volume.currency !== sale.currency) continue;
    const known = shareFor(before, own);
    if (known) current.add(known);
    const baseMinor = bases.get(`${creatorId}|${campaignId}`) ?? 0;
    if (known || baseMinor > 0) take(known ?? newShare(own, volume), baseMinor, own);
  }
  // Other terms hold now: what was counted under the old ones goes back.
  for (const share of before ?? []) if (!current.has(share)) take(share, 0, undefined);
  if (before && before.length === shares.length && shares.every((one, index) => one === before[index])) return before;
  return shares.length === 0 ? undefined : shares;
}

const newShare = (
  { creatorId, campaignId }: LockedTerms,
  { owner, span }: NonNullable<LockedTerms['volume']>,
): VolumeShare => ({ creatorId, campaignId, owner, span, slices: [], heldMinor: 0, awaitedMinor: 0 });

function sayMoves(
  { lineId }: MeasuredLine,
  { share, requestMinor, returnMinor }: ReturnType<typeof volumeStep>,
  own: LockedTerms | undefined,
  { moves }: Sale,
): void {
  const { creatorId, campaignId, owner, span } = share;
  const claim = { lineId, creatorId, campaignId };
  if (returnMinor > 0)
    moves.push({ ...claim, kind: 'return', amountMinor: returnMinor, hops: [{ owner, spans: [{ span }] }] });
  if (requestMinor > 0 && own?.volume)
    moves.push({ ...claim, kind: 'measure', amountMinor: requestMinor, termsId: own.termsId, volume: own.volume });
}
