import { clauseOf, toldOf } from './story-address.ts';
import type { CandidateFacts, ContactFacts } from './story-facts.ts';
import type { Heard, HeardDecision } from './story-heard.ts';
import {
  clause,
  code,
  count,
  duration,
  instant,
  listOf,
  named,
  share,
  type Told,
  told,
  type Value,
} from './story-told.ts';

/** Clicks and coupons that are told one by one; the rest is counted. */
const candidatesToldMax = 20;

/** What was looked at, what counted, and by which rule. */
export function decisionSentences(heard: Heard): Told[] {
  const { decision } = heard;
  if (!decision) return [];
  const { candidates, others, somebodyCredited, rule, reason, lastClickCreatorId, suspectedCopyOf } = decision;
  const rest = candidates.length - candidatesToldMax;
  return [
    ...candidates.slice(0, candidatesToldMax).map((candidate) => candidateSentence(heard, candidate)),
    ...(rest > 0 ? [told('candidates.more', { count: count(rest) })] : []),
    ...(others ? [told('candidates.others')] : []),
    somebodyCredited
      ? told(`rule.${rule}`)
      : told('summary.nobody', { why: clause(`reason.${reason || 'no_candidate'}`) }),
    ...(lastClickCreatorId === null ? [] : [toldOf(heard, lastClickCreatorId, 'last_click')]),
    ...decision.verdicts.map(({ effect, rule: check, creatorId }) =>
      toldOf(heard, creatorId, `verdict.${effect}`, { why: clause(`check.${check}`) }),
    ),
    ...(suspectedCopyOf === null ? [] : [told('decision.suspected_copy', { order: code(suspectedCopyOf) })]),
    ...provenance(decision),
  ];
}

function provenance(decision: HeardDecision): Told[] {
  const { recompute } = decision;
  const because = recompute && { recompute: code(recompute.recomputeId), reason: named(recompute.reason) };
  return [madeSentence(decision), ...(because ? [told('decision.recomputed', because)] : [])];
}

function madeSentence({ revision, decidedAtMs, policyId, provenance: from }: HeardDecision): Told {
  const made = { revision: count(revision), at: instant(decidedAtMs) };
  const policy = { policy: code(policyId) };
  if (!from) return told(policyId === '' ? 'decision.made' : 'decision.made_under', { ...made, ...policy });
  const { engineVersion, policyHash, inputDigest } = from;
  const by = { engine: code(engineVersion), digest: code(inputDigest) };
  return policyId === ''
    ? told('decision.proved', { ...made, ...by })
    : told('decision.proved_under', { ...made, ...by, ...policy, hash: code(policyHash) });
}

function candidateSentence(heard: Heard, candidate: CandidateFacts): Told {
  const { creatorId, evidence } = candidate;
  const verdict = verdictOf(candidate);
  if (!('occurredAtMs' in evidence)) return toldOf(heard, creatorId, `candidate.${evidence.tier}`, { verdict });
  const place = placeOf(evidence);
  const seen = {
    what: clauseOf(heard, creatorId, `contact.${evidence.tier}`),
    at: instant(evidence.occurredAtMs),
    age: ageOf(evidence),
    found: clause(`found.${evidence.joinKey}`),
    verdict,
  };
  return place.length === 0
    ? told('candidate.contact', seen)
    : told('candidate.contact_at', { ...seen, place: listOf(place, 'comma') });
}

function verdictOf(candidate: CandidateFacts): Value {
  const { credited, weight, weightSum } = candidate;
  if (!credited) return clause('counts.not', { why: whyNot(candidate) });
  if (weight === weightSum) return clause('counts.whole');
  return clause('counts.part', { share: share(weight, weightSum) });
}

/** Why a candidate is not credited. */
export const whyNot = ({ reason, invalidBy }: Pick<CandidateFacts, 'reason' | 'invalidBy'>): Value =>
  reason === 'invalid' && invalidBy !== ''
    ? clause('reason.invalid_by', { why: clause(`check.${invalidBy}`) })
    : clause(`reason.${reason}`);

const placeOf = ({ linkCode, contentId, channel }: ContactFacts): Value[] => [
  ...(linkCode === '' ? [] : [clause('place.link', { link: code(linkCode) })]),
  ...(contentId === '' ? [] : [code(contentId)]),
  ...(channel === '' ? [] : [clause(`channel.${channel}`)]),
];

const ageOf = ({ ageMs }: ContactFacts): Value =>
  ageMs < 0 ? clause('age.after', { duration: duration(-ageMs) }) : clause('age.before', { duration: duration(ageMs) });
