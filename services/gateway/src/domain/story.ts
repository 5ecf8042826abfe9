import { type Money, money, mulDivHalfEven, PPM, sum } from '@creditroll/money';
import { payoutSentences, stateSentence } from './story-end.ts';
import type {
  Audience,
  CandidateFacts,
  CommissionFacts,
  DecisionFacts,
  PartFacts,
  ShareFacts,
  Story,
  StoryFacts,
} from './story-facts.ts';
import { type Teller, tellerOf } from './story-teller.ts';
import {
  amount,
  because,
  becauseSentence,
  digits,
  duration,
  formulaWords,
  foundBy,
  instant,
  listed,
  lostTermsSentence,
  percent,
  ruleSentence,
  scopeWords,
  share,
} from './story-words.ts';

/** Clicks and coupons that are told one by one; the rest is counted. */
const candidatesToldMax = 20;

/** One order line from click to payout, in sentences that each carry their own arithmetic. */
export function tell(facts: StoryFacts, audience: Audience): Story {
  const teller = tellerOf(facts, audience);
  return {
    lineId: facts.lineId,
    summary: summaryOf(facts, teller),
    sentences: [
      orderSentence(facts, teller),
      ...decisionSentences(facts, teller),
      ...commissionSentences(facts, teller),
      ...(facts.commission ? [stateSentence(facts, teller)] : []),
      ...payoutSentences(facts, teller),
    ],
  };
}

function summaryOf({ decision, commission }: StoryFacts, teller: Teller): string {
  const { audience, parts, shares } = teller;
  if (!decision && !commission) return 'This line is not decided yet; it takes a moment after the order is known.';
  const earning = parts.filter((part) => part.credit.amountMinor > 0);
  const [share] = shares;
  if (earning.length === 0 && share) return shareSentence(share, teller);
  if (earning.length === 0) {
    const why = because(whyNothing(teller, decision, commission));
    if (audience.kind === 'creator') return `You get nothing, because ${why}.`;
    return parts.length > 0 ? `Nobody earns on this line, because ${why}.` : `Nobody is credited because ${why}.`;
  }
  if (!commission) return 'This line is decided; its commission is being reckoned.';
  if (audience.kind === 'creator') {
    const [only] = earning;
    if (only && earning.length === 1) return `You get ${amount(only.posted)}: ${shortArithmetic(only, commission)}.`;
    return `You get ${amount(total(earning, commission))} for ${earning.length} campaigns.`;
  }
  const told = [...earning.map(({ creatorId, posted }) => ({ payeeId: creatorId, posted })), ...shares];
  return `${listed(told.map(({ payeeId, posted }) => `${teller.gets(payeeId)} ${amount(posted)}`))}.`;
}

/** The reason that says most to the audience: its own part's or candidate's, or why nobody has the line. */
function whyNothing(
  { audience, parts, concerns }: Teller,
  decision: DecisionFacts | null,
  commission: CommissionFacts | null,
): string {
  const part = parts.find(({ reason }) => reason !== '')?.reason;
  if (part) return part;
  const told = commission?.parts.filter(({ creatorId, reason }) => concerns(creatorId) && reason !== '') ?? [];
  const looked = decision?.candidates.filter(({ creatorId, reason }) => concerns(creatorId) && reason !== '') ?? [];
  const own = told[0]?.reason ?? looked[0]?.reason;
  const line = [decision?.reason, commission?.reason].find((reason) => reason !== undefined && reason !== '');
  return (audience.kind === 'creator' ? (own ?? line) : (line ?? own)) ?? 'no_candidate';
}

const total = (parts: readonly PartFacts[], { base }: CommissionFacts): Money =>
  sum(
    base.currency,
    parts.map((part) => part.posted),
  );

const orderSentence = (
  { orderName, orderAtMs, quantity, title, cancelledAtMs }: StoryFacts,
  { audience }: Teller,
): string => {
  const what = audience.kind === 'creator' ? 'The order' : `The order ${orderName}`;
  const cancelled = cancelledAtMs === null ? '' : ` It was cancelled on ${instant(cancelledAtMs)}.`;
  return `${what} was placed on ${instant(orderAtMs)} with ${quantity} × ${title}.${cancelled}`;
};

function decisionSentences({ decision }: StoryFacts, teller: Teller): string[] {
  if (!decision) return [];
  const { audience, concerns, whose } = teller;
  const looked = decision.candidates.filter((candidate) => concerns(candidate.creatorId));
  const told = looked.slice(0, candidatesToldMax).map((candidate) => candidateSentence(candidate, teller));
  if (looked.length > told.length)
    told.push(`Another ${looked.length - told.length} clicks, views and coupons were looked at.`);
  if (looked.length < decision.candidates.length) told.push('Clicks, views or coupons of others were looked at, too.');
  const credited = decision.candidates.some((candidate) => candidate.credited);
  const rule = credited
    ? ruleSentence(decision.rule)
    : `Nobody is credited because ${because(decision.reason || 'no_candidate')}.`;
  const last = decision.lastClickCreatorId;
  const lastClick =
    last !== null && concerns(last) && !decision.candidates.some((one) => one.credited && one.creatorId === last);
  return [
    ...told,
    rule,
    ...(lastClick ? [`By last click alone it would be ${audience.kind === 'creator' ? 'yours' : whose(last)}.`] : []),
    ...(audience.kind === 'staff' ? [provenance(decision)] : []),
  ];
}

