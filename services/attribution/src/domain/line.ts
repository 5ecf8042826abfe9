import type { AttributionPolicy, Credit, LineDecision, OrderLine, RejectReason, Touch } from '@creditroll/contracts';
import type { Candidate, Candidates, Click, Coupon } from './candidates.ts';
import { foldCode } from './codes.ts';
import { membershipKey } from './evidence.ts';
import { losersOf, nearestReason } from './losers.ts';
import { models } from './models/index.ts';

/** What became of one candidate on one line. */
export interface Verdict<Of extends Candidate = Candidate> {
  readonly candidate: Of;
  /** Null when it is credited. */
  readonly reason: RejectReason | null;
  /** Its own part before credits of one creator are added up; 0 when it is not credited. */
  readonly weight: number;
}

/** The rule that decided a line. */
export type Rule =
  | 'coupon_wins'
  | 'coupon_with_touch'
  | 'coupon_without_click'
  | 'single_touch'
  | `${AttributionPolicy['model']}_click`
  | 'nobody';

export interface LineOutcome {
  readonly decision: LineDecision;
  readonly rule: Rule;
  /** Of the campaign that decided: the coupon's, or that of the latest eligible touch. */
  readonly policy: AttributionPolicy | null;
  /** Who would have it if only the last click counted. */
  readonly lastClickCreatorId: string | null;
  readonly verdicts: readonly Verdict[];
}

/** An eligible candidate and the policy of its own campaign. */
interface Eligible<Of extends Candidate> {
  readonly candidate: Of;
  readonly policy: AttributionPolicy;
}

interface Choice {
  readonly credits: readonly Credit[];
  readonly rule: Rule;
  readonly policy: AttributionPolicy;
  readonly model: AttributionPolicy['model'] | null;
  /** Weight per credited candidate. */
  readonly weights: ReadonlyMap<Candidate, number>;
  readonly losingReason: Readonly<Record<Candidate['tier'], RejectReason>>;
}

/** What the whole order says to each of its lines. */
export interface OrderTerms {
  /** Speaks against every line. */
  readonly refusal: RejectReason | null;
  readonly losersMax: number;
}

export function decideLine(line: OrderLine, { clicks, coupons }: Candidates, terms: OrderTerms): LineOutcome {
  const refusal = terms.refusal ?? (line.earns ? null : 'earns_nothing');
  const discounts = discountsOf(line);
  const onLine = coupons.filter(({ coupon }) => discounts.has(coupon.code));
  const judged = new Map<Candidate, RejectReason | null>();
  for (const click of clicks) judged.set(click, refusal ?? click.refusal ?? scopeRefusal(click, line.productId));
  const clicksLeft = eligible(clicks, judged);
  for (const coupon of onLine) {
    judged.set(
      coupon,
      refusal ?? coupon.refusal ?? scopeRefusal(coupon, line.productId) ?? touchRefusal(coupon, clicksLeft),
    );
  }
  const couponsLeft = eligible(onLine, judged);
  const choice = chooseCoupon(couponsLeft, clicksLeft, discounts) ?? chooseClicks(clicksLeft);
  const verdicts = [...onLine, ...clicks].map((candidate): Verdict => {
    const weight = choice?.weights.get(candidate) ?? 0;
    const reason = weight > 0 ? null : (judged.get(candidate) ?? choice?.losingReason[candidate.tier] ?? null);
    return { candidate, reason, weight };
  });
  return {
    decision: {
      lineId: line.lineId,
      credits: choice ? [...choice.credits] : [],
      reason: choice ? null : (refusal ?? nearestReason(verdicts)),
      model: choice?.model ?? null,
      policyId: choice?.policy.policyId ?? null,
      losers: losersOf(verdicts, choice?.credits ?? [], terms.losersMax),
    },
    rule: choice?.rule ?? 'nobody',
    policy: choice?.policy ?? null,
    lastClickCreatorId: clicksLeft[0]?.candidate.touch.creatorId ?? null,
    verdicts,
  };
}

/** Discount per folded code. */
function discountsOf(line: OrderLine): ReadonlyMap<string, number> {
  const discounts = new Map<string, number>();
  for (const { code, discountMinor } of line.codes) {
    const folded = foldCode(code);
    discounts.set(folded, (discounts.get(folded) ?? 0) + discountMinor);
  }
  return discounts;
}

function scopeRefusal(candidate: Candidate, productId: string): RejectReason | null {
  const products = candidate.standing.campaign?.products ?? null;
  const inCampaign = products === null || products.has(productId);
  const inTouch =
    candidate.tier === 'coupon' ||
    candidate.touch.productIds === null ||
    candidate.touch.productIds.includes(productId);
  return inCampaign && inTouch ? null : 'out_of_scope';
}

