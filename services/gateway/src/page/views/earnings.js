import { get, send } from '../api.js';
import { h, icon } from '../dom.js';
import { amount, digits, percent, reason, state, when } from '../format.js';
import { field, flow, section, table } from './parts.js';

const stateOf = {
  awaiting: 'pending',
  accrued: 'pending',
  held: 'held',
  released: 'payable',
  reversed: 'reversed',
  declined: 'nothing',
};
const keyOf = ({ orderId, line }) => `${orderId}|${line.lineId}`;
const share = ({ weight, weightSum }) => (weightSum === 0 ? 0 : Math.round((weight * 10_000) / weightSum) / 100);

/** Creator: what have I earned, and when does it arrive? */
export const earnings = {
  title: 'Earnings',
  question: 'What you have earned, and when it arrives',
  subject: (me) => `creator:${me.creatorId}`,
  async load({ me, memory }) {
    const path = `/v1/creators/${encodeURIComponent(me.creatorId)}`;
    const [balances, lines, bonuses, method, report] = await Promise.all([
      get(`${path}/balances`),
      get(`${path}/lines?limit=${memory.limit ?? 50}`),
      get(`${path}/bonuses?limit=20`),
      get(`${path}/payout-method`),
      get(`${path}/earnings?timeZone=UTC`),
    ]);
    return {
      balances: balances.items,
      lines: lines.items,
      more: Boolean(lines.next),
      bonuses: bonuses.items,
      method,
      completeToMs: report.completeToMs,
    };
  },
  render({ balances, lines, more, bonuses, method }, { memory }) {
    memory.seen ??= new Set(lines.map(keyOf));
    const known = lines.filter((line) => memory.seen.has(keyOf(line)));
    const unseen = lines.length - known.length;
    return [
      !method.present && balances.length > 0 && blocker(),
      balances.length === 0 &&
        h(
          'p',
          { class: 'card empty', 'data-key': 'none' },
          'Nothing yet. Once somebody buys through one of your links or codes, the money shows up here within seconds.',
        ),
      h(
        'div',
        { class: 'cards', 'data-key': 'cards' },
        balances.map((balance) => balanceCard(balance, lines, more)),
      ),
      bonuses.length > 0 && section('Bonuses', bonusList(bonuses)),
      section(
        'Sales',
        unseen > 0 && h('button', { type: 'button', class: 'new', 'data-action': 'showNew' }, `Show ${unseen} new`),
        salesTable(known),
        more && h('button', { type: 'button', class: 'plain', 'data-action': 'showMore' }, 'Show older sales'),
      ),
    ];
  },
  actions: {
    showNew: (_, { memory, refresh }) => {
      memory.seen = undefined;
      return refresh();
    },
    showMore: (_, { memory, refresh }) => {
      Object.assign(memory, { limit: 200, seen: undefined });
      return refresh();
    },
    async setMethod(form, { me, whenUnknown, refresh }) {
      const { destination, accountHolder } = Object.fromEntries(new FormData(form));
      await send(
        'PUT',
        `/v1/creators/${encodeURIComponent(me.creatorId)}/payout-method`,
        { rail: 'generic_csv', destination, accountHolder },
        whenUnknown,
      );
      await refresh();
      return 'Your payout method is saved.';
    },
  },
};

const blocker = () =>
  h(
    'form',
    { class: 'card notice', 'data-key': 'blocker', 'data-action': 'setMethod' },
    icon('alert'),
    h(
      'div',
      {},
      h('p', {}, h('strong', {}, 'You cannot be paid yet: '), 'nobody knows where to send the money.'),
      h(
        'div',
        { class: 'fields' },
        field(
          'Account holder',
          h('input', { name: 'accountHolder', required: true, maxlength: 140, autocomplete: 'name' }),
        ),
        field(
          'IBAN or account number',
          h('input', { name: 'destination', required: true, maxlength: 200, autocomplete: 'off' }),
        ),
      ),
    ),
    h('button', {}, 'Save'),
  );

function balanceCard({ currency, pendingMinor, heldMinor, payableMinor, inTransitMinor, paidMinor }, lines, more) {
  const waiting = lines
    .filter((line) => line.currency === currency && line.line.state === 'accrued')
    .sort((a, b) => a.lockAtMs - b.lockAtMs);
  const [next] = waiting;
  const nextMinor = next
    ? waiting
        .filter(({ orderId }) => orderId === next.orderId)
        .flatMap(({ line }) => line.parts)
        .reduce((sum, part) => sum + part.postedMinor, 0)
    : 0;
  return flow({
    currency,
    title: 'Earned',
    totalMinor: pendingMinor + heldMinor + payableMinor + inTransitMinor + paidMinor,
    states: [
      ['pending', pendingMinor],
      ...(heldMinor === 0 ? [] : [['held', heldMinor]]),
      ['payable', payableMinor],
      ['in_payout', inTransitMinor],
      ['paid', paidMinor],
    ],
    note:
      next && !more
        ? [
            'Next: ',
            h('bdi', { dir: 'ltr' }, `${digits(nextMinor, currency).join('')} ${currency}`),
            ' is released on ',
            when(next.lockAtMs, { time: true }),
          ]
        : undefined,
  });
}

/** In the server's words: what counts so far, and what each threshold gives. */
const bonusList = (bonuses) =>
  h(
    'ul',
    { class: 'card told' },
    bonuses.map(({ bonusId, span, sentences }) => h('li', { 'data-key': `${bonusId}|${span}` }, sentences.join(' '))),
  );

const salesTable = (lines) =>
  table({
    caption: 'Sales that earned something, and those that did not',
    rows: lines,
    key: keyOf,
    empty: 'No sale has come through your links or codes yet.',
    columns: [
      ['Ordered', ({ orderAtMs }) => when(orderAtMs), 'date'],
      ['Product', ({ line }) => line.title, 'main'],
      ['Base', ({ line, currency }) => amount(line.baseMinor, currency), 'num'],
      [
        'Rate',
        ({ line }) => (line.ratePpm > 0 ? percent(line.ratePpm) : line.fixedPerItemMinor > 0 ? 'fixed' : '–'),
        'num',
      ],
      [
        'Credit',
        ({ line }) => (line.parts[0]?.weightSum ? `${line.parts.reduce((sum, part) => sum + share(part), 0)} %` : '–'),
        'num',
      ],
      [
        'You get',
        ({ line, currency }) =>
          amount(
            line.parts.reduce((sum, part) => sum + part.postedMinor, 0),
            currency,
          ),
        'num strong',
      ],
      ['Currency', ({ currency }) => h('span', { class: 'iso' }, currency), 'iso-cell'],
      [
        'State',
        ({ line, lockAtMs }) =>
          h(
            'div',
            { class: 'stated' },
            state(stateOf[line.state] ?? 'pending', line.state === 'released' ? 'Released' : undefined),
            detail(line, lockAtMs),
          ),
        'state-cell',
      ],
      [
        'Why',
        ({ orderId, line }) =>
          h(
            'a',
            {
              class: 'why',
              href: `#/earnings?why=${encodeURIComponent(orderId)}&line=${encodeURIComponent(line.lineId)}`,
              'aria-label': `Why: ${line.title}`,
            },
            'Why?',
          ),
        'action',
      ],
    ],
  });

function detail({ state: name, reason: code, parts }, lockAtMs) {
  if (name === 'declined') return h('small', {}, reason(code || parts[0]?.reason || ''));
  return name === 'accrued' ? h('small', {}, 'may change until ', when(lockAtMs)) : undefined;
}
