import { get } from '../api.js';
import { h } from '../dom.js';
import { state, when } from '../format.js';
import { problem } from './parts.js';

const skeleton = () =>
  h(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    h('i', { class: 'line tall' }),
    Array.from({ length: 6 }, () => h('i', { class: 'line' })),
  );
const frame = (...content) => [
  h(
    'header',
    {},
    h('h2', { id: 'panel-title' }, 'Why?'),
    h('button', { type: 'button', class: 'plain', 'data-action': 'closePanel', 'aria-label': 'Close' }, 'Close'),
  ),
  ...content,
];

/** Why this amount: each line told from click to payout. Linkable by the address. */
export async function openWhy(panel, orderId, lineId) {
  panel.replaceChildren(...frame(skeleton()));
  if (!panel.open) panel.showModal();
  try {
    const told = await get(`/v1/orders/${encodeURIComponent(orderId)}/explanation`);
    const stories = told.stories.filter((story) => !lineId || story.lineId === lineId);
    panel.replaceChildren(
      ...frame(
        orderFacts(told),
        ...stories.map((story) => storyOf(story, told)),
        stories.length === 0 && h('p', { class: 'empty' }, 'There is nothing to tell about this line.'),
      ).filter(Boolean),
    );
  } catch (error) {
    panel.replaceChildren(...frame(problem(error, { retry: false })));
  }
}

function orderFacts({ order, commission }) {
  const final = commission?.released;
  return h(
    'p',
    { class: 'quiet' },
    order.name ? `Order ${order.name} · ` : 'Order · ',
    when(order.orderAtMs, { time: true }),
    ' · ',
    final
      ? 'final'
      : commission
        ? h('span', { class: 'provisional' }, 'may change until ', when(commission.lockAtMs, { time: true }))
        : 'not decided yet',
  );
}

function storyOf({ lineId, summary, sentences }, { order, commission }) {
  const line = order.lines.find((one) => one.lineId === lineId);
  const reckoned = commission?.lines.find((one) => one.lineId === lineId);
  const name =
    { awaiting: 'pending', accrued: 'pending', released: 'payable', reversed: 'reversed' }[reckoned?.state] ??
    'nothing';
  return h(
    'article',
    { class: 'story' },
    h('h3', {}, h('span', {}, line?.title ?? lineId), state(name, name === 'payable' ? 'Released' : undefined)),
    h('p', { class: 'lead' }, summary),
    h(
      'ol',
      {},
      sentences.map((sentence) => h('li', {}, sentence)),
    ),
  );
}
