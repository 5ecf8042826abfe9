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

/** Why a payee is not in a batch. */
const payoutReasons = {
  below_minimum: 'Below the batch’s minimum',
  nothing_payable: 'Nothing is payable',
  negative_balance: 'More was taken back than earned; carried forward',
  no_method: 'No payout method is set',
  other_rail: 'The payout method is of another rail than the batch',
  already_reserved: 'Already in another batch',
};
/** Why a sale earns nothing, in the words of the stories. */
let storyReasons = {};
export function learnReasons({ reason: lost, check }) {
  storyReasons = { ...check, ...lost };
}

export function reason(code) {
  const words = payoutReasons[code] ?? storyReasons[code] ?? code;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
