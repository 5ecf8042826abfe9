import { h, icon } from './dom.js';

/** ISO 4217 exponents that are not 2: the same table as the engine's, because Intl rounds HUF and IDR. */
export const exponents = { BHD: 3, JOD: 3, KWD: 3, OMR: 3, TND: 3, CLP: 0, ISK: 0, JPY: 0, KRW: 0, VND: 0 };
export const currencies =
  'GBP USD EUR IDR CNY MYR THB VND PHP SGD SAR AED AUD BHD BRL CAD CHF CLP COP CZK DKK EGP HKD HUF ILS INR ISK JOD JPY KRW KWD MAD MXN NGN NOK NZD OMR PKR PLN QAR RON SEK TND TRY TWD UAH ZAR'.split(
    ' ',
  );
const exponentOf = (currency) => exponents[currency] ?? 2;

/** Whole part with its sign and separators, and decimals with their point. */
export function digits(amountMinor, currency) {
  const exponent = exponentOf(currency);
  const text = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const cut = text.length - exponent;
  return [
    `${amountMinor < 0 ? '−' : ''}${text.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ',')}`,
    exponent === 0 ? '' : `.${text.slice(cut)}`,
  ];
}

/** An amount whose point stands below the point of the amount above it. */
export function amount(amountMinor, currency) {
  const [whole, decimals] = digits(amountMinor, currency);
  return h(
    'bdi',
    { dir: 'ltr', class: `amount${amountMinor === 0 ? ' nought' : ''}`, 'data-decimals': exponentOf(currency) },
    h('span', {}, whole),
    h('span', { class: 'decimals' }, decimals),
  );
}

/** Minor units of what somebody typed, or undefined. */
export function parseAmount(typed, currency) {
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(typed.replaceAll(/[\s,]/g, '').replace(currency, ''));
  const exponent = exponentOf(currency);
  if (!match || (match[2] ?? '').length > exponent) return undefined;
  return Number(match[1] + (match[2] ?? '').padEnd(exponent, '0'));
}

export const percent = (ppm) => `${ppm / 10_000} %`;
export const count = (number) => h('bdi', { dir: 'ltr', class: 'count' }, number.toLocaleString('en'));

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' });

/** A date in the zone of who looks; its title has the time with the zone, and UTC. */
export function when(atMs, { time = false } = {}) {
  const at = new Date(atMs);
  return h(
    'time',
    { datetime: at.toISOString(), title: `${whole.format(at)} · ${at.toISOString()}` },
    (time ? dateAndTime : date).format(at),
  );
}

export const stateWords = {
  pending: 'Pending',
  held: 'Held',
  payable: 'Payable',
  in_payout: 'In payout',
  paid: 'Paid',
  reversed: 'Reversed',
  nothing: 'Nothing',
};

/** State by icon, word and fill; never by colour alone. */
export const state = (name, word = stateWords[name]) =>
  h('span', { class: 'state', 'data-state': name }, icon(name), word);

const reasons = {
  no_candidate: 'No click, view or coupon belongs to the order',
  outside_window: 'It was too old',
  after_order: 'It came after the order',
  lower_tier: 'A coupon or stronger evidence decided',
  not_chosen: 'Another click or view was chosen',
  same_visit: 'Another click or view of the same visit stands for it',
  out_of_scope: 'The product is not in the campaign',
  invalid: 'The click does not count',
  self_purchase: 'The buyer looks like the creator',
  shared_email_domain: 'Buyer and creator have e-mail at one private domain',
  disposable_email: 'The buyer’s e-mail is thrown away after use',
  click_to_order: 'The order came too soon after the click',
  coupon_poaching: 'The code’s creator is one the buyer never came by',
  order_velocity: 'One card or address has too many orders in a day',
  shared_payout_method: 'Two creators are paid by one payout method',
  shared_network: 'Ordered from a network address that the creator signs in from',
  shared_device: 'Ordered with a browser that the creator signs in with',
  campaign_not_active: 'The campaign was not active',
  not_member: 'Not a member of the campaign then',
  coupon_not_valid: 'The coupon was not valid then',
  coupon_without_touch: 'A click was missing beside the coupon',
  coupon_leaked: 'Strangers use the code, so a click goes before it',
  paid_by_platform: 'The platform pays for it itself',
  duplicate_order: 'The platform’s own copy of the order counts',
  overridden: 'Two people decided that it is nobody’s',
  test_order: 'A test order',
  earns_nothing: 'The product earns no commission',
  order_cancelled: 'The order was cancelled',
  unknown_campaign: 'The campaign is unknown',
  late_after_lock: 'Known only after the decision was final',
  no_terms: 'No terms were in force',
  terms_in_other_currency: 'The terms are in another currency',
  rate_is_zero: 'The rate was 0 %',
  base_is_zero: 'Nothing left after discounts and tax',
  rounds_to_zero: 'Less than the smallest unit',
  below_minimum: 'Below the batch’s minimum',
  nothing_payable: 'Nothing is payable',
  negative_balance: 'More was taken back than earned; carried forward',
  no_method: 'No payout method is set',
  other_rail: 'The payout method is of another rail than the batch',
  already_reserved: 'Already in another batch',
};
export const reason = (code) => reasons[code] ?? code;
