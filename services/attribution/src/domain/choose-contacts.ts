import type { AttributionPolicy, Credit } from '@creditroll/contracts';
import type { Candidate, Contact } from './candidates.ts';
import { addContact, type Choice, type Eligible } from './choice.ts';
import { models } from './models/index.ts';
import { tierRules } from './tiers.ts';
import { visitsOf } from './visits.ts';
import { weightedBy, type Weighted, whole } from './weights.ts';

/** Models that give a line to one touch; every other one shares it. */
const oneTouchModels: ReadonlySet<string> = new Set(['first', 'last', 'last_non_view']);

export const sharesOut = ({ model }: Pick<AttributionPolicy, 'model'>): boolean => !oneTouchModels.has(model);

/**
 * What visitors did, judged by the policy of the campaign that leads: the one of the strongest tier's latest touch.
 * Contacts are eligible, newest first.
 */
export function chooseContacts(contacts: readonly Eligible<Contact>[]): Choice | undefined {
  const lead = leadOf(contacts);
  if (!lead) return undefined;
  const { policy } = lead;
  const pool = poolOf(contacts, lead);
  const visits = sharesOut(policy) ? visitsOf(pool) : pool;
  const weights = new Map<Candidate, number>();
  const credits = new Map<string, Credit>();
  for (const { item, weight } of sharesOf(visits, policy)) {
    weights.set(item, weight);
    addContact(credits, item, weight);
  }
  const kind = tierRules[lead.candidate.tier].click ? 'click' : 'view';
  return {
    credits: [...credits.values()],
    reason: null,
    rule: pool.length === 1 ? 'single_touch' : `${policy.model}_${kind}`,
    policy,
    model: policy.model,
    weights,
    losing: (candidate) => {
      if (has(visits, candidate)) return 'not_chosen';
      return has(pool, candidate) ? 'same_visit' : 'lower_tier';
    },
  };
}

const has = (some: readonly Eligible<Contact>[], wanted: Candidate): boolean =>
  some.some(({ candidate }) => candidate === wanted);

function leadOf(contacts: readonly Eligible<Contact>[]): Eligible<Contact> | undefined {
  let lead: Eligible<Contact> | undefined;
  for (const contact of contacts) {
    if (!lead || tierRules[contact.candidate.tier].rank < tierRules[lead.candidate.tier].rank) lead = contact;
  }
  return lead;
}

/** Who competes: the strongest tier alone, or, where the line is shared, all clicks, and engaged views beside them by weight. */
function poolOf(
  contacts: readonly Eligible<Contact>[],
  { candidate: lead, policy }: Eligible<Contact>,
): readonly Eligible<Contact>[] {
  if (contacts.length === 1) return contacts;
  if (!sharesOut(policy) || !tierRules[lead.tier].click)
    return contacts.filter(({ candidate }) => candidate.tier === lead.tier);
  return contacts.filter(
    ({ candidate: { tier } }) => tierRules[tier].click || (tier === 'engaged_view' && policy.viewWeightPpm > 0),
  );
}

function sharesOf(visits: readonly Eligible<Contact>[], policy: AttributionPolicy): readonly Weighted<Contact>[] {
  const [only] = visits;
  if (only && visits.length === 1) return [{ item: only.candidate, weight: 1 }];
  const byTouch = new Map(visits.map(({ candidate }) => [candidate.touch, candidate]));
  const shares = models[policy.model]([...byTouch.keys()]).flatMap(({ touch, weight }) => {
    const item = byTouch.get(touch);
    return item ? [{ item, weight }] : [];
  });
  const clicks = shares.filter(({ item }) => tierRules[item.tier].click).length;
  if (clicks === 0 || clicks === shares.length) return shares;
  return weightedBy(shares, ({ tier }) => (tierRules[tier].click ? whole : policy.viewWeightPpm));
}