const provenance = ({
  revision,
  decidedAtMs,
  engineVersion,
  policyId,
  policyHash,
  inputDigest,
}: DecisionFacts): string =>
  `Decision ${revision} was made on ${instant(decidedAtMs)} by engine ${engineVersion}${policyId ? ` under policy ${policyId} (${policyHash})` : ''} from inputs ${inputDigest}.`;

const contactWords = {
  click: 'click',
  probabilistic_click: 'probable click',
  engaged_view: 'engaged view',
  view: 'view',
} as const;

function candidateSentence(candidate: CandidateFacts, { whose, audience }: Teller): string {
  const { tier, occurredAtMs, ageMs, channel, contentId, linkCode, joinKey, credited, reason, creatorId } = candidate;
  const end = credited ? 'It counts.' : `It does not count, because ${because(reason)}.`;
  if (tier === 'coupon') return `${whose(creatorId)} coupon was used on this line. ${end}`;
  const mine = (id: string): string => (audience.kind === 'creator' && id === audience.creatorId ? 'yours' : whose(id));
  if (tier === 'manual_override') return `Two people said that the line is ${mine(creatorId)}. ${end}`;
  if (tier === 'platform_asserted') return `The platform said that the line is ${mine(creatorId)}. ${end}`;
  const place = [linkCode && `link ${linkCode}`, contentId, channel].filter(Boolean).join(', ');
  const when = occurredAtMs === null ? '' : ` on ${instant(occurredAtMs)}`;
  const age =
    ageMs === null ? '' : ageMs < 0 ? `, ${duration(-ageMs)} after the order` : `, ${duration(ageMs)} before the order`;
  return `${whose(creatorId)} ${contactWords[tier]}${when}${place ? ` (${place})` : ''}${age}, was found ${foundBy(joinKey)}. ${end}`;
}

function commissionSentences(facts: StoryFacts, teller: Teller): string[] {
  const { commission } = facts;
  if (!commission || teller.parts.length + teller.shares.length === 0) return [];
  const { base, baseArithmetic, baseFormula, lostTerms, gross, operatorFee } = commission;
  const told = [
    `The commission is reckoned from ${amount(base)} = ${baseArithmetic} (${formulaWords(baseFormula)}; ${baseFormula}).`,
  ];
  for (const part of teller.parts) told.push(...partSentences(part, commission, teller));
  for (const share of teller.shares) told.push(shareSentence(share, teller));
  if (teller.hiddenParts === 0) told.push(...lostTerms.map(lostTermsSentence));
  else told.push('Others share the rest.');
  if (teller.audience.kind !== 'creator' && gross.amountMinor > 0) {
    const creators = sum(
      gross.currency,
      teller.parts.map((part) => part.credit),
    );
    told.push(
      `Before refunds the brand owes ${amount(gross)} for this line: ${listed([
        `${digits(creators)} to creators`,
        ...(teller.shares.length === 0 ? [] : [`${digits(sharesOf(teller, gross))} to agencies and co-hosts`]),
        `${digits(operatorFee)} operator’s fee`,
      ])}.`,
    );
  }
  return [...told, ...refundSentences(facts, commission, teller)];
}

const sharesOf = ({ shares }: Teller, { currency }: Money): Money =>
  sum(
    currency,
    shares.map((one) => one.credit),
  );

/** "The agency agency-1 gets 0.70 GBP: 10 % of what is left before it." */
function shareSentence({ payeeId, hostId, sharePpm, credit, posted }: ShareFacts, teller: Teller): string {
  const back = money(credit.amountMinor - posted.amountMinor, credit.currency);
  const rest =
    back.amountMinor === 0 ? '' : `, less ${digits(back)} for what came back, which leaves ${amount(posted)}`;
  if (hostId === '')
    return `${teller.gets(payeeId)} ${amount(credit)}: ${percent(sharePpm)} of what the operator’s fee and agencies before it leave${rest}.`;
  const host = teller.concerns(hostId) ? ` of ${teller.name(hostId)}` : '';
  return `${teller.gets(payeeId)} ${amount(credit)} as co-host${host}: ${percent(sharePpm)} of what the host would have${rest}.`;
}

/** Who takes something between a creator's commission and what is left of it. */
function takersOf({ creatorId }: PartFacts, { operatorFee, shares, capped }: CommissionFacts): string[] {
  return [
    ...(capped.amountMinor > 0 ? ['what caps cut off'] : []),
    ...(operatorFee.amountMinor > 0 ? ['operator’s fee'] : []),
    ...(shares.some(({ hostId }) => hostId === '') ? ['agency’s part'] : []),
    ...(shares.some(({ hostId }) => hostId === creatorId) ? ['co-hosts’ shares'] : []),
  ];
}

