import { invariant } from '@creditroll/kernel';
import { type Allotment, allotmentFor, type AllotmentStep, isOfClaim, newAllotment, stepOf } from './allotments.ts';
import { type BookLine, isCredited, type LockedTerms, type Party, termsFor, type ZeroReason } from './book.ts';
import type { Hold } from './holds.ts';
import { groupIdOf, partiesUnder } from './groups.ts';
import { creditsOf, partiesOf } from './parties.ts';
import type { Room, Wish } from './room.ts';
import { moveOf, type QuotaMove } from './quota-moves.ts';
import { standingTarget } from './targets.ts';

/** The gross of each group of a line, as its parties have it. */
function grossesOf(line: BookLine): Map<string, number> {
  const grosses = new Map<string, number>();
  for (const { creatorId, campaignId } of line.parties.filter(isCredited)) {
    const terms = termsFor(line.terms, creatorId ?? '', campaignId ?? '');
    invariant(terms, `line ${line.lineId} has a creator without terms`);
    const groupId = groupIdOf(terms);
    if (grosses.has(groupId)) continue;
    const members = line.terms.filter((one) => groupIdOf(one) === groupId);
    const parties = new Set(members.flatMap((one) => partiesUnder(one, line.parties)));
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

  take(wishes: readonly Wish[]): readonly number[] {
    return wishes.map(({ id }) => this.#grosses.get(id) ?? 0);
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
  return allottedFrom(line, sale, { before: before ?? [], grosses: grossesOf(line) });
}

/** A line that was allotted before, after an answer or an edit: what its claims want is known. */
export function allottedAgain(line: BookLine, before: readonly Allotment[] | undefined, sale: Sale): BookLine {
  if (!before) return line;
  const grosses = grossesOf(line);
  for (const { creatorId, campaignId, wantedMinor } of before) {
    const terms = termsFor(line.terms, creatorId, campaignId);
    if (terms) grosses.set(groupIdOf(terms), wantedMinor);
  }
  return allottedFrom(line, sale, { before, grosses });
}

interface Allotting {
  readonly before: readonly Allotment[];
  /** By group, without quotas. */
  readonly grosses: ReadonlyMap<string, number>;
}

function allottedFrom(line: BookLine, { currency, holds, moves }: Sale, { before, grosses }: Allotting): BookLine {
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
    const credited = credits.some(isOfClaim(creatorId, campaignId));
    const wantedMinor = credited ? (grosses.get(groupIdOf(terms)) ?? 0) : 0;
    if (!known && wantedMinor === 0) continue;
    const postedOf = (grossMinor: number): number => {
      room.decide(terms, grossMinor, 'quota_exhausted');
      const made = { ...line, parties: parties() };
      return partiesUnder(terms, made.parties).reduce((sum, party) => sum + standingTarget(made, party, holds), 0);
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
    for (const { partyId } of partiesUnder(one, parties)) waiting.add(partyId);
  }
  if (waiting.size === 0) return parties;
  return parties.map((party) => (waiting.has(party.partyId) ? { ...party, unfunded: true } : party));
}

function addMoves(moves: QuotaMove[], { lineId }: BookLine, terms: LockedTerms, step: AllotmentStep): void {
  if (step.requestMinor > 0) moves.push(moveOf('request', lineId, terms, step.requestMinor));
  if (step.returnMinor > 0) moves.push(moveOf('return', lineId, terms, step.returnMinor));
}
