import { describe, expect, it } from '@jest/globals';
import { languages } from '../words/catalogues.ts';
import { speak } from '../words/speak.ts';
import type { Audience, DisputeFacts } from './story-facts.ts';
import { ada, bea, brand, line } from './story.fixture.ts';
import { tell } from './story.ts';

const filedAtMs = Date.UTC(2026, 2, 1, 12);
const dispute = (more: Partial<DisputeFacts> = {}): DisputeFacts => ({
  creatorId: 'cr_ada',
  state: 'open',
  filedAtMs,
  decideByMs: Date.UTC(2026, 2, 15, 12),
  reason: '',
  effect: '',
  ...more,
});
const told = (audience: Audience, one: DisputeFacts, language: (typeof languages)[number] = 'en'): string =>
  tell(line({ disputes: [one] }), audience)
    .sentences.filter(({ code }) => code.startsWith('dispute.'))
    .map((sentence) => speak(sentence, { language, timeZone: 'UTC' }))
    .join(' ');

const stories: readonly (readonly [Partial<DisputeFacts>, string])[] = [
  [{}, 'is open; it goes to finance if nobody decides it until 15 March 2026'],
  [{ state: 'escalated' }, 'finance decides it until 15 March 2026'],
  [{ state: 'accepted', reason: 'seen' }, 'was accepted: “seen”. The order is about to be decided again'],
  [{ state: 'accepted', reason: 'seen', effect: 'decided_again' }, 'was decided again with the evidence.'],
  [{ state: 'accepted', reason: 'seen', effect: 'same_decision' }, 'with the evidence already'],
  [{ state: 'accepted', reason: 'seen', effect: 'late_after_lock' }, 'locked before, so the decision stays'],
  [{ state: 'accepted', reason: 'seen', effect: 'too_many_admissions' }, 'too much accepted evidence'],
  [{ state: 'rejected', reason: 'a newsletter' }, 'was rejected: “a newsletter”.'],
  [{ state: 'expired' }, 'the decision stands'],
  [{ state: 'withdrawn' }, 'was withdrawn.'],
];

describe('the story of a disputed line', () => {
  it.each(stories)('%j', (more, words) => {
    expect(told(brand, dispute(more))).toContain('Ada’s dispute of 1 March 2026');
    expect(told(brand, dispute(more))).toContain(words);
  });

  it.each(languages)('has words for every state in %s', (language) => {
    for (const [more] of stories) expect(told(ada, dispute(more), language)).not.toMatch(/dispute\.|\{\{/);
  });

  it('tells a creator of their own dispute only', () => {
    expect(told(ada, dispute())).toMatch(/^Your dispute/);
    expect(told(bea, dispute())).toBe('');
  });
});
