import { send } from '../api.js';
import { h } from '../dom.js';
import { field } from './parts.js';

export const signIn = {
  title: 'Sign in',
  load: async () => ({}),
  render: () => [
    h(
      'form',
      { class: 'card sign-in', 'data-action': 'signIn' },
      h('p', { class: 'question' }, 'Credits creators for the sales that their videos drive, and pays them.'),
      field('E-mail', h('input', { name: 'email', type: 'email', required: true, autocomplete: 'username' })),
      field(
        'Password',
        h('input', { name: 'password', type: 'password', required: true, autocomplete: 'current-password' }),
      ),
      h('button', {}, 'Sign in'),
    ),
  ],
  actions: {
    async signIn(form, { whenUnknown, start }) {
      await send('POST', '/v1/sessions', Object.fromEntries(new FormData(form)), whenUnknown);
      await start();
    },
  },
};
