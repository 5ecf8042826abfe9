import { get, send } from '../api.js';
import { h, icon } from '../dom.js';
import { count, when } from '../format.js';
import { section, table } from './parts.js';

const lagOf = ({ logEnd, nextOffset }) => Math.max(0, logEnd - nextOffset);

/** Finance and administrators: is anything late, broken or untrue? */
export const operations = {
  title: 'Operations',
  question: 'Whether anything is late, broken or untrue',
  async load({ memory }) {
    const [partitions, letters] = await Promise.all([
      get('/v1/operations/partitions'),
      get('/v1/operations/dead-letters?limit=50'),
    ]);
    return { partitions: partitions.items, letters: letters.items, books: memory.books };
  },
  render({ partitions, letters, books }) {
    const stopped = partitions.filter(({ standingStill }) => standingStill);
    const lag = partitions.reduce((sum, partition) => sum + lagOf(partition), 0);
    return [
      stopped.length === 0
        ? h(
            'p',
            { class: 'notice good', 'data-key': 'sum' },
            icon('paid'),
            h(
              'span',
              {},
              `All ${partitions.length} partitions move. `,
              lag === 0 ? 'Everything that came is done.' : [count(lag), ' events wait their turn.'],
            ),
          )
        : stopped.map(standingStill),
      section(
        'Books',
        h(
          'div',
          { class: 'card row' },
          h('button', { type: 'button', 'data-action': 'verify' }, 'Recompute the books'),
          h(
            'p',
            { class: 'quiet' },
            books
              ? verified(books)
              : 'Recomputes every entry, chain, balance and payment file from what is stored, and says the first thing that does not fit.',
          ),
        ),
      ),
      section(
        'Stages',
        table({
          caption: 'Stages and how far they are',
          rows: stagesOf(partitions),
          key: ({ stage }) => stage,
          empty: 'No stage runs here.',
          columns: [
            ['Stage', ({ stage }) => h('code', {}, stage), 'main'],
            ['Topic', ({ topic }) => topic, ''],
            ['Partitions', ({ number }) => String(number), 'num'],
            ['Done', ({ done }) => count(done), 'num'],
            ['Lag', ({ waiting }) => count(waiting), 'num strong'],
            [
              '',
              ({ stopped: still }) =>
                still > 0
                  ? h('span', { class: 'tag bad' }, icon('alert'), `${still} stands still`)
                  : h('span', { class: 'tag' }, icon('paid'), 'moves'),
              'state-cell',
            ],
          ],
        }),
      ),
      deadLetters(letters),
    ];
  },
  actions: {
    async verify(_, { memory, whenUnknown, refresh }) {
      memory.books = await send('POST', '/v1/operations/verify', undefined, whenUnknown);
      await refresh();
      return memory.books.ok ? 'The books balance.' : 'The books do not balance.';
    },
  },
};

const deadLetters = (letters) =>
  section(
    'Dead letters',
    table({
      caption: 'What came from outside and could not be understood',
      rows: letters,
      key: ({ deadLetterId }) => deadLetterId,
      empty: 'Nothing: all that came from outside was understood.',
      columns: [
        ['When', ({ atMs }) => when(atMs, { time: true }), 'date'],
        [
          'Reason',
          ({ reason, valuePreview }) => [
            h('span', {}, reason),
            h('details', {}, h('summary', {}, 'What came'), h('code', {}, valuePreview)),
          ],
          'main',
        ],
        ['Stage', ({ stage }) => h('code', {}, stage), ''],
        ['Key', ({ key }) => h('code', {}, key), ''],
        ['Replayed', replayed, 'state-cell'],
      ],
    }),
  );

const outcomes = {
  waiting: ['pending', 'waits for its stage', ''],
  understood: ['paid', 'understood', ''],
  dead_again: ['alert', 'not understood again', 'bad'],
};

/** What became of the newest replay. */
function replayed({ replayedAtMs, outcome }) {
  if (replayedAtMs === null) return h('span', { class: 'quiet' }, 'never');
  const [sign, words, kind] = outcomes[outcome];
  return h(
    'div',
    { class: 'stated' },
    h('span', { class: `tag ${kind}` }, icon(sign), words),
    h('small', {}, when(replayedAtMs, { time: true })),
  );
}

const standingStill = ({ stage, topic, partition, eventId, reason, ...rest }) =>
  h(
    'div',
    { class: 'notice bad', role: 'alert', 'data-key': `${stage}|${partition}` },
    icon('alert'),
    h(
      'div',
      {},
      h('p', {}, h('strong', {}, `${stage} stands still`), ` at ${topic}, partition ${partition}: ${reason}`),
      h(
        'p',
        { class: 'quiet' },
        'Event ',
        h('code', {}, eventId),
        ' · ',
        count(lagOf(rest)),
        ' events wait behind it. Nothing is lost; it goes on after a fix.',
      ),
    ),
  );

function stagesOf(partitions) {
  const stages = new Map();
  for (const partition of partitions) {
    const known = stages.get(partition.stage) ?? {
      stage: partition.stage,
      topic: partition.topic,
      number: 0,
      done: 0,
      waiting: 0,
      stopped: 0,
    };
    stages.set(partition.stage, {
      ...known,
      number: known.number + 1,
      done: known.done + partition.nextOffset,
      waiting: known.waiting + lagOf(partition),
      stopped: known.stopped + (partition.standingStill ? 1 : 0),
    });
  }
  return [...stages.values()].sort((a, b) => b.stopped - a.stopped || b.waiting - a.waiting);
}

const verified = ({ ok, ledger, payout }) =>
  ok
    ? `They balance: ${ledger.entries} entries, ${ledger.accounts} accounts, ${ledger.chainsVerified} chains, ${payout.batches} payout batches.`
    : `They do not fit: ${ledger.firstProblem || payout.firstProblem}`;
