import { all, get, send } from '../api.js';
import { h } from '../dom.js';
import { amount, parseAmount, reason, state, when } from '../format.js';
import { field, section, table } from './parts.js';
import { batchChip } from './payouts.js';

const steps = [
  ['draft', 'Drafted'],
  ['frozen', 'Frozen'],
  ['approved', 'Approved'],
  ['exported', 'Exported'],
  ['settled', 'Settled'],
];
const reached = {
  draft: 0,
  freezing: 0,
  frozen: 1,
  approved: 2,
  exported: 3,
  settled: 4,
  partly_failed: 4,
  cancelled: -1,
};
const itemStates = {
  reserved: ['in_payout'],
  settled: ['paid'],
  failed: ['reversed', 'Failed'],
  cancelled: ['nothing', 'Cancelled'],
};
const pathOf = (batchId) => `/v1/payout-batches/${encodeURIComponent(batchId)}`;
const step =
  (name, done) =>
  async (_, { data, whenUnknown, refresh }) => {
    await send('POST', `${pathOf(data.batch.batchId)}/${name}`, {}, whenUnknown);
    await refresh();
    return done;
  };

/** Finance: is exactly this right to pay? */
export const batch = {
  title: 'Payout batch',
  question: 'Exactly what is paid, to whom, and who is left out',
  async load({ params: [batchId] }) {
    const [found, creators] = await Promise.all([get(pathOf(batchId)), all('/v1/creators')]);
    return { batch: found, names: new Map(creators.map(({ creatorId, displayName }) => [creatorId, displayName])) };
  },
  render({ batch: shown, names }, { me }) {
    const payee = ({ payeeId }) => [
      h('span', {}, names.get(payeeId) ?? payeeId),
      names.has(payeeId) && h('small', {}, h('code', {}, payeeId)),
    ];
    const { currency } = shown;
    return [
      h('p', { 'data-key': 'back' }, h('a', { href: '#/payouts' }, 'All batches')),
      h(
        'section',
        { class: 'card batch', 'data-key': 'head' },
        h(
          'div',
          {},
          h('p', { class: 'flow-title' }, 'Net total'),
          h('p', { class: 'hero' }, amount(shown.totalMinor, currency), h('span', { class: 'iso' }, currency)),
          batchChip(shown.state),
        ),
        h(
          'ol',
          { class: 'progress', 'aria-label': 'Steps' },
          steps.map(([name, word], index) =>
            h(
              'li',
              {
                'data-done': String(index <= reached[shown.state]),
                'aria-current': index === reached[shown.state] ? 'step' : undefined,
                'data-key': name,
              },
              word,
            ),
          ),
        ),
        facts(shown, me),
        h('div', { class: 'next', 'data-key': `next-${shown.state}` }, nextStep(shown, me)),
      ),
      items(shown, payee),
      section(
        'Left out',
        table({
          caption: 'Who is not paid, and why',
          rows: shown.excluded,
          key: ({ payeeId }) => payeeId,
          empty: 'Nobody was left out.',
          columns: [
            ['Payee', payee, 'main'],
            ['Because', (one) => reason(one.reason), ''],
          ],
        }),
      ),
    ];
  },
  actions: {
    freeze: step('freeze', 'The money is set aside and the manifest is fixed.'),
    export: step('export', 'The payment file is made.'),
    cancel: step('cancel', 'The batch is cancelled; everything is payable again.'),
    async approve(form, { data, whenUnknown, refresh }) {
      const { currency, totalMinor, manifestHash, batchId } = data.batch;
      if (parseAmount(form.elements.total.value, currency) !== totalMinor)
        throw new Error('What you typed is not the net total of this batch. Nothing was approved.');
      await send('POST', `${pathOf(batchId)}/approve`, { manifestHash, totalMinor }, whenUnknown);
      await refresh();
      return 'Approved. The payment file can be made.';
    },
  },
};

