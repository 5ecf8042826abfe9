import { MINUTE_MS } from '@creditroll/kernel';
import type { Contact } from './candidates.ts';
import type { Eligible } from './choice.ts';
import { tierRules } from './tiers.ts';

/** Consecutive touches of one creator and content this close are one visit. */
const visitGapMsMax = 30 * MINUTE_MS;

const sameVisit = ({ touch: later }: Contact, { touch }: Contact): boolean =>
  later.creatorId === touch.creatorId &&
  later.campaignId === touch.campaignId &&
  later.contentId === touch.contentId &&
  later.occurredAtMs - touch.occurredAtMs <= visitGapMsMax;

/** One contact for each visit, newest first: the strongest of it, of several the latest. */
export function visitsOf(contacts: readonly Eligible<Contact>[]): readonly Eligible<Contact>[] {
  const visits: Eligible<Contact>[] = [];
  let earlier: Contact | undefined;
  for (const contact of contacts) {
    const visit = visits.at(-1);
    if (visit && earlier && sameVisit(earlier, contact.candidate)) {
      if (tierRules[contact.candidate.tier].rank < tierRules[visit.candidate.tier].rank)
        visits[visits.length - 1] = contact;
    } else visits.push(contact);
    earlier = contact.candidate;
  }
  return visits;
}
