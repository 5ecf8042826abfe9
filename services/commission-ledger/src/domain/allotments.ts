import { invariant } from '@creditroll/kernel';

/** A cap that a sale falls under: whose it is, the span of it, and what that gives in all. */
export interface SaleQuota {
  readonly owner: string;
  readonly span: string;
  readonly limitMinor: number;
  readonly currency: string;
}

/** What a claim (a creator's part of a line in a campaign) has of its quotas. Amounts are of the gross. */
export interface Allotment {
  readonly creatorId: string;
  readonly campaignId: string;
  /** What it would earn without quotas. */
  readonly wantedMinor: number;
  /** What of it is decided, and what is granted of that: the most that the claim earns. */
  readonly askedMinor: number;
  readonly grantedMinor: number;
  /** What the owners count for it: the granted, less what was returned. Never less than what is posted. */
  readonly heldMinor: number;
  /** Asked for and not answered yet. While something is awaited, nothing is asked for or returned. */
  readonly awaitedMinor: number;
  /** Of a brand that pays ahead: what of the held its deposit does not cover yet. */
  readonly unfundedMinor?: number | undefined;
  /** The deposit had run out, and refused something. */
  readonly stopped?: true | undefined;
}

export interface Grant {
  readonly orderId: string;
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly requestedMinor: number;
  readonly grantedMinor: number;
  readonly unfundedMinor?: number | undefined;
  readonly stopped?: true | undefined;
}

/** `postedOf` says what is posted of a gross after refunds; it is never more than the gross. */
export type PostedOf = (grossMinor: number) => number;

export interface AllotmentStep {
  readonly allotment: Allotment;
  readonly requestMinor: number;
  readonly returnMinor: number;
}

/**
 * Where a claim stands when it wants this much. A claim that wants less gives up what it was granted beyond that. When a
 * refund is taken back, what it had returned may be gone: the claim goes on from what is still held, and asks for the rest.
 * Where refunds leave no more to post than is held, the owners have nothing to decide, and no room is taken from others.
 */
export function stepOf(before: Allotment, wantedMinor: number, postedOf: PostedOf): AllotmentStep {
  let { askedMinor, grantedMinor } = before;
  const { heldMinor, awaitedMinor } = before;
  if (awaitedMinor === 0 && wantedMinor < askedMinor) {
    askedMinor = wantedMinor;
    grantedMinor = Math.min(grantedMinor, wantedMinor);
  }
  const grossMinor = Math.min(wantedMinor, grantedMinor);
  // A new claim has nothing to be reckoned.
  let postedMinor = grossMinor === 0 ? 0 : postedOf(grossMinor);
  if (postedMinor > heldMinor) {
    askedMinor = heldMinor;
    grantedMinor = heldMinor;
    postedMinor = postedOf(Math.min(wantedMinor, grantedMinor));
  }
  const next = { ...before, wantedMinor, askedMinor, grantedMinor };
  if (awaitedMinor > 0) return { allotment: next, requestMinor: 0, returnMinor: 0 };
  const requestMinor = Math.max(0, wantedMinor - askedMinor);
  if (requestMinor > 0) {
    postedMinor = postedOf(grantedMinor + requestMinor);
    if (postedMinor > heldMinor)
      return { allotment: { ...next, awaitedMinor: requestMinor }, requestMinor, returnMinor: 0 };
    grantedMinor += requestMinor;
  }
  const returnMinor = heldMinor - postedMinor;
  const after = { ...before, wantedMinor, askedMinor: wantedMinor, grantedMinor, heldMinor: postedMinor };
  const { unfundedMinor } = before;
  if (unfundedMinor === undefined) return { allotment: after, requestMinor: 0, returnMinor };
  // The deposit takes it from what waits, too, before it gets something back.
  const waitingMinor = Math.max(0, unfundedMinor - returnMinor);
  return { allotment: { ...after, unfundedMinor: waitingMinor }, requestMinor: 0, returnMinor };
}

/** An answer of the owners: it decides what was awaited. */
export function withGrant(allotment: Allotment, grant: Grant): Allotment {
  const { requestedMinor, grantedMinor, unfundedMinor = 0, stopped } = grant;
  invariant(
    allotment.awaitedMinor === requestedMinor && grantedMinor <= requestedMinor,
    `${grantedMinor} of ${requestedMinor} was granted where ${allotment.awaitedMinor} was awaited`,
  );
  const answered = {
    ...allotment,
    askedMinor: allotment.askedMinor + requestedMinor,
    grantedMinor: allotment.grantedMinor + grantedMinor,
    heldMinor: allotment.heldMinor + grantedMinor,
    awaitedMinor: 0,
  };
  if (stopped) return { ...answered, stopped };
  if (unfundedMinor === 0) return answered;
  return { ...answered, unfundedMinor: (allotment.unfundedMinor ?? 0) + unfundedMinor };
}

/** Whether it is of this creator in this campaign. */
export const isOfClaim =
  (creatorId: string, campaignId: string) =>
  (one: Pick<Allotment, 'creatorId' | 'campaignId'>): boolean =>
    one.creatorId === creatorId && one.campaignId === campaignId;

export const allotmentFor = (
  allotments: readonly Allotment[] | undefined,
  creatorId: string,
  campaignId: string,
): Allotment | undefined => allotments?.find(isOfClaim(creatorId, campaignId));

export const newAllotment = (creatorId: string, campaignId: string): Allotment => ({
  creatorId,
  campaignId,
  wantedMinor: 0,
  askedMinor: 0,
  grantedMinor: 0,
  heldMinor: 0,
  awaitedMinor: 0,
});
