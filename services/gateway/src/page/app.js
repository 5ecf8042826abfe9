import { follow, get, send } from './api.js';
import { h, icon, morphChildren, say } from './dom.js';
import { learnReasons, when } from './format.js';
import { batch } from './views/batch.js';
import { campaigns } from './views/campaigns.js';
import { earnings } from './views/earnings.js';
import { operations } from './views/operations.js';
import { problem } from './views/parts.js';
import { payouts } from './views/payouts.js';
import { signIn } from './views/sign-in.js';
import { openWhy } from './views/why.js';

const routes = { earnings, campaigns, payouts, operations };
const pagesOf = {
  creator: ['earnings'],
  brand: ['campaigns'],
  finance: ['payouts', 'operations'],
  admin: ['operations', 'payouts', 'campaigns'],
};
const main = document.querySelector('#main');
const panel = document.querySelector('#panel');

let me;
/** What is shown: view, data, memory of this visit, and how to stop following. */
let shown;
let mode = '';
let returnTo = '';

async function start() {
  learnReasons(await get('/words/en.json'));
  me = await get('/v1/me').catch((error) => {
    if (error.status === 401) return undefined;
    throw error;
  });
  if (shown) shown.route = '';
  await navigate();
}

function addressed() {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name = '', ...params] = path.split('/').map(decodeURIComponent);
  return { name, params, query: new URLSearchParams(query) };
}

async function navigate() {
  const { name, params, query } = addressed();
  const pages = me ? pagesOf[me.role] : [];
  const page = pages.includes(name) ? name : pages[0];
  const view = !me ? signIn : page === 'payouts' && params.length > 0 ? batch : routes[page];
  const route = [me?.personId, page, ...params].join('/');
  drawBar(pages, page);
  if (shown?.route !== route) {
    shown?.stop();
    shown = { view, route, params, memory: {}, loadedAtMs: 0, receipt: shown?.receipt, stop: () => undefined };
    main.replaceChildren(...headOf(view), skeleton());
    document.title = `${view.title} · Creditroll`;
    await refresh();
    if (me && shown.route === route) shown.stop = follow(view.subject?.(me), live, (now) => ((mode = now), drawMode()));
  }
  const order = me && query.get('why');
  if (order) {
    returnTo = `#/${[page, ...params].join('/')}`;
    await openWhy(panel, order, query.get('line'));
  } else if (panel.open) panel.close();
}

async function refresh() {
  const current = shown;
  try {
    current.data = await current.view.load(contextOf(current));
    Object.assign(current, { loadedAtMs: Date.now(), error: undefined });
  } catch (error) {
    if (error.status === 401 && me) return start();
    current.error = error;
  }
  if (current === shown) draw();
}

const gatherMs = 1_000;
let soon;
/** What changed by itself, many changes at once; it waits while somebody types or reads the panel. */
function live() {
  soon ??= setTimeout(() => {
    soon = undefined;
    if (!me || document.hidden || panel.open || main.querySelector('form:focus-within')) return;
    void refresh().then(() => say('The figures were updated.'));
  }, gatherMs);
}

function contextOf({ params, memory, data }) {
  return { me, params, memory, data, refresh, start, go: (hash) => void (location.hash = hash) };
}

/** After an error the old figures stay, with their age. */
function draw() {
  const { view, data, error, receipt, loadedAtMs } = shown;
  const failed =
    error &&
    problem(error, {
      keeps: data && `The figures below are from ${new Date(loadedAtMs).toLocaleTimeString('en-GB')}.`,
    });
  morphChildren(
    main,
    [
      ...headOf(view),
      failed,
      receipt?.cloneNode(true),
      ...(data ? view.render(data, contextOf(shown)).flat(Infinity) : []),
    ].filter(Boolean),
  );
  drawMode();
}

const headOf = ({ title, question }) => [
  h(
    'header',
    { class: 'head', 'data-key': 'head-of-page' },
    h('div', {}, h('h1', {}, title), question && h('p', { class: 'question' }, question)),
    h('p', { id: 'mode', class: 'mode' }),
  ),
];
const skeleton = () =>
  h(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true', 'data-key': 'skeleton' },
    h('i', { class: 'block-of' }),
    h('i', { class: 'line' }),
    h('i', { class: 'line' }),
    h('i', { class: 'line' }),
  );

function drawMode() {
  const target = document.querySelector('#mode');
  if (!target || !me || !shown.loadedAtMs) return;
  const toMs = shown.data?.completeToMs;
  morphChildren(target, [
    h('span', { class: 'dot', 'data-mode': mode, 'aria-hidden': 'true' }),
    mode === 'live' ? 'Live' : 'Every 10 s',
    ...(toMs ? [' · complete to ', when(toMs, { time: true })] : []),
  ]);
}

function drawBar(pages, page) {
  morphChildren(
    document.querySelector('#nav'),
    pages.length < 2
      ? []
      : pages.map((name) =>
          h(
            'a',
            { href: `#/${name}`, 'aria-current': name === page ? 'page' : undefined, 'data-key': name },
            routes[name].title,
          ),
        ),
  );
  morphChildren(
    document.querySelector('#who'),
    me
      ? [
          h('span', {}, h('b', {}, me.name), h('small', {}, me.role)),
          h('button', { type: 'button', class: 'plain', 'data-action': 'signOut' }, 'Sign out'),
        ]
      : [],
  );
}

const general = {
  retry: () => refresh(),
  closePanel: () => void (location.hash = returnTo),
  async signOut() {
    await send('DELETE', '/v1/sessions');
    me = undefined;
    location.hash = '#/';
    await start();
  },
};

/** Runs what a button or form stands for: never twice at once, with a receipt or the reason why not. */
async function run(name, element) {
  const current = shown;
  const action = current.view.actions?.[name] ?? general[name];
  const button = element.matches('form') ? element.querySelector('button:not([type])') : element;
  if (!action || button.disabled) return;
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  current.receipt = undefined;
  try {
    const words = await action(element, {
      ...contextOf(current),
      whenUnknown: () => void (button.textContent = 'Outcome unknown, checking …'),
    });
    if (words) {
      shown.receipt = h('p', { class: 'notice good', 'data-key': 'receipt' }, icon('paid'), words);
      say(words, { now: true });
    }
  } catch (error) {
    current.receipt = problem(error, { retry: false });
  }
  button.disabled = false;
  if (shown.data) draw();
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  void run(event.target.dataset.action, event.target);
});
document.addEventListener('click', (event) => {
  // What was done belongs to the page where it was done, or to the one that it leads to.
  if (event.target.closest('a')) shown.receipt = undefined;
  const button = event.target.closest('button[data-action]');
  if (button) void run(button.dataset.action, button);
});
// The address after # names pages here, so the skip link moves the focus by itself.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
panel.addEventListener('cancel', (event) => {
  event.preventDefault();
  general.closePanel();
});
panel.addEventListener('click', (event) => {
  if (event.target === panel) general.closePanel();
});
document.addEventListener('visibilitychange', live);
addEventListener('hashchange', () => void navigate());
start().catch((error) => main.replaceChildren(problem(error, { retry: false })));