function partSentences(part: PartFacts, commission: CommissionFacts, { audience, whose, gets }: Teller): string[] {
  const scope = scopeWords(part.termsScope).replace(
    'this creator',
    audience.kind === 'creator' ? 'you' : 'this creator',
  );
  const terms = [
    ...(part.termsId === ''
      ? []
      : [`${whose(part.creatorId)} terms are ${part.termsId} ${scope}: ${rateWords(part)}.`]),
    ...part.because.flatMap((one) => becauseSentence(one) ?? []),
  ];
  if (part.credit.amountMinor === 0)
    return [...terms, `${gets(part.creatorId)} nothing, because ${because(part.reason || 'rounds_to_zero')}.`];
  const { own, steps } = arithmeticOf(part, commission);
  return [...terms, `${gets(part.creatorId)} ${own}${steps.map((step) => `; ${step}`).join('')}.`];
}

const rateWords = ({ rate }: PartFacts): string =>
  'ppm' in rate ? percent(rate.ppm) : `${amount(rate.fixedPerItem)} per item`;

/** A part before the operator's fee, and what became of it step by step. The last number is the credit. */
function arithmeticOf(
  part: PartFacts,
  commission: CommissionFacts,
): { readonly own: string; readonly steps: readonly string[] } {
  const { weight, weightSum, base, credit, rate } = part;
  const whole = weight === weightSum;
  const before = beforeFee(part, commission);
  const from =
    'ppm' in rate
      ? `${percent(rate.ppm)} of ${whole ? digits(base) : `${digits(base)}, which is ${share(weight, weightSum)} of ${digits(commission.base)}`}`
      : `${whole ? '' : `${share(weight, weightSum)} of `}${digits(rate.fixedPerItem)} for each item`;
  const less = money(before.amountMinor - credit.amountMinor, credit.currency);
  const own = `${amount(before)} = ${from}`;
  if (less.amountMinor === 0) return { own, steps: [] };
  const takers = takersOf(part, commission);
  const step =
    takers.length > 0 && less.amountMinor > 0
      ? `less ${digits(less)} ${listed(takers)}`
      : `rounded together with the other parts by ${digits(money(-less.amountMinor, less.currency))}`;
  return { own, steps: [`${step} leaves ${amount(credit)}`] };
}

function beforeFee(
  { creatorId, rate, base, credit, weight, weightSum }: PartFacts,
  { gross, operatorFee, parts, shares, capped }: CommissionFacts,
): Money {
  if ('ppm' in rate) return money(mulDivHalfEven(base.amountMinor, rate.ppm, PPM), credit.currency);
  // A fixed amount is divided by weight; with one creator the line's own gross is exact.
  if (weight === weightSum || parts.length === 1) return money(gross.amountMinor + capped.amountMinor, gross.currency);
  const sumOf = (of: readonly ShareFacts[]): number => of.reduce((all, one) => all + one.credit.amountMinor, 0);
  const common = operatorFee.amountMinor + sumOf(shares.filter(({ hostId }) => hostId === ''));
  const given = sumOf(shares.filter(({ hostId }) => hostId === creatorId));
  return money(credit.amountMinor + given + mulDivHalfEven(common, weight, weightSum), credit.currency);
}

/** "60 % of 10 % of 70.00, less 0.13 operator’s fee, less 2.10 for what came back". */
function shortArithmetic(part: PartFacts, commission: CommissionFacts): string {
  const { weight, weightSum, rate, credit, posted } = part;
  const weighted = weight === weightSum ? '' : `${share(weight, weightSum)} of `;
  const from =
    'ppm' in rate ? `${percent(rate.ppm)} of ${digits(commission.base)}` : `${digits(rate.fixedPerItem)} for each item`;
  const lessMinor = beforeFee(part, commission).amountMinor - credit.amountMinor;
  const takers = takersOf(part, commission);
  const fee =
    takers.length > 0 && lessMinor > 0 ? `, less ${digits(money(lessMinor, credit.currency))} ${listed(takers)}` : '';
  const backMinor = credit.amountMinor - posted.amountMinor;
  return `${weighted}${from}${fee}${backMinor === 0 ? '' : `, less ${digits(money(backMinor, credit.currency))} for what came back`}`;
}

function refundSentences(
  { quantity, refundedQuantity }: StoryFacts,
  { base, refundedBase }: CommissionFacts,
  { parts, name, audience }: Teller,
): string[] {
  const what =
    refundedQuantity > 0
      ? `${refundedQuantity} of ${quantity} came back`
      : `${digits(refundedBase)} of ${amount(base)} was refunded`;
  return parts.flatMap((part) => {
    const backMinor = part.credit.amountMinor - part.posted.amountMinor;
    if (backMinor === 0) return [];
    const currency = part.credit.currency;
    const gone =
      'ppm' in part.rate ? `${digits(refundedBase)} of the ${digits(base)} base` : `${refundedQuantity} of ${quantity}`;
    const who = audience.kind === 'creator' ? '' : ` for ${name(part.creatorId)}`;
    return [
      `${what}: ${amount(money(-backMinor, currency))}${who} (${digits(part.credit)} × ${gone}), which leaves ${amount(part.posted)}.`,
    ];
  });
}
