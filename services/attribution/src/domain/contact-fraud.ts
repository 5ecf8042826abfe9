import type { RejectReason } from '@creditroll/contracts';
import type { Contact } from './candidates.ts';
import type { Circumstances, Crowd } from './circumstances.ts';
import type { Evidence } from './evidence.ts';
import type { TouchFacts } from './fraud/facts.ts';
import { judgeTouches } from './fraud/judge.ts';
import type { FraudRules } from './fraud/policy.ts';
import { tierRules } from './tiers.ts';

const factsOf = ({ touch, tier, refusal, standing }: Contact, crowds: readonly Crowd[]): TouchFacts => ({
  touchId: touch.touchId,
  creatorId: touch.creatorId,
  linkCode: touch.linkCode,
  click: tierRules[tier].click,
  occurredAtMs: touch.occurredAtMs,
  eligible: refusal === null,
  clientClicks: crowds.length === 0 ? undefined : crowds.find(({ touchId }) => touchId === touch.touchId)?.clicks,
  referrerHost: touch.referrerHost,
  parameters: touch.adParameters,
  source: standing.creatorKind === 'content' ? undefined : standing.creatorKind,
});

/** What came after the order, or is too old to matter, says nothing of how it came to be. */
const aside: ReadonlySet<RejectReason | null> = new Set(['after_order', 'outside_window']);

const none: readonly never[] = [];

/** Oldest first, as the rules want them, without what robots did. */
export const visitOf = (contacts: readonly Contact[], { crowds = none }: Circumstances): readonly TouchFacts[] =>
  contacts
    .filter(({ touch, refusal }) => touch.invalidBy === null && !aside.has(refusal))
    .map((contact) => factsOf(contact, crowds))
    .toReversed();

/** The contacts, newest first, with the verdicts on those that do not count. A refusal that there is already stays. */
export function withoutFraud(
  contacts: readonly Contact[],
  { order: { orderAtMs }, circumstances }: Pick<Evidence, 'order' | 'circumstances'>,
  rules: FraudRules,
): readonly Contact[] {
  const { checkoutsAtMs = none } = circumstances;
  const verdicts = judgeTouches({ touches: visitOf(contacts, circumstances), orderAtMs, checkoutsAtMs }, rules);
  if (verdicts.length === 0) return contacts;
  const byTouch = new Map(verdicts.map((verdict) => [verdict.touchId, verdict]));
  return contacts.map((contact) => {
    const fraud = byTouch.get(contact.touch.touchId);
    return fraud && contact.refusal === null ? { ...contact, refusal: 'invalid', fraud } : contact;
  });
}
