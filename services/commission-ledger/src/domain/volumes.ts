import { invariant } from '@creditroll/kernel';
import { PPM, sumDivHalfEven } from '@creditroll/money';

/** Of what lies at or above this volume, up to the next tier. */
export interface VolumeTier {
  readonly fromMinor: number;
  readonly ratePpm: number;
}

/** Rates by volume, and who counts it: the owner, in a span that names the scope of the terms and the time. */
export interface VolumeTerms {
  readonly owner: string;
  readonly span: string;
  readonly currency: string;
  /** Ascending, the first from 0. */
  readonly tiers: readonly VolumeTier[];
}

/** A part of a base, and the volume that was counted before it. */
export interface Slice {
  readonly fromMinor: number;
  readonly baseMinor: number;
}

/** Where the base of a claim (a creator's part of a line in a campaign) counts, as its owner said. */
export interface VolumeShare {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly owner: string;
  readonly span: string;
  /** In the order in which they were granted; together the base that has a place. */
  readonly slices: readonly Slice[];
  /** What the owner counts for it: the base without what was refunded. */
  readonly heldMinor: number;
  /** Asked for and not answered yet. While something is awaited, nothing is asked for or returned. */
  readonly awaitedMinor: number;
}

export interface VolumeGrant {
  readonly orderId: string;
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly owner: string;
  readonly span: string;
  readonly requestedMinor: number;
  readonly fromMinor: number;
}

/** A base that grew this often gives its newest slice up and asks for it again with what is more. */
export const slicesPerClaimMax = 20;

export const sizeOf = (slices: readonly Slice[]): number => slices.reduce((sum, { baseMinor }) => sum + baseMinor, 0);

/** The first slices, up to this much: what a claim gives up is what it got last. */
export function cut(slices: readonly Slice[], baseMinor: number): readonly Slice[] {
  if (sizeOf(slices) <= baseMinor) return slices;
  let leftMinor = baseMinor;
  const kept: Slice[] = [];
  for (const slice of slices) {
    if (leftMinor === 0) break;
    const part = Math.min(leftMinor, slice.baseMinor);
    kept.push({ fromMinor: slice.fromMinor, baseMinor: part });
    leftMinor -= part;
  }
  return kept;
}

export interface RatedSlice extends Slice {
  readonly ratePpm: number;
}

/** A sale that crosses a threshold is split at it. */
export const ratedSlices = (tiers: readonly VolumeTier[], slices: readonly Slice[]): RatedSlice[] =>
  slices.flatMap(({ fromMinor, baseMinor }) =>
    tiers.flatMap((tier, index): RatedSlice[] => {
      const begin = Math.max(fromMinor, tier.fromMinor);
      const end = Math.min(fromMinor + baseMinor, tiers[index + 1]?.fromMinor ?? Number.POSITIVE_INFINITY);
      return end > begin ? [{ fromMinor: begin, baseMinor: end - begin, ratePpm: tier.ratePpm }] : [];
    }),
  );

/** Each part at its own rate; the sum is rounded once. */
export const grossOfSlices = (tiers: readonly VolumeTier[], slices: readonly Slice[]): number =>
  sumDivHalfEven(
    ratedSlices(tiers, slices).map(({ baseMinor, ratePpm }) => [baseMinor, ratePpm]),
    PPM,
  );

/** The time of a span, which stands after `volume:<counter>:`; `all`, a month or a week. */
export const timeOf = (span: string): string => span.slice(span.lastIndexOf(':') + 1);

/** The kind of time that a span names. */
export function periodOf(span: string): 'campaign' | 'month' | 'week' {
  const time = timeOf(span);
  if (time === 'all') return 'campaign';
  return time.includes('W') ? 'week' : 'month';
}

const isOf =
  (one: Pick<VolumeShare, 'creatorId' | 'campaignId' | 'owner' | 'span'>) =>
  ({ creatorId, campaignId, owner, span }: VolumeShare): boolean =>
    creatorId === one.creatorId && campaignId === one.campaignId && owner === one.owner && span === one.span;

export const shareFor = (
  shares: readonly VolumeShare[] | undefined,
  { creatorId, campaignId, volume }: { creatorId: string; campaignId: string; volume?: VolumeTerms | undefined },
): VolumeShare | undefined =>
  volume && shares?.find(isOf({ creatorId, campaignId, owner: volume.owner, span: volume.span }));

export interface VolumeStep {
  readonly share: VolumeShare;
  readonly requestMinor: number;
  readonly returnMinor: number;
}

/**
 * Where a claim stands when its base is this much. `neededOf` says what of a base still counts after refunds. A base that
 * shrank gives up what it got last; when a refund is taken back, what it had returned is gone, and it asks for a place
 * for the rest like a new sale.
 */
export function volumeStep(
  before: VolumeShare,
  baseMinor: number,
  neededOf: (baseMinor: number) => number,
): VolumeStep {
  if (before.awaitedMinor > 0) return { share: before, requestMinor: 0, returnMinor: 0 };
  const { heldMinor } = before;
  let slices = cut(before.slices, baseMinor);
  if (neededOf(sizeOf(slices)) > heldMinor) slices = cut(slices, heldMinor);
  if (baseMinor > sizeOf(slices)) {
    const newest = slices.length >= slicesPerClaimMax ? slices.at(-1) : undefined;
    const returnMinor = newest ? Math.min(newest.baseMinor, heldMinor) : 0;
    const kept = newest ? slices.slice(0, -1) : slices;
    const requestMinor = baseMinor - sizeOf(kept);
    const share = { ...before, slices: kept, heldMinor: heldMinor - returnMinor, awaitedMinor: requestMinor };
    return { share, requestMinor, returnMinor };
  }
  const neededMinor = neededOf(sizeOf(slices));
  if (slices === before.slices && neededMinor === heldMinor) return { share: before, requestMinor: 0, returnMinor: 0 };
  return {
    share: { ...before, slices, heldMinor: neededMinor },
    requestMinor: 0,
    returnMinor: heldMinor - neededMinor,
  };
}

/** The answer of the owner: from where on counts what was asked for. */
export function withPlace(share: VolumeShare, { requestedMinor, fromMinor }: VolumeGrant): VolumeShare {
  invariant(
    share.awaitedMinor === requestedMinor,
    `a place for ${requestedMinor} was granted where ${share.awaitedMinor} was awaited`,
  );
  const last = share.slices.at(-1);
  const follows = last !== undefined && last.fromMinor + last.baseMinor === fromMinor;
  const slices = follows
    ? [...share.slices.slice(0, -1), { ...last, baseMinor: last.baseMinor + requestedMinor }]
    : [...share.slices, { fromMinor, baseMinor: requestedMinor }];
  return { ...share, slices, heldMinor: share.heldMinor + requestedMinor, awaitedMinor: 0 };
}

/** The shares with a grant recorded in its own; undefined: nobody asked for it. */
export function withGrantedPlace(
  shares: readonly VolumeShare[] | undefined,
  grant: VolumeGrant,
): readonly VolumeShare[] | undefined {
  const asked = shares?.find(isOf(grant));
  return asked && shares?.map((one) => (one === asked ? withPlace(one, grant) : one));
}
