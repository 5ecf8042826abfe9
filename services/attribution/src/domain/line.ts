import type { AttributionPolicy, LineDecision, OrderLine, RejectReason } from '@creditroll/contracts';
import type { Assertion, Candidate, Candidates, Contact, Coupon, Override } from './candidates.ts';
import { type Choice, type Eligible, type Rule } from './choice.ts';
import { chooseContacts } from './choose-contacts.ts';
import { chooseCoupon, couponPolicyOf, sameCreator, stoodBack } from './choose-coupon.ts';
import { chooseAssertion, chooseOverrides } from './choose-stated.ts';
import { foldCode } from './codes.ts';
import { losersOf, nearestReason } from './losers.ts';
import { tierRules } from './tiers.ts';

/** What became of one candidate on one line. */
export interface Verdict<Of extends Candidate = Candidate> {
  readonly candidate: Of;
  /** Null when it is credited. */
  readonly reason: RejectReason | null;
  /** Its own part before credits of one creator are added up; 0 when it is not credited. */
  readonly weight: number;
}

export interface LineOutcome {
  readonly decision: LineDecision;
  readonly rule: Rule;
  /** Of the campaign that decided: the coupon's, or that of the leading touch. */
  readonly policy: AttributionPolicy | null;
  /** Who would have it if only the last click counted. */
  readonly lastClickCreatorId: string | null;
  readonly verdicts: readonly Verdict[];
}

/** What the whole order says to each of its lines. */
export interface OrderTerms {
  /** Speaks against every line. */
  readonly refusal: RejectReason | null;
  readonly losersMax: number;
}

/** The strongest tier that says anything decides: people, the platform, coupons, clicks, views. */
export function decideLine(line: OrderLine, candidates: Candidates, terms: OrderTerms): LineOutcome {
  const refusal = terms.refusal ?? (line.earns ? null : 'earns_nothing');
  const discounts = discountsOf(line);
  const onLine = onlyOf(line, candidates, discounts);
  const judged = new Map<Candidate, RejectReason | null>();
  for (const one of [...onLine.overrides, ...onLine.assertions]) judged.set(one, refusal ?? one.refusal);
  for (const contact of onLine.contacts)
    judged.set(contact, refusal ?? contact.refusal ?? scopeRefusal(contact, line.productId));
  const contacts = eligible(onLine.contacts, judged);
  for (const coupon of onLine.coupons)
    judged.set(
      coupon,
      refusal ?? coupon.refusal ?? scopeRefusal(coupon, line.productId) ?? lacksTouch(coupon, contacts),
    );
  const coupons = eligible(onLine.coupons, judged);
  const choice = refusal === null ? choose(onLine, { contacts, coupons, judged, discounts }) : undefined;
  const { overrides, assertions } = onLine;
  const all: readonly Candidate[] =
    overrides.length + assertions.length + onLine.coupons.length === 0
      ? onLine.contacts
      : [...overrides, ...assertions, ...onLine.coupons, ...onLine.contacts];
  const verdicts = all.map((candidate): Verdict => {
    const weight = choice?.weights.get(candidate) ?? 0;
    const reason = weight > 0 ? null : (judged.get(candidate) ?? choice?.losing(candidate) ?? null);
    return { candidate, reason, weight };
  });
  return {
    decision: {
      lineId: line.lineId,
      credits: choice ? [...choice.credits] : [],
      reason: choice ? choice.reason : (refusal ?? nearestReason(verdicts)),
      model: choice?.model ?? null,
      policyId: choice?.policy?.policyId ?? null,
      losers: losersOf(verdicts, choice?.credits ?? [], terms.losersMax),
    },
    rule: choice?.rule ?? 'nobody',
    policy: choice?.policy ?? null,
    lastClickCreatorId: lastClickOf(contacts)?.touch.creatorId ?? null,
    verdicts,
  };
}

interface OnLine {
  readonly overrides: readonly Override[];
  readonly stated: boolean;
  readonly assertions: readonly Assertion[];
  readonly coupons: readonly Coupon[];
  readonly contacts: readonly Contact[];
}

const none: readonly never[] = [];

/** Most lines have contacts at most. */
function onlyOf(line: OrderLine, candidates: Candidates, discounts: ReadonlyMap<string, number>): OnLine {
  const { overrides, overridden, assertions, coupons, contacts } = candidates;
  return {
    overrides: overrides.length === 0 ? none : overrides.filter(({ lineId }) => lineId === line.lineId),
    stated: overridden.has(line.lineId),
    assertions: assertions.length === 0 ? none : assertions.filter(({ lineId }) => lineId === line.lineId),
    coupons: discounts.size === 0 ? none : coupons.filter(({ coupon }) => discounts.has(coupon.code)),
    contacts,
  };
}

interface Left {
  readonly contacts: readonly Eligible<Contact>[];
  readonly coupons: readonly Eligible<Coupon>[];
  readonly judged: ReadonlyMap<Candidate, RejectReason | null>;
  readonly discounts: ReadonlyMap<string, number>;
}

function choose(onLine: OnLine, { contacts, coupons, judged, discounts }: Left): Choice | undefined {
  if (onLine.stated) return chooseOverrides(onLine.overrides.filter((one) => judged.get(one) === null));
  const [assertion] = onLine.assertions;
  if (assertion) return chooseAssertion(assertion);
  const touches = chooseContacts(contacts);
  const coupon = chooseCoupon(coupons, contacts, touches, discounts);
  if (coupon) return coupon;
  return (
    touches && {
      ...touches,
      losing: (candidate) => (candidate.tier === 'coupon' ? stoodBack(candidate) : touches.losing(candidate)),
    }
  );
}

const noDiscounts: ReadonlyMap<string, number> = new Map();

/** Discount per folded code. */
function discountsOf(line: OrderLine): ReadonlyMap<string, number> {
  if (line.codes.length === 0) return noDiscounts;
  const discounts = new Map<string, number>();
  for (const { code, discountMinor } of line.codes) {
    const folded = foldCode(code);
    discounts.set(folded, (discounts.get(folded) ?? 0) + discountMinor);
  }
  return discounts;
}

function scopeRefusal(candidate: Coupon | Contact, productId: string): RejectReason | null {
  const products = candidate.standing.campaign?.products ?? null;
  const inCampaign = products === null || products.has(productId);
  const inTouch =
    candidate.tier === 'coupon' ||
    candidate.touch.productIds === null ||
    candidate.touch.productIds.includes(productId);
  return inCampaign && inTouch ? null : 'out_of_scope';
}

function lacksTouch(candidate: Coupon, contacts: readonly Eligible<Contact>[]): RejectReason | null {
  const { policy } = candidate.standing;
  if (!policy) return null;
  const coupon = { candidate, policy };
  if (couponPolicyOf(coupon) !== 'requires_touch') return null;
  return contacts.some((contact) => sameCreator(coupon, contact)) ? null : 'coupon_without_touch';
}

function eligible<Of extends Coupon | Contact>(
  candidates: readonly Of[],
  judged: ReadonlyMap<Candidate, RejectReason | null>,
): readonly Eligible<Of>[] {
  if (candidates.length === 0) return none;
  const left: Eligible<Of>[] = [];
  for (const candidate of candidates) {
    const { policy } = candidate.standing;
    if (policy && judged.get(candidate) === null) left.push({ candidate, policy });
  }
  return left;
}

const lastClickOf = (contacts: readonly Eligible<Contact>[]): Contact | undefined =>
  contacts.find(({ candidate }) => tierRules[candidate.tier].click)?.candidate;
