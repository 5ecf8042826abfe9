import { type Money, money } from '@creditroll/money';
import { isSelf, nameOf, toldOf } from './story-address.ts';
import type { BecauseFacts, LostTermsFacts, ShareFacts, VolumeFacts } from './story-facts.ts';
import type { Heard, HeardCommission, HeardPart, Owed, Taker } from './story-heard.ts';
import {
  amount,
  clause,
  code,
  count,
  digits,
  instant,
  listOf,
  percent,
  share,
  type Told,
  told,
  type Value,
} from './story-told.ts';

/** From the base to what each has, by terms, rate, deductions and refunds. */
export function commissionSentences(heard: Heard, commission: HeardCommission): Told[] {
  const parts = commission.parts.filter(({ weight }) => weight > 0);
  if (parts.length + commission.shares.length === 0) return [];
  return [
    baseSentence(commission),
    ...laterSentences(commission),
    ...parts.flatMap((part) => partSentences(heard, part, commission)),
    ...commission.shares.map((one) => shareSentence(heard, one)),
    ...commission.lostTerms.map(lostTermsSentence),
    ...(commission.others ? [told('parts.others')] : []),
    ...(commission.owed ? [owedSentence(commission.owed)] : []),
    ...parts.flatMap((part) => refundSentences(heard, part, commission)),
    ...(isRefunded(heard, commission) ? commission.shares.flatMap((one) => shareRefundSentences(heard, one)) : []),
  ];
}

const noEarnings = '0: this product earns nothing';
const floored = ', not below 0';

function baseSentence({ base, baseArithmetic, baseFormula }: HeardCommission): Told {
  if (baseArithmetic === noEarnings) return told('base.earns_nothing', { base: amount(base) });
  const values = { base: amount(base), formula: clause(`formula.${baseFormula}`), version: code(baseFormula) };
  return baseArithmetic.endsWith(floored)
    ? told('base.floored', { ...values, arithmetic: code(baseArithmetic.slice(0, -floored.length)) })
    : told('base.reckoned', { ...values, arithmetic: code(baseArithmetic) });
}

/** What the shop changed after the lock. */
const laterSentences = ({ later }: HeardCommission): Told[] =>
  later === null ? [] : [told('base.later', { base: amount(later.base), pieces: count(later.quantity) })];

function partSentences(heard: Heard, part: HeardPart, commission: HeardCommission): Told[] {
  const { creatorId, termsId, termsScope, because, credit, reason } = part;
  const scope = clause(`${isSelf(heard, creatorId) ? 'scope_own' : 'scope'}.${termsScope}`);
  const terms = [
    ...(termsId === '' ? [] : [toldOf(heard, creatorId, 'terms', { terms: code(termsId), scope, rate: rateOf(part) })]),
    ...because.flatMap(becauseSentences),
    ...volumeSentences(heard, part),
  ];
  if (credit.amountMinor === 0)
    return [...terms, toldOf(heard, creatorId, 'nothing', { why: clause(`reason.${reason || 'rounds_to_zero'}`) })];
  return [...terms, earningSentence(heard, part, commission)];
}

function rateOf({ rate }: HeardPart): Value {
  if ('slices' in rate) return clause('rate.by_volume');
  return 'ppm' in rate ? percent(rate.ppm) : clause('rate.per_item', { each: amount(rate.fixedPerItem) });
}

/** "In your sales of 2026-03 the line counts as 20.00 from 80.00 on (10 %) and 20.00 from 100.00 on (20 %)." */
function volumeSentences(heard: Heard, { creatorId, rate }: HeardPart): Told[] {
  if (!('slices' in rate) || rate.slices.length === 0) return [];
  const slices = rate.slices.map(({ from, base, ppm }) =>
    clause('volume_slice', { base: digits(base), from: digits(from), rate: percent(ppm) }),
  );
  return [toldOf(heard, creatorId, 'volume', { span: spanOf(rate.span), slices: listOf(slices) })];
}

function spanOf(span: string): Value {
  if (span === 'all') return clause('span.all');
  return clause(span.includes('W') ? 'span.week' : 'span.month', { span: code(span) });
}

/** "10 % of 20.00 and 20 % of 20.00". */
const bySlices = ({ slices }: VolumeFacts): Value =>
  listOf(slices.map(({ base, ppm }) => clause('how.rate', { rate: percent(ppm), base: digits(base) })));

/** What beside the scope led to terms; nothing where the reason for nothing says it already. */
function becauseSentences({ code: why, subject, atMs }: BecauseFacts): Told[] {
  if (why === 'exclusive_elsewhere') return [];
  const name = why === 'rate_promise' && subject === '' ? 'rate_promise_from_nothing' : why;
  return [told(`because.${name}`, { subject: code(subject), at: instant(atMs) })];
}

/** What it earns before others take theirs, and what they leave. The last number is the credit. */
function earningSentence(heard: Heard, part: HeardPart, commission: HeardCommission): Told {
  const { creatorId, before, credit } = part;
  const earned = { amount: amount(before), how: longArithmetic(part, commission) };
  const less = money(before.amountMinor - credit.amountMinor, credit.currency);
  const left = { left: amount(credit) };
  if (less.amountMinor === 0) return toldOf(heard, creatorId, 'earns', earned);
  return part.takers.length > 0 && less.amountMinor > 0
    ? toldOf(heard, creatorId, 'earns_less', { ...earned, ...left, less: digits(less), takers: takersOf(part.takers) })
    : toldOf(heard, creatorId, 'earns_rounded', { ...earned, ...left, by: digits(negative(less)) });
}

