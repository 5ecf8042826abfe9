import { get, send } from '../api.js';
import { h } from '../dom.js';
import { amount, currencies, parseAmount, state, when } from '../format.js';
import { field, flow, section, table } from './parts.js';

const stateOf = {
  draft: 'pending',
  freezing: 'pending',
  frozen: 'payable',
  approved: 'payable',
  exported: 'in_payout',
  settled: 'paid',
  partly_failed: 'reversed',
  cancelled: 'nothing',
};
const wordOf = {
  draft: 'Draft',
  freezing: 'Freezing',
  frozen: 'Frozen',
  approved: 'Approved',
  exported: 'Exported',
  settled: 'Settled',
  partly_failed: 'Partly failed',
  cancelled: 'Cancelled',
};
/** The money state whose colour, icon and fill a batch has, and its own word. */
export const batchChip = (name) => state(stateOf[name] ?? 'pending', wordOf[name] ?? name);

/** Finance: what is owed, and what is on its way? */
export const payouts = {
  title: 'Payouts',
  question: 'What is owed to creators, and what is on its way',
  async load() {
    const [liability, batches] = await Promise.all([get('/v1/liability'), get('/v1/payout-batches?limit=50')]);
    return { liability: liability.items, batches: batches.items };
  },
  render: ({ liability, batches }, { me }) => [
    h(
      'div',
      { class: 'cards', 'data-key': 'cards' },
      liability.map(({ currency, pendingMinor, heldMinor, payableMinor, inTransitMinor }) =>
        flow({
          currency,
          title: 'Owed to creators',
          totalMinor: pendingMinor + heldMinor + payableMinor + inTransitMinor,
          states: [
            ['pending', pendingMinor],
            ...(heldMinor === 0 ? [] : [['held', heldMinor]]),
            ['payable', payableMinor],
            ['in_payout', inTransitMinor],
          ],
        }),
      ),
    ),
    liability.length === 0 && h('p', { class: 'card empty', 'data-key': 'none' }, 'Nothing is owed to anybody.'),
    section('Payout batches', me.role === 'finance' && draftForm(liability), batchTable(batches)),
  ],
  actions: {
    async draft(form, { go, whenUnknown }) {
      const currency = form.elements.currency.value;
      const minimum = form.elements.minimum.value;
      const minimumMinor = parseAmount(minimum, currency);
      if (minimumMinor === undefined) throw new Error(`“${minimum}” is not an amount in ${currency}.`);
      const { batchId } = await send(
        'POST',
        '/v1/payout-batches',
        { currency, rail: 'generic_csv', minimumMinor },
        whenUnknown,
      );
      go(`#/payouts/${encodeURIComponent(batchId)}`);
      return 'The batch is drafted. Freeze it to set the money aside.';
    },
  },
};

function draftForm(liability) {
  const payable = liability.filter(({ payableMinor }) => payableMinor > 0).map(({ currency }) => currency);
  const choices = [...new Set([...payable, ...currencies])];
  return h(
    'form',
    { class: 'card row', 'data-action': 'draft', 'data-key': 'draft' },
    field(
      'Currency',
      h(
        'select',
        { name: 'currency' },
        choices.map((code) => h('option', { value: code }, payable.includes(code) ? `${code} · payable` : code)),
      ),
    ),
    field(
      'Pay from',
      h('input', { name: 'minimum', inputmode: 'decimal', value: '0', required: true, autocomplete: 'off' }),
      'Smaller amounts wait for the next batch',
    ),
    h('button', {}, 'Draft a batch'),
  );
}

const batchTable = (batches) =>
  table({
    caption: 'Payout batches, newest first',
    rows: batches,
    key: ({ batchId }) => batchId,
    empty: 'No batch yet. Draft one as soon as something is payable.',
    columns: [
      ['Drafted', ({ draftedAtMs }) => when(draftedAtMs, { time: true }), 'date'],
      [
        'Batch',
        ({ batchId }) =>
          h('a', { href: `#/payouts/${encodeURIComponent(batchId)}` }, h('code', {}, `${batchId.slice(0, 11)}…`)),
        'main',
      ],
      ['Payees', ({ itemCount = 0, payeeCount = 0 }) => String(itemCount || payeeCount), 'num'],
      ['Net total', ({ totalMinor, currency }) => amount(totalMinor, currency), 'num strong'],
      ['Currency', ({ currency }) => h('span', { class: 'iso' }, currency), 'iso-cell'],
      [
        'State',
        ({ state: name, failedCount = 0 }) =>
          h(
            'div',
            { class: 'stated' },
            batchChip(name),
            failedCount > 0 && h('small', {}, `${failedCount} failed, payable again`),
          ),
        'state-cell',
      ],
    ],
  });
