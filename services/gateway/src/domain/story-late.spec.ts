import { describe, expect, it } from '@jest/globals';
import { languages } from '../words/catalogues.ts';
import { speak } from '../words/speak.ts';
import type { Audience, DecisionFacts } from './story-facts.ts';
import { ada, bea, brand, click, decided, line } from './story.fixture.ts';
import { tell } from './story.ts';

const inForce = decided({ candidates: [click('cr_ada')] });
const late = (...candidates: DecisionFacts['candidates']): DecisionFacts =>
  decided({ revision: 2, decidedAtMs: Date.UTC(2026, 3, 1, 12), candidates, reason: 'no_candidate' });
const told = (audience: Audience, after: DecisionFacts | null, language: (typeof languages)[number] = 'en'): string =>
  tell(line({ decision: inForce, late: after }), audience)
    .sentences.filter(({ code }) => code.startsWith('late.'))
    .map((sentence) => speak(sentence, { language, timeZone: 'UTC' }))
    .join(' ');

describe('the story of a line about which something became known too late', () => {
  const toBea = late(click('cr_bea'), click('cr_ada', 'not_chosen'));

  it('says whose it would be, and that no money moved', () => {
    expect(told(brand, toBea)).toMatch(
      /On 1 April 2026.*, after the decision was final, .* With it Bea would have 100 % of the line\. No money has moved/,
    );
    expect(told(brand, late(click('cr_ada'), click('cr_bea')))).toContain(
      'Ada would have 50 % of the line and Bea would have 50 % of the line',
    );
    expect(told(brand, late(click('cr_ada', 'invalid')))).toContain('nobody would be credited, because no creator');
  });

  it('says nothing where it comes to the same', () => {
    expect(told(brand, null)).toBe('');
    expect(told(brand, late(click('cr_ada')))).toBe('');
  });

  it('tells a creator of their own part alone', () => {
    expect(told(bea, toBea)).toContain('With it you would have 100 % of the line.');
    expect(told(ada, toBea)).toContain('With it you would have 0 % of the line.');
    expect(told({ kind: 'creator', creatorId: 'cr_cy' }, toBea)).toBe('');
  });

  it.each(languages)('has words in %s', (language) => {
    for (const audience of [ada, brand])
      for (const one of [toBea, late()]) expect(told(audience, one, language)).not.toMatch(/^$|late\.|\{\{/);
  });
});
