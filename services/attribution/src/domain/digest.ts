import type { AttributionPolicy } from '@creditroll/contracts';
import { canonicalJson, digestOf, sha256 } from '@creditroll/kernel';
import type { Candidate, Contact } from './candidates.ts';
import { compareText, foldCode } from './codes.ts';
import type { Decision } from './decide.ts';
import { noCircumstances } from './circumstances.ts';
import { emailHashesOf, fraudRulesFor } from './evidence.ts';
import { holdsAt } from './figures/verdicts.ts';
import type { FraudRules } from './fraud/policy.ts';
import { inForce } from './versions.ts';

/** Rises when the same inputs may be decided otherwise. */
export const engineVersion = '7';

const fraudHashes = new WeakMap<FraudRules, string>();

function fraudHashOf(rules: FraudRules): string {
  const known = fraudHashes.get(rules);
  if (known !== undefined) return known;
  const hash = digestOf({ ...rules, off: [...rules.off] });
  fraudHashes.set(rules, hash);
  return hash;
}

/** A policy version never changes, and many orders of a batch share one. */
const policyHashes = new WeakMap<AttributionPolicy, string>();

export function policyHashOf(policy: AttributionPolicy): string {
  const known = policyHashes.get(policy);
  if (known !== undefined) return known;
  const hash = digestOf(policy);
  policyHashes.set(policy, hash);
  return hash;
}

/**
 * SHA-256 of all that the decision looked at, in canonical order: lists instead of named members, because their order is
 * fixed here and they cost a fraction of sorting names.
 */
export function inputDigestOf(decision: Decision): string {
  const { evidence, candidates } = decision;
  const { order } = evidence;
  const lines = linesOf(decision);
  const products = sorted([...new Set(order.lines.map(({ productId }) => productId))], compareText);
  const standing = standingOf(products);
  const contacts = candidates.contacts.map((contact) => contactOf(contact, standing));
  const coupons = candidates.coupons.map((entry) => {
    const { couponId, campaignId, creatorId, code, validFromMs, validBelowMs } = entry.coupon;
    return [couponId, campaignId, creatorId, code, validFromMs, validBelowMs, entry.leaked, standing(entry)];
  });
  const stated = [...candidates.overrides, ...candidates.assertions].map((entry) => standing(entry));
  const overrides = sorted(
    evidence.overrides.map(
      ({ overrideId, lineId, credits }) =>
        [
          lineId,
          overrideId,
          credits.map(({ creatorId, campaignId, weight }) => [creatorId, campaignId, weight]),
        ] as const,
    ),
    ([a], [b]) => compareText(a, b),
  );
  const carts = evidence.carts.map(({ atMs, closedBy }) => [atMs, closedBy ?? null]);
  const all: unknown[] = [
    engineVersion,
    [order.orderId, order.brandId, order.orderAtMs, order.test],
    lines,
    contacts,
    coupons,
    carts,
    overrides,
    stated,
    fraudHashOf(fraudRulesFor(evidence)),
    emailHashesOf(order),
    evidence.tooWide,
    evidence.duplicateOf,
    evidence.verdicts.map((verdict) => [verdict.verdictId, holdsAt(verdict, order.orderAtMs)]),
    evidence.circumstances === noCircumstances ? null : canonicalJson(evidence.circumstances),
  ];
  // What few orders have is added behind, so that the digest of all others is what it was.
  if (evidence.recomputed) all.push(['recomputed', recomputedOf(evidence, evidence.recomputed)]);
  if (evidence.alike?.orderId) all.push(['alike', evidence.alike.orderId]);
  return sha256(JSON.stringify(all));
}

const recomputedOf = (
  { campaigns, order }: Decision['evidence'],
  recomputed: NonNullable<Decision['evidence']['recomputed']>,
): unknown[] =>
  recomputed.map(({ recomputeId, campaignId, policy, productIds }) => {
    const own = inForce(campaigns.get(campaignId)?.policies ?? [], order.orderAtMs);
    return [recomputeId, campaignId, policyHashOf(policy), productIds, own ? policyHashOf(own) : null];
  });

const linesOf = ({ evidence }: Decision) =>
  sorted(
    evidence.order.lines.map(
      ({ lineId, productId, earns, codes, platform }) =>
        [
          lineId,
          productId,
          earns,
          sorted(
            codes.map(({ code, discountMinor }) => `${foldCode(code)}=${discountMinor}`),
            compareText,
          ),
          platform ? [platform.creatorId, platform.campaignId, platform.contentId, platform.pays] : null,
        ] as const,
    ),
    (a, b) => compareText(a[0], b[0]),
  );

/** Mostly one or none, and a sort that has nothing to do still costs. */
function sorted<Item>(items: Item[], compare: (a: Item, b: Item) => number): Item[] {
  return items.length < 2 ? items : items.sort(compare);
}

const standingOf =
  (products: readonly string[]) =>
  ({
    standing: { campaign, campaignState, membershipState, emailHash, emailDomain, creatorKind, policy },
  }: Candidate): unknown[] => {
    const scope = campaign?.products ?? null;
    return [
      campaign !== undefined,
      campaignState ?? null,
      membershipState ?? null,
      emailHash,
      emailDomain,
      creatorKind,
      policy ? policyHashOf(policy) : null,
      scope && products.filter((id) => scope.has(id)),
    ];
  };

function contactOf(contact: Contact, standing: (candidate: Candidate) => unknown[]): unknown[] {
  const { touch } = contact;
  return [
    touch.touchId,
    touch.campaignId,
    touch.creatorId,
    touch.contentId,
    touch.channel,
    touch.linkCode,
    touch.kind,
    touch.match,
    touch.occurredAtMs,
    touch.invalidBy,
    touch.productIds?.toSorted(compareText) ?? null,
    touch.referrerHost ?? null,
    touch.adParameters ?? null,
    contact.foundBy,
    standing(contact),
  ];
}
