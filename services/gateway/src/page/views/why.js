import { get } from '../api.js';
import { h } from '../dom.js';
import { state } from '../format.js';
import { problem } from './parts.js';

const skeleton = () =>
  h(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    h('i', { class: 'line tall' }),
    Array.from({ length: 6 }, () => h('i', { class: 'line' })),
  );
const english = { title: 'Why?', close: 'Close' };
const frame = (words, ...content) => [
  h(
    'header',
    {},
    h('h2', { id: 'panel-title' }, words.title),
    h('button', { type: 'button', class: 'plain', 'data-action': 'closePanel' }, words.close),
  ),
  ...content,
];

/** The panel reads in the direction of its language, whatever the page around it does. */
function speakIn(panel, { language, direction }) {
  panel.lang = language;
  panel.dir = direction;
}

/** Why this amount: each line told from click to payout, in the browser's language and zone. Linkable by the address. */
export async function openWhy(panel, orderId, lineId) {
  panel.replaceChildren(...frame(english, skeleton()));
  if (!panel.open) panel.showModal();
  try {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // The browser says its languages by itself, in Accept-Language.
    const told = await get(
      `/v1/orders/${encodeURIComponent(orderId)}/explanation?timeZone=${encodeURIComponent(timeZone)}`,
    );
    const catalogue = await get(`/words/${told.language}.json`);
    speakIn(panel, told);
    const words = catalogue.panel;
    const stories = told.stories.filter((story) => !lineId || story.lineId === lineId);
    panel.replaceChildren(
      ...frame(
        words,
        orderFacts(told, catalogue),
        ...stories.map((story) => storyOf(story, told)),
        stories.length === 0 && h('p', { class: 'empty' }, words.nothing),
      ).filter(Boolean),
    );
  } catch (error) {
    speakIn(panel, { language: 'en', direction: 'ltr' });
    panel.replaceChildren(...frame(english, problem(error, { retry: false })));
  }
}

/** In the panel's language; its title has the zone, and UTC. */
function when(atMs, intl) {
  const at = new Date(atMs);
  const write = (style) => new Intl.DateTimeFormat(intl, style).format(at);
  const title = `${write({ dateStyle: 'full', timeStyle: 'long' })} · ${at.toISOString()}`;
  return h('time', { datetime: at.toISOString(), title }, write({ dateStyle: 'medium', timeStyle: 'short' }));
}

function orderFacts({ order, commission }, { panel: words, language: { intl } }) {
  const final = commission?.released;
  const [before, after] = words.may_change_until.split('{{at}}');
  return h(
    'p',
    { class: 'quiet' },
    words.order,
    order.name ? [' ', h('bdi', { dir: 'ltr' }, order.name)] : '',
    ' · ',
    when(order.orderAtMs, intl),
    ' · ',
    final
      ? words.final
      : commission
        ? h('span', { class: 'provisional' }, before, when(commission.lockAtMs, intl), after)
        : words.not_decided,
  );
}

/** No line ends between an amount and its unit. */
const unbroken = (text) => text.replaceAll(/(\d) (?=[A-Z]{3}\b|%)/g, '$1\u00a0');

function storyOf({ lineId, state: word, summary, sentences }, { order, commission }) {
  const line = order.lines.find((one) => one.lineId === lineId);
  const reckoned = commission?.lines.find((one) => one.lineId === lineId);
  const name =
    { awaiting: 'pending', accrued: 'pending', held: 'held', released: 'payable', reversed: 'reversed' }[
      reckoned?.state
    ] ?? 'nothing';
  return h(
    'article',
    { class: 'story' },
    h('h3', {}, h('bdi', {}, line?.title ?? lineId), word && state(name, word)),
    h('p', { class: 'lead' }, unbroken(summary)),
    h(
      'ol',
      {},
      sentences.map((sentence) => h('li', {}, unbroken(sentence))),
    ),
  );
}