const items = ({ items: paid, state: name, currency }, payee) =>
  section(
    'Items',
    table({
      caption: 'Who is paid',
      rows: paid,
      key: (item) => item.payoutItemId,
      empty: name === 'draft' ? 'Items are fixed when the batch is frozen.' : 'Nobody is paid by this batch.',
      columns: [
        ['Payee', payee, 'main'],
        ['Lines', ({ lines }) => String(lines), 'num'],
        ['Attempt', ({ attempt }) => String(attempt), 'num'],
        ['Amount', ({ amountMinor }) => amount(amountMinor, currency), 'num strong'],
        ['Currency', () => h('span', { class: 'iso' }, currency), 'iso-cell'],
        [
          'State',
          (item) =>
            h(
              'div',
              { class: 'stated' },
              state(...(itemStates[item.state] ?? ['payable', item.state])),
              item.reason && h('small', {}, `${item.reason}; lines returned to payable`),
            ),
          'state-cell',
        ],
      ],
    }),
  );

function facts({ rail, currency, minimumMinor, draftedBy, draftedAtMs, approvedBy, manifestHash, fileSha256 }, me) {
  const who = (personId) => (personId === me.personId ? 'you' : h('code', {}, personId));
  const known = [
    ['Drafted', [when(draftedAtMs, { time: true }), ' by ', who(draftedBy)]],
    approvedBy && ['Approved', ['by ', who(approvedBy)]],
    ['Rail', rail.replaceAll('_', ' ')],
    ['Pays from', [amount(minimumMinor, currency), ` ${currency}`]],
    manifestHash && ['Manifest', h('code', {}, manifestHash)],
    fileSha256 && ['File, SHA-256', h('code', {}, fileSha256)],
  ];
  return h(
    'dl',
    { class: 'facts' },
    known.filter(Boolean).map(([word, value]) => h('div', { 'data-key': word }, h('dt', {}, word), h('dd', {}, value))),
  );
}

/** What can be done now. Whoever may not do it sees the button, and who can. */
function nextStep({ state: name, batchId, draftedBy, currency }, me) {
  const finance = me.role === 'finance';
  const button = (action, word, kind, allowed = finance) =>
    h('button', { type: 'button', class: kind, 'data-action': action, disabled: !allowed }, word);
  const only =
    !finance && h('p', { class: 'quiet' }, 'People with the role finance do this; administrators are not exempt.');
  if (name === 'draft')
    return [
      button('freeze', 'Freeze'),
      button('cancel', 'Cancel the batch', 'plain'),
      h('p', { class: 'quiet' }, 'Freezing sets the money aside and fixes what is paid.'),
      only,
    ];
  if (name === 'freezing') return h('p', {}, 'The money is being set aside …');
  if (name === 'approved')
    return [button('export', 'Make the payment file'), button('cancel', 'Cancel the batch', 'plain'), only];
  if (name === 'frozen') {
    const own = draftedBy === me.personId;
    const allowed = finance && !own;
    return h(
      'form',
      { class: 'row', 'data-action': 'approve' },
      field(
        `Type the net total in ${currency} to approve it`,
        h('input', { name: 'total', inputmode: 'decimal', required: true, autocomplete: 'off', disabled: !allowed }),
      ),
      h('button', { disabled: !allowed, 'aria-describedby': 'four-eyes' }, 'Approve'),
      button('cancel', 'Cancel the batch', 'plain'),
      h(
        'p',
        { id: 'four-eyes', class: 'quiet' },
        own
          ? 'You drafted this batch. Any other person with the role finance can approve it: four eyes, no exception.'
          : 'You approve exactly this manifest and this total.',
      ),
      only,
    );
  }
  if (name === 'cancelled') return undefined;
  return finance
    ? h('a', { class: 'button', href: `${pathOf(batchId)}/file`, download: true }, 'Download the payment file')
    : only;
}
