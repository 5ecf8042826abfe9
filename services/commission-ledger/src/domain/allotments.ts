import type { QuotaHop } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { type BookLine, isCredited, type LockedTerms, type Party, termsFor, type ZeroReason } from './book.ts';
import { agencyPartyId, creditsOf, feePartyId, groupIdOf, partiesOf, type Room } from './parties.ts';
import type { Hold } from './holds.ts';
import { standingTarget } from './targets.ts';
import type { VolumeTerms } from './volumes.ts';

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
  /** What of it the owners have decided, and what they granted of that: the most that the claim earns. */
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

/** What a line says to the owners of its quotas. */
export type QuotaMove = {
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly amountMinor: number;
} & (
  | {
      readonly kind: 'request';
      /** In the order in which they are asked. */
      readonly hops: readonly QuotaHop[];
      /** The deposit of the brand hears of it, too, after them. */
      readonly prefunded?: true | undefined;
    }
  | { readonly kind: 'return'; readonly hops: readonly CountedBy[]; readonly prefunded?: true | undefined }
  | {
      /** From where on does this much of a base count? */
      readonly kind: 'measure';
      readonly termsId: string;
      readonly volume: VolumeTerms;
    }
);

/** An owner with the spans in which it counts something. */
export interface CountedBy {
  readonly owner: string;
  readonly spans: readonly { readonly span: string }[];
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

interface Step {
  readonly allotment: Allotment;
  readonly requestMinor: number;
  readonly returnMinor: number;
}

/**
 * Where a claim stands when it wants this much. A claim that wants less gives up what it was granted beyond that. When a
 * refund is taken back, what it had returned may be gone: the claim goes on from what is still held, and asks for the rest.
 */
export function stepOf(before: Allotment, wantedMinor: number, postedOf: PostedOf): Step {
  let { askedMinor, grantedMinor } = before;
  const { heldMinor, awaitedMinor } = before;
  if (awaitedMinor === 0 && wantedMinor < askedMinor) {
    askedMinor = wantedMinor;
    grantedMinor = Math.min(grantedMinor, wantedMinor);
  }
  let postedMinor = postedOf(Math.min(wantedMinor, grantedMinor));
  if (postedMinor > heldMinor) {
    askedMinor = heldMinor;
    grantedMinor = heldMinor;
    postedMinor = postedOf(Math.min(wantedMinor, grantedMinor));
  }
  const next = { ...before, wantedMinor, askedMinor, grantedMinor };
  if (awaitedMinor > 0) return { allotment: next, requestMinor: 0, returnMinor: 0 };
  const requestMinor = Math.max(0, wantedMinor - askedMinor);
  if (requestMinor > 0) return { allotment: { ...next, awaitedMinor: requestMinor }, requestMinor, returnMinor: 0 };
  const returnMinor = heldMinor - postedMinor;
  const after = { ...next, heldMinor: postedMinor };
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

const isOf =
  (creatorId: string, campaignId: string) =>
  (one: Pick<Allotment, 'creatorId' | 'campaignId'>): boolean =>
    one.creatorId === creatorId && one.campaignId === campaignId;

export const allotmentFor = (
  allotments: readonly Allotment[] | undefined,
  creatorId: string,
  campaignId: string,
): Allotment | undefined => allotments?.find(isOf(creatorId, campaignId));

/** Those with money of a group: its operator's fee, agencies, creators and co-hosts. */
export function partiesOfGroup(parties: readonly Party[], terms: LockedTerms): Party[] {
  const groupId = groupIdOf(terms);
  return parties.filter(({ partyId, creatorId, hostId, agencyId, campaignId }) => {
    if (agencyId !== undefined) return partyId === agencyPartyId(agencyId, groupId);
    if (creatorId === null) return partyId === feePartyId(groupId);
    return (hostId ?? creatorId) === terms.creatorId && campaignId === terms.campaignId;
  });
}

/** The gross of each group of a line, as its parties have it. */
function grossesOf(line: BookLine): Map<string, number> {
  const grosses = new Map<string, number>();
  for (const { creatorId, campaignId } of line.parties.filter(isCredited)) {
    const terms = termsFor(line.terms, creatorId ?? '', campaignId ?? '');
    invariant(terms, `line ${line.lineId} has a creator without terms`);
    const groupId = groupIdOf(terms);
    if (grosses.has(groupId)) continue;
    const members = line.terms.filter((one) => groupIdOf(one) === groupId);
    const parties = new Set(members.flatMap((one) => partiesOfGroup(line.parties, one)));
    grosses.set(
      groupId,
      [...parties].reduce((sum, party) => sum + party.creditMinor, 0),
    );
  }
  return grosses;
}

/** What each group has, decided before; where quotas leave nothing it says why. */
class DecidedRoom implements Room {
  readonly #grosses: Map<string, number>;
  readonly #reasons = new Map<string, ZeroReason>();

  constructor(grosses: ReadonlyMap<string, number>) {
    this.#grosses = new Map(grosses);
  }

  decide(terms: LockedTerms, grossMinor: number, reason: ZeroReason): void {
    this.#grosses.set(groupIdOf(terms), grossMinor);
    this.#reasons.set(groupIdOf(terms), reason);
  }

  take(terms: LockedTerms): number {
    return this.#grosses.get(groupIdOf(terms)) ?? 0;
  }

  whyNothing(terms: LockedTerms): ZeroReason {
    return this.#reasons.get(groupIdOf(terms)) ?? 'order_cap_reached';
  }
}

/** What a line is allotted by beside itself; `moves` gets what it says to the owners. */
export interface Sale {
  readonly currency: string;
  readonly holds: readonly Hold[];
  readonly moves: QuotaMove[];
}

/** A line whose parties do not know of quotas yet. Lines without quotas stay what they are. */
export function allotted(line: BookLine, before: readonly Allotment[] | undefined, sale: Sale): BookLine {
  if (!before && !line.terms.some(({ quotas }) => quotas)) return line;
  return reckoned(line, sale, { before: before ?? [], grosses: grossesOf(line) });
}

/** A line that was allotted before, after an answer or an edit: what its claims want is known. */
export function allottedAgain(line: BookLine, before: readonly Allotment[] | undefined, sale: Sale): BookLine {
  if (!before) return line;
  const grosses = grossesOf(line);
  for (const { creatorId, campaignId, wantedMinor } of before) {
    const terms = termsFor(line.terms, creatorId, campaignId);
    if (terms) grosses.set(groupIdOf(terms), wantedMinor);
  }
  return reckoned(line, sale, { before, grosses });
}

interface Allotting {
  readonly before: readonly Allotment[];
  /** By group, without quotas. */
  readonly grosses: ReadonlyMap<string, number>;
}

function reckoned(line: BookLine, { currency, holds, moves }: Sale, { before, grosses }: Allotting): BookLine {
  const credits = creditsOf(line.parties);
  const room = new DecidedRoom(grosses);
  const { baseMinor, quantity, earns, volumes } = line;
  const earning = { baseMinor, quantity, earns, currency, volumes };
  const parties = (): Party[] => (credits.length === 0 ? [] : partiesOf(earning, credits, line.terms, room));
  const allotments: Allotment[] = [];
  for (const terms of line.terms) {
    const { creatorId, campaignId, quotas } = terms;
    if (!quotas) continue;
    const known = allotmentFor(before, creatorId, campaignId);
    const credited = credits.some(isOf(creatorId, campaignId));
    const wantedMinor = credited ? (grosses.get(groupIdOf(terms)) ?? 0) : 0;
    if (!known && wantedMinor === 0) continue;
    const postedOf = (grossMinor: number): number => {
      room.decide(terms, grossMinor, 'quota_exhausted');
      const made = { ...line, parties: parties() };
      return partiesOfGroup(made.parties, terms).reduce((sum, party) => sum + standingTarget(made, party, holds), 0);
    };
    const step = stepOf(known ?? newAllotment(creatorId, campaignId), wantedMinor, postedOf);
    const { allotment } = step;
    const grossMinor = Math.min(wantedMinor, allotment.grantedMinor);
    room.decide(terms, grossMinor, reasonOf(allotment));
    addMoves(moves, line, terms, step);
    const over = wantedMinor + allotment.heldMinor + allotment.awaitedMinor === 0;
    if (!over) allotments.push(allotment);
  }
  return { ...line, parties: withUnfunded(parties(), line.terms, allotments), allotments };
}

function reasonOf({ awaitedMinor, stopped }: Allotment): ZeroReason {
  if (awaitedMinor > 0) return 'awaiting_quota';
  return stopped ? 'campaign_unfunded' : 'quota_exhausted';
}

/** Says of each party of a brand that pays ahead whether it waits for the deposit. */
function withUnfunded(parties: Party[], terms: readonly LockedTerms[], allotments: readonly Allotment[]): Party[] {
  const waiting = new Set<string>();
  for (const one of terms) {
    if (!one.prefunded || !allotmentFor(allotments, one.creatorId, one.campaignId)?.unfundedMinor) continue;
    for (const { partyId } of partiesOfGroup(parties, one)) waiting.add(partyId);
  }
  if (waiting.size === 0) return parties;
  return parties.map((party) => (waiting.has(party.partyId) ? { ...party, unfunded: true } : party));
}

const newAllotment = (creatorId: string, campaignId: string): Allotment => ({
  creatorId,
  campaignId,
  wantedMinor: 0,
  askedMinor: 0,
  grantedMinor: 0,
  heldMinor: 0,
  awaitedMinor: 0,
});

function addMoves(moves: QuotaMove[], { lineId }: BookLine, terms: LockedTerms, step: Step): void {
  if (step.requestMinor > 0) moves.push(moveOf('request', lineId, terms, step.requestMinor));
  if (step.returnMinor > 0) moves.push(moveOf('return', lineId, terms, step.returnMinor));
}

export function moveOf(kind: 'request' | 'return', lineId: string, terms: LockedTerms, amountMinor: number): QuotaMove {
  const { creatorId, campaignId, prefunded } = terms;
  const move = { kind, lineId, creatorId, campaignId, amountMinor, hops: hopsOf(terms) };
  return prefunded ? { ...move, prefunded } : move;
}

/** The owners in the order of the terms, each with all its spans. */
function hopsOf({ quotas = [] }: LockedTerms): QuotaHop[] {
  const hops = new Map<string, QuotaHop>();
  for (const { owner, span, limitMinor } of quotas) {
    const hop = hops.get(owner) ?? { owner, spans: [] };
    hop.spans.push({ span, limitMinor });
    hops.set(owner, hop);
  }
  return [...hops.values()];
}