const negative = ({ amountMinor, currency }: Money): Money => money(-amountMinor, currency);
const takersOf = (takers: readonly Taker[]): Value => listOf(takers.map((taker) => clause(`taker.${taker}`)));

function longArithmetic({ weight, weightSum, base, rate }: HeardPart, commission: HeardCommission): Value {
  const whole = weight === weightSum;
  const weighted = { share: share(weight, weightSum) };
  if ('slices' in rate) return bySlices(rate);
  if ('ppm' in rate) {
    const of = { rate: percent(rate.ppm), base: digits(base) };
    return whole
      ? clause('how.rate', of)
      : clause('how.rate_of_part', { ...of, ...weighted, whole: digits(commission.base) });
  }
  const each = { each: digits(rate.fixedPerItem) };
  return whole ? clause('how.fixed', each) : clause('how.fixed_shared', { ...each, ...weighted });
}

/** "60 % of 10 % of 70.00, less 0.13 operator’s fee, less 2.10 for what came back". */
export function shortArithmetic(part: HeardPart, { base }: HeardCommission): Value {
  const { credit, posted, before, takers } = part;
  let how = plainArithmetic(part, base);
  const less = money(before.amountMinor - credit.amountMinor, credit.currency);
  if (takers.length > 0 && less.amountMinor > 0)
    how = clause('how.less_taken', { how, less: digits(less), takers: takersOf(takers) });
  const back = money(credit.amountMinor - posted.amountMinor, credit.currency);
  return back.amountMinor === 0 ? how : clause('how.less_returned', { how, back: digits(back) });
}

function plainArithmetic({ weight, weightSum, rate }: HeardPart, base: Money): Value {
  if ('slices' in rate) return bySlices(rate);
  const shared = weight === weightSum ? '' : '_shared';
  const part = { share: share(weight, weightSum) };
  return 'ppm' in rate
    ? clause(`how.rate${shared}`, { rate: percent(rate.ppm), base: digits(base), ...part })
    : clause(`how.fixed${shared}`, { each: digits(rate.fixedPerItem), ...part });
}

/** "Bea gets 1.71 GBP as co-host of Ada: 25 % of what the host would have." */
export function shareSentence(heard: Heard, { payeeId, hostId, sharePpm, credit }: ShareFacts): Told {
  const values = { amount: amount(credit), rate: percent(sharePpm) };
  if (hostId === '') return told('agency', { ...values, name: nameOf(heard, payeeId) });
  return toldOf(heard, payeeId, 'cohost', { ...values, host: nameOf(heard, hostId) });
}

const lostTermsSentence = ({ termsId, scope, reason }: LostTermsFacts): Told =>
  told('lost_terms', {
    terms: code(termsId),
    scope: clause(`scope.${scope}`),
    why: clause(`lost.${reason}`),
  });

const owedSentence = ({ gross, creators, shares, operatorFee }: Owed): Told =>
  told('owed.line', {
    gross: amount(gross),
    parts: listOf([
      clause('owed.creators', { amount: digits(creators) }),
      ...(shares.amountMinor === 0 ? [] : [clause('owed.shares', { amount: digits(shares) })]),
      clause('owed.operator_fee', { amount: digits(operatorFee) }),
    ]),
  });

const isRefunded = ({ refundedQuantity }: Heard, { refundedBase }: HeardCommission): boolean =>
  refundedQuantity > 0 || refundedBase.amountMinor > 0;

function refundSentences(heard: Heard, part: HeardPart, commission: HeardCommission): Told[] {
  const { quantity, refundedQuantity, holds } = heard;
  const { base, refundedBase } = commission;
  const { creatorId, credit, posted, rate } = part;
  const backMinor = credit.amountMinor - posted.amountMinor;
  // What was declined has its own sentence.
  const declined = holds.some((hold) => hold.creatorId === creatorId && hold.state === 'declined');
  if (backMinor === 0 || declined || !isRefunded(heard, commission)) return [];
  const pieces = { pieces: count(refundedQuantity), quantity: count(quantity) };
  const refunded = { refunded: digits(refundedBase), base: digits(base) };
  const values = {
    back: amount(money(-backMinor, credit.currency)),
    left: amount(posted),
    how:
      'fixedPerItem' in rate && refundedBase.amountMinor < base.amountMinor
        ? clause('refund.by_pieces', { credit: digits(credit), ...pieces })
        : clause('refund.by_base', { credit: digits(credit), ...refunded }),
  };
  return [
    refundedQuantity > 0
      ? toldOf(heard, creatorId, 'refund.pieces', { ...values, ...pieces, count: count(refundedQuantity) })
      : toldOf(heard, creatorId, 'refund.amount', { ...values, ...refunded }),
  ];
}

function shareRefundSentences(heard: Heard, { payeeId, credit, posted }: ShareFacts): Told[] {
  const backMinor = credit.amountMinor - posted.amountMinor;
  if (backMinor === 0) return [];
  const values = { back: amount(money(-backMinor, credit.currency)), left: amount(posted) };
  return [toldOf(heard, payeeId, 'refund.share', values)];
}
