import { mulDivHalfEven } from '@creditroll/money';
import { type BookLine, type Party, termsFor } from './book.ts';
import { type Hold, isDeclined } from './holds.ts';
import { agencyPartyId, feePartyId, groupIdOf } from './groups.ts';
import { targetOf } from './refunds.ts';

/**
 * What a party of a line should hold now, refunds and declined creators considered. Who was declined has nothing, nor has
 * a co-host of theirs; the operator's fee and the agencies' parts shrink with the credits that they came from.
 */
export function standingTarget(line: BookLine, party: Party, holds: readonly Hold[]): number {
  const target = targetOf(party, line);
  if (party.creatorId !== null) return isDeclined({ holds }, party) ? 0 : target;
  const members = line.parties.filter((member) => isMember(line, member, party));
  const whole = sumOf(members);
  const left = sumOf(members.filter((member) => !isDeclined({ holds }, member)));
  return left === whole ? target : mulDivHalfEven(target, left, whole);
}

/** Whether a fee or an agency's part was taken from the group that somebody's credit is in. */
function isMember(line: BookLine, { creatorId, hostId, campaignId }: Party, taken: Party): boolean {
  const credited = hostId ?? creatorId;
  const terms = credited !== null && campaignId !== null ? termsFor(line.terms, credited, campaignId) : undefined;
  if (!terms) return false;
  const groupId = groupIdOf(terms);
  const { agencyId, partyId } = taken;
  return partyId === (agencyId === undefined ? feePartyId(groupId) : agencyPartyId(agencyId, groupId));
}

const sumOf = (parties: readonly Party[]): number => parties.reduce((sum, { creditMinor }) => sum + creditMinor, 0);
