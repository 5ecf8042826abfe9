import { all, get } from '../api.js';
import { h } from '../dom.js';
import { amount, count, when } from '../format.js';
import { field, section, table } from './parts.js';

const seenOf = (totals) => ({
  clicks: totals.reduce((sum, { figures }) => sum + figures.clicks, 0),
  views: totals.reduce((sum, { figures }) => sum + figures.views + figures.liveViews, 0),
});
const commissionOf = ({ accruedMinor, reversedMinor }) => accruedMinor - reversedMinor;

/** Brand: is it worth it, and what do I owe? */
export const campaigns = {
  title: 'Campaigns',
  question: 'What your campaigns bring, and what they cost',
  subject: (me) => me.brandId && `brand:${me.brandId}`,
  async load({ me, memory }) {
    const list = await all('/v1/campaigns');
    const [brand, ...reports] = await Promise.all([
      me.brandId ? get(`/v1/brands/${encodeURIComponent(me.brandId)}/report?timeZone=UTC`) : undefined,
      ...list.map(({ campaignId }) => get(`/v1/campaigns/${encodeURIComponent(campaignId)}/report?timeZone=UTC`)),
    ]);
    const funds = me.brandId && (await get(`/v1/brands/${encodeURIComponent(me.brandId)}/deposits?limit=1`)).deposits;
    return { list, reports, brand, funds, found: memory.found, completeToMs: brand?.completeToMs };
  },
  render({ list, reports, brand, funds, found }, { me }) {
    const rows = list.flatMap((campaign, index) => {
      const totals = reports[index].totals;
      const money = totals.filter(({ currency }) => currency !== '');
      return (money.length > 0 ? money : [undefined]).map((total) => ({ campaign, ...seenOf(totals), total }));
    });
    return [
      brand &&
        h(
          'div',
          { class: 'cards', 'data-key': 'cards' },
          brand.totals.filter(({ currency }) => currency !== '').map((total) => funnel(total, seenOf(brand.totals))),
        ),
      funds && funds.length > 0 && section('Your deposits', depositTable(funds)),
      section('By campaign', campaignTable(rows)),
      me.brandId && section('Find an order', finder(found)),
    ];
  },
  actions: {
    async find(form, { me, memory, go, refresh }) {
      const externalId = form.elements.order.value.trim();
      memory.found = (
        await get(`/v1/orders?brandId=${encodeURIComponent(me.brandId)}&externalId=${encodeURIComponent(externalId)}`)
      ).items;
      await refresh();
      if (memory.found.length === 1) go(`#/campaigns?why=${encodeURIComponent(memory.found[0].orderId)}`);
      return memory.found.length === 0
        ? `No order ${externalId} has arrived from your shops.`
        : `${memory.found.length} found.`;
    },
  },
};

/** Clicks and views have no currency, so each currency's card shows the same: they are not added up. */
const funnel = ({ currency, figures }, { clicks, views }) =>
  h(
    'section',
    { class: 'card flow', 'data-key': currency, 'aria-label': `From views to commission in ${currency}` },
    h('p', { class: 'flow-title' }, 'Net sales'),
    h('p', { class: 'hero' }, amount(figures.salesMinor, currency), h('span', { class: 'iso' }, currency)),
    h(
      'dl',
      { class: 'states steps' },
      [
        ['Views', count(views)],
        ['Clicks', count(clicks)],
        ['Orders', count(figures.orders)],
        ['Lines that earned', count(figures.lines - figures.declinedLines)],
        ['Commission', [amount(commissionOf(figures), currency), h('span', { class: 'iso' }, currency)]],
        ['Operator’s fee', [amount(figures.feeMinor, currency), h('span', { class: 'iso' }, currency)]],
      ].map(([word, value]) => h('div', { 'data-key': word }, h('dt', {}, word), h('dd', {}, value))),
    ),
  );

const depositTable = (funds) =>
  table({
    caption: 'Deposits, what is left of them and what waits for them, by currency',
    rows: funds,
    key: ({ currency }) => currency,
    empty: '',
    columns: [
      ['State', ({ stoppedAtMs }) => depositState(stoppedAtMs), 'main'],
      ['Paid in', ({ paidInMinor, currency }) => amount(paidInMinor, currency), 'num'],
      ['Drawn', ({ drawnMinor, currency }) => amount(drawnMinor, currency), 'num'],
      ['Left', ({ availableMinor, currency }) => amount(availableMinor, currency), 'num strong'],
      ['Not covered', ({ unfundedMinor, currency }) => amount(unfundedMinor, currency), 'num'],
      ['Currency', ({ currency }) => h('span', { class: 'iso' }, currency), 'iso-cell'],
    ],
  });

const depositState = (stoppedAtMs) =>
  stoppedAtMs === null
    ? h('span', {}, 'Covers what is earned')
    : [
        h('span', {}, 'Ran out'),
        h('small', {}, `Orders placed since ${when(stoppedAtMs, { time: true })} earn nothing until you top up`),
      ];

const campaignTable = (rows) =>
  table({
    caption: 'Campaigns with views, clicks, orders, sales and commission by currency',
    rows,
    key: ({ campaign, total }) => `${campaign.campaignId}|${total?.currency ?? ''}`,
    empty: 'No campaign has been opened yet.',
    columns: [
      [
        'Campaign',
        ({ campaign }) => [h('span', {}, campaign.name), h('small', {}, `${campaign.kind}, ${campaign.state}`)],
        'main',
      ],
      ['Views', ({ views }) => count(views), 'num'],
      ['Clicks', ({ clicks }) => count(clicks), 'num'],
      ['Orders', ({ total }) => (total ? count(total.figures.orders) : '–'), 'num'],
      ['Net sales', ({ total }) => (total ? amount(total.figures.salesMinor, total.currency) : '–'), 'num'],
      ['Commission', ({ total }) => (total ? amount(commissionOf(total.figures), total.currency) : '–'), 'num strong'],
      ['Fee', ({ total }) => (total ? amount(total.figures.feeMinor, total.currency) : '–'), 'num'],
      ['Currency', ({ total }) => h('span', { class: 'iso' }, total?.currency ?? ''), 'iso-cell'],
    ],
  });

const finder = (found) => [
  h(
    'form',
    { class: 'card row', 'data-action': 'find', 'data-key': 'finder' },
    field(
      'Order number of your shop',
      h('input', { name: 'order', required: true, autocomplete: 'off', spellcheck: 'false', placeholder: '#1001' }),
      'Tells who was credited, who lost and why',
    ),
    h('button', {}, 'Find'),
  ),
  found &&
    found.length > 1 &&
    h(
      'ul',
      { class: 'card found' },
      found.map(({ orderId, name, orderAtMs }) =>
        h(
          'li',
          {},
          h('a', { href: `#/campaigns?why=${encodeURIComponent(orderId)}` }, name),
          ' · ',
          when(orderAtMs, { time: true }),
        ),
      ),
    ),
];
