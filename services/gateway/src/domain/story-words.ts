import { formatDecimal, type Money } from '@creditroll/money';
import type { BecauseFacts, WhyNothing } from './story-facts.ts';

const minus = '−';

/** "1234.50 GBP"; a real minus sign touches the digits. */
export const amount = (money: Money): string => `${digits(money)} ${money.currency}`;

/** Without its currency, where the sentence has just named it. */
export const digits = (money: Money): string => formatDecimal(money).replace('-', minus);

/** "12.5 %" of parts per million; never rounded. */
export const percent = (ppm: number): string => `${ppm / 10_000} %`;

/** "60 %", "1/3" where no short percentage is exact, and "about 36.79 %" where the fraction would tell nobody anything. */
export function share(weight: number, weightSum: number): string {
  const hundredths = (weight * 10_000) / weightSum;
  if (Number.isInteger(hundredths)) return `${hundredths / 100} %`;
  const divisor = commonDivisor(weight, weightSum);
  const parts = weightSum / divisor;
  return parts > partsMax ? `about ${Math.round(hundredths) / 100} %` : `${weight / divisor}/${parts}`;
}

/** A line has 200 touches at most, so that shares by counting never have more parts; shares by age have billions. */
const partsMax = 1_000;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "3 March 2026, 14:05 UTC": the same for whoever reads it. */
export function instant(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${at.toISOString().slice(11, 16)} UTC`;
}

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** The two largest units: "2 days 1 hour". */
export function duration(durationMs: number): string {
  let rest = durationMs;
  const told: string[] = [];
  for (const [name, unitMs] of spans) {
    const count = Math.floor(rest / unitMs);
    rest -= count * unitMs;
    if (count > 0) told.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    else if (told.length > 0) break;
  }
  return told.slice(0, 2).join(' ') || 'less than a second';
}

/** "Ada", "Ada and Bea", "Ada, Bea and Cy". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const reasons = {
  no_candidate: 'no creator’s click, view or coupon belongs to this order',
  outside_window: 'it was older than the campaign’s window allows',
  after_order: 'it came after the order',
  lower_tier: 'stronger evidence decided, as a coupon does over a click',
  not_chosen: 'the campaign’s rule chose another click, view or coupon',
  same_visit: 'another click or view of the same visit stands for it',
  out_of_scope: 'the product is not one that the campaign or the link is for',
  invalid: 'the click does not count: it was a robot’s, a repeat or otherwise invalid',
  campaign_not_active: 'the campaign was not active at that time',
  not_member: 'the creator was not a member of the campaign at that time',
  coupon_not_valid: 'the coupon was not valid when the order was placed',
  coupon_without_touch: 'the campaign asks for a click beside the coupon, and there was none',
  coupon_leaked: 'strangers use this code, so a click goes before it',
  paid_by_platform: 'the platform pays its creator for this line itself',
  duplicate_order: 'the platform’s own copy of this order counts',
  suspected_duplicate: 'it looks like a copy of an order that the platform told us',
  overridden: 'two people decided that the line is nobody’s',
  test_order: 'it is a test order',
  earns_nothing: 'this product earns no commission, as gift cards, samples and replacements do not',
  order_cancelled: 'the order was cancelled',
  unknown_campaign: 'the campaign is not known',
  late_after_lock: 'it became known only after the decision was final',
  exclusive_elsewhere: 'the product was exclusively another creator’s when the order was placed',
  no_terms: 'no commission terms were in force when the order was placed',
  terms_in_other_currency: 'the terms promise a fixed amount in another currency than the order’s',
  rate_is_zero: 'the rate in force was 0 %',
  order_cap_reached: 'other lines of the order reached the most that the terms give on one order',
  awaiting_quota: 'the caps of the campaign have not answered yet',
  quota_exhausted: 'earlier sales reached the most that the campaign gives in the period',
  base_is_zero: 'after discounts and tax nothing was left to reckon a commission from',
  rounds_to_zero: 'the commission is less than half of the smallest unit of the currency',
} as const satisfies Record<WhyNothing, string>;

const isReason = (code: string): code is WhyNothing => Object.hasOwn(reasons, code);

/** A clause that goes on after "because". */
export const because = (code: string): string => (isReason(code) ? reasons[code] : `of “${code}”`);

const rules: Readonly<Record<string, string>> = {
  manual_override: 'One person proposed this by hand and another approved it.',
  platform_asserted: 'The platform itself said whose sale this line was.',
  coupon_wins: 'A creator’s coupon was used, and in this campaign a coupon comes before any click.',
  coupon_with_touch:
    'A creator’s coupon was used, and the same creator has a click or view that counts, as this campaign asks.',
  coupon_without_click: 'Clicks come before this coupon; there was no click that counts, so the coupon decided.',
  coupon_split: 'A creator’s coupon was used; in this campaign it has a part, and clicks and views share the rest.',
  single_touch: 'Exactly one click or view counts, and it has the whole credit.',
  first_click: 'Of all clicks that count, the first has the whole credit.',
  last_click: 'Of all clicks that count, the last has the whole credit.',
  last_non_view_click: 'Of all touches that count, the last that is more than a view has the whole credit.',
  linear_click: 'All clicks that count share the credit equally.',
  linear_unique_click: 'All creators with a click that counts share the credit equally.',
  position_click: 'The first and the last click that count have 40 % each, those between share the rest.',
  time_decay_click: 'All clicks that count share the credit; a click counts half as much for every seven days.',
  first_view: 'There was no click that counts; of all views that count, the first has the whole credit.',
  last_view: 'There was no click that counts; of all views that count, the last has the whole credit.',
  last_non_view_view: 'There was no click that counts; of all views that count, the last has the whole credit.',
  linear_view: 'There was no click that counts; all views that count share the credit equally.',
  linear_unique_view: 'There was no click that counts; all creators with a view that counts share the credit equally.',
  position_view:
    'There was no click that counts; the first and the last view have 40 % each, those between share the rest.',
  time_decay_view:
    'There was no click that counts; all views share the credit, and one counts half as much for every seven days.',
};

export const ruleSentence = (rule: string): string => rules[rule] ?? `The rule “${rule}” decided.`;

const joinKeys: Readonly<Record<string, string>> = {
  note_attribute: 'by the click id in the order’s notes',
  landing_site: 'by the click id in the address on which the buyer landed',
  checkout_token: 'by the checkout',
  visitor: 'by the visitor of the shop',
  customer: 'by the shop’s customer',
  email_hash: 'by the pseudonym of the buyer’s address',
};

export const foundBy = (joinKey: string): string => joinKeys[joinKey] ?? `by ${joinKey}`;

const formulas: Readonly<Record<string, string>> = {
  subsidy_in_v1: 'price × quantity − discounts that the platform does not pay − tax inside the price',
  tiktok_v1: 'price × quantity − coupons − tax inside the price',
};

export const formulaWords = (formula: string): string =>
  formulas[formula] ?? 'price × quantity − discounts − tax inside the price';

const scopes: Readonly<Record<string, string>> = {
  creator_product: 'for this creator and product',
  creator: 'for this creator',
  product: 'for this product',
  collection: 'for a collection that this product is in',
  campaign: 'of the campaign',
  brand: 'of the brand',
};
const lostBecause: Readonly<Record<string, string>> = {
  less_specific: 'more specific ones exist',
  superseded: 'newer ones replaced them',
  not_yet_in_force: 'they began only after the order',
  ended: 'they had ended',
  limited_go_first: 'others, with an end, were running',
  collection_named_later: 'the shop names another collection of the product first',
  other_channel: 'they are for another channel',
  channel_unknown: 'they are for one channel, and the order’s is not known',
  other_customer: 'they are for other customers',
  customer_unknown: 'they are for new or for returning customers, and the shop did not say which the buyer is',
  rate_promise: 'the creator keeps the old rate for a while after a cut',
  superseded_by_campaign: 'the creator has the product in a campaign that goes before',
  exclusive_elsewhere: 'the product is exclusively another creator’s',
};

export const scopeWords = (scope: string): string => scopes[scope] ?? `(${scope})`;

/** What beside the scope led to terms, as a sentence; undefined where the reason for nothing says it already. */
export function becauseSentence({ code, subject, atMs }: BecauseFacts): string | undefined {
  switch (code) {
    case 'superseded_by_campaign':
      return `They are those of campaign ${subject}, in which the creator has this product: it goes before the one that was credited.`;
    case 'exclusive_elsewhere':
      return undefined;
    case 'rate_locked_at_click':
      return `In this campaign the rate is that of the time of the click, ${instant(atMs)}.`;
    case 'rate_locked_at_join':
      return `In this campaign the rate is that of the time when the creator joined or added the product, ${instant(atMs)}.`;
    case 'click_unknown':
      return 'In this campaign the rate is that of the time of the click; there is none, so it is that of the order.';
    case 'join_unknown':
      return 'In this campaign the rate is that of the time of joining, which is not known, so it is that of the order.';
    case 'operator_fee_waived':
      return `The operator takes no fee of orders placed before ${instant(atMs)}.`;
    case 'rate_promise':
      return `It is the rate from before a cut (${subject || 'to no terms at all'}), promised until ${instant(atMs)}.`;
    default:
      return `This is because of “${code}” (${subject}).`;
  }
}

/** "The terms t-0 of the brand did not apply: more specific ones exist." */
export function lostTermsSentence(lost: string): string {
  const [, termsId, scope, why] = /^(.+) \((\w+)\): (.+)$/.exec(lost) ?? [];
  if (termsId === undefined || scope === undefined || why === undefined) return `Terms that did not apply: ${lost}.`;
  return `The terms ${termsId} ${scopeWords(scope)} did not apply: ${lostBecause[why] ?? why}.`;
}