function touchRefusal({ coupon, standing }: Coupon, clicks: readonly Eligible<Click>[]): RejectReason | null {
  if (standing.policy?.couponPolicy !== 'requires_touch') return null;
  return clicks.some(({ candidate }) => candidate.touch.creatorId === coupon.creatorId) ? null : 'coupon_without_touch';
}

const eligible = <Of extends Candidate>(
  candidates: readonly Of[],
  judged: ReadonlyMap<Candidate, RejectReason | null>,
): readonly Eligible<Of>[] =>
  candidates.flatMap((candidate) => {
    const { policy } = candidate.standing;
    return judged.get(candidate) === null && policy ? [{ candidate, policy }] : [];
  });

const couponRules = {
  coupon_wins: 'coupon_wins',
  requires_touch: 'coupon_with_touch',
  link_wins: 'coupon_without_click',
} as const satisfies Record<AttributionPolicy['couponPolicy'], Rule>;

/** The coupon tier comes first, but a coupon of a campaign where links win only counts when there is no click. */
function chooseCoupon(
  coupons: readonly Eligible<Coupon>[],
  clicks: readonly Eligible<Click>[],
  discounts: ReadonlyMap<string, number>,
): Choice | undefined {
  const contenders =
    clicks.length === 0 ? coupons : coupons.filter(({ policy }) => policy.couponPolicy !== 'link_wins');
  const discountOf = ({ candidate }: Eligible<Coupon>): number => discounts.get(candidate.coupon.code) ?? 0;
  // Coupons come sorted by code and id, and the sort is stable: the largest discount, then the first code.
  const [winner] = contenders.toSorted((a, b) => discountOf(b) - discountOf(a));
  if (!winner) return undefined;
  const { candidate, policy } = winner;
  const { coupon } = candidate;
  const support =
    policy.couponPolicy === 'requires_touch'
      ? clicks.flatMap((click) => (click.candidate.touch.creatorId === coupon.creatorId ? [click.candidate.touch] : []))
      : [];
  const credit: Credit = {
    creatorId: coupon.creatorId,
    campaignId: coupon.campaignId,
    contentId: support[0]?.contentId ?? null,
    channel: support[0]?.channel ?? null,
    tier: 'coupon',
    weight: 1,
    touchIds: support.map((touch) => touch.touchId),
    clickAtMs: support.length === 0 ? null : Math.min(...support.map((touch) => touch.occurredAtMs)),
    couponId: coupon.couponId,
  };
  return {
    credits: [credit],
    rule: couponRules[policy.couponPolicy],
    policy,
    model: null,
    weights: new Map([[candidate, 1]]),
    losingReason: { coupon: 'not_chosen', click: 'lower_tier' },
  };
}

/** The click tier, shared by the model of the campaign whose click came last. */
function chooseClicks(clicks: readonly Eligible<Click>[]): Choice | undefined {
  const [latest] = clicks;
  if (!latest) return undefined;
  const { policy } = latest;
  const byTouch = new Map(clicks.map(({ candidate }) => [candidate.touch, candidate]));
  const shares = models[policy.model]([...byTouch.keys()]);
  const weights = new Map<Candidate, number>();
  const credits = new Map<string, Credit>();
  for (const { touch, weight } of shares) {
    const click = byTouch.get(touch);
    if (click) weights.set(click, weight);
    const pair = membershipKey(touch.campaignId, touch.creatorId);
    credits.set(pair, added(credits.get(pair), touch, weight));
  }
  return {
    credits: [...credits.values()],
    rule: clicks.length === 1 ? 'single_touch' : `${policy.model}_click`,
    policy,
    model: policy.model,
    weights,
    losingReason: { coupon: 'lower_tier', click: 'not_chosen' },
  };
}

/** Credits of one creator in one campaign are one; its content is that of the latest touch. */
function added(credit: Credit | undefined, touch: Touch, weight: number): Credit {
  if (credit) {
    const clickAtMs = Math.min(credit.clickAtMs ?? touch.occurredAtMs, touch.occurredAtMs);
    return { ...credit, weight: credit.weight + weight, touchIds: [...credit.touchIds, touch.touchId], clickAtMs };
  }
  const { creatorId, campaignId, contentId, channel } = touch;
  return {
    creatorId,
    campaignId,
    contentId,
    channel,
    tier: 'click',
    weight,
    touchIds: [touch.touchId],
    clickAtMs: touch.occurredAtMs,
    couponId: null,
  };
}
