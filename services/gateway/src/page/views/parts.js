import { h, icon } from '../dom.js';
import { amount, state } from '../format.js';

/** A table: columns are [heading, cell, class]; rows keep their place by `key`. */
export function table({ caption, columns, rows, key, empty, stack = true }) {
  if (rows.length === 0) return h('p', { class: 'empty' }, empty);
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: stack ? 'stack' : undefined },
      h('caption', { class: 'unseen' }, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map(([heading, , kind]) => h('th', { scope: 'col', class: kind }, heading)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            { 'data-key': key(row) },
            columns.map(([heading, cell, kind]) => h('td', { class: kind, 'data-label': heading }, cell(row))),
          ),
        ),
      ),
    ),
  );
}

/** One currency: what it comes to, a bar of its states, and each state with icon, word, fill and amount. */
export function flow({ currency, title, totalMinor, states, note }) {
  return h(
    'section',
    { class: 'card flow', 'data-key': currency, 'aria-label': `${title} in ${currency}` },
    h('p', { class: 'flow-title' }, title),
    h('p', { class: 'hero' }, amount(totalMinor, currency), h('span', { class: 'iso' }, currency)),
    h(
      'div',
      { class: 'track', 'aria-hidden': 'true' },
      states
        .filter(([, minor]) => minor > 0)
        .map(([name, minor]) => h('span', { 'data-key': name, 'data-state': name, grow: minor })),
    ),
    h(
      'dl',
      { class: 'states' },
      states.map(([name, minor]) =>
        h(
          'div',
          { 'data-key': name },
          h('dt', {}, state(name)),
          h('dd', {}, amount(minor, currency), h('span', { class: 'iso' }, currency)),
        ),
      ),
    ),
    note && h('p', { class: 'note' }, note),
  );
}

export const section = (title, ...children) =>
  h('section', { class: 'block', 'data-key': title }, h('h2', {}, title), ...children);

/** What went wrong, with what helps whoever is asked for help. */
export const problem = (error, { retry = true, keeps } = {}) =>
  h(
    'div',
    { class: 'notice bad', role: 'alert', 'data-key': 'problem' },
    icon('alert'),
    h(
      'div',
      {},
      h('p', {}, error.message),
      keeps && h('p', { class: 'quiet' }, keeps),
      error.requestId && h('p', { class: 'quiet' }, 'Request ', h('code', {}, error.requestId)),
    ),
    retry && h('button', { type: 'button', class: 'plain', 'data-action': 'retry' }, 'Try again'),
  );

export const field = (label, input, hint) =>
  h('label', { class: 'field' }, h('span', {}, label), input, hint && h('small', {}, hint));
