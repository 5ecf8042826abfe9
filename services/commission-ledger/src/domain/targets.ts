import { mulDivHalfEven } from '@creditroll/money';
import { type BookLine, type Party, termsFor } from './book.ts';
import { type Hold, isDeclined } from './holds.ts';
import { feePartyId } from './parties.ts';
import { targetOf } from './refunds.ts';

/**
 * What a party of a line should hold now, refunds and declined creators considered. Who was declined has nothing, and the
 * operator has no fee of it: its fee shrinks with the credits that it came from.
 */
export function standingTarget(line: BookLine, party: Party, holds: readonly Hold[]): number {
  const target = targetOf(party, line);
  if (party.creatorId !== null) return isDeclined({ holds }, party.creatorId) ? 0 : target;
  const members = line.parties.filter(({ creatorId, campaignId }) => {
    const terms = creatorId && campaignId ? termsFor(line.terms, creatorId, campaignId) : undefined;
    return terms !== undefined && feePartyId(terms) === party.partyId;
  });
  const whole = sumOf(members);
  const left = sumOf(members.filter(({ creatorId }) => !isDeclined({ holds }, creatorId)));
  return left === whole ? target : mulDivHalfEven(target, left, whole);
}

const sumOf = (parties: readonly Party[]): number => parties.reduce((sum, { creditMinor }) => sum + creditMinor, 0);
