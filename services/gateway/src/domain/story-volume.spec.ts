import { describe, expect, it } from '@jest/globals';
import { speak } from '../words/speak.ts';
import type { Audience, StoryFacts } from './story-facts.ts';
import { ada, gbp, line, part, reckoned } from './story.fixture.ts';
import { tell as told } from './story.ts';

const english = { language: 'en', timeZone: 'UTC' } as const;

function tell(facts: StoryFacts, audience: Audience) {
  const { summary, sentences } = told(facts, audience);
  return { summary: speak(summary, english), sentences: sentences.map((sentence) => speak(sentence, english)) };
}

describe('the story of a line whose rate goes by volume', () => {
  it('tells where a line counts in a creator’s sales, and each part with its rate', () => {
    const slices = [
      { from: gbp(8_000), base: gbp(2_000), ppm: 100_000 },
      { from: gbp(10_000), base: gbp(2_000), ppm: 200_000 },
    ];
    const rate = { span: '2026-02', slices, gross: gbp(600) };
    const parts = [part('cr_ada', 5, 4_000, 570, { posted: gbp(285), rate })];
    const money = { base: gbp(4_000), refundedBase: gbp(2_000), gross: gbp(600), operatorFee: gbp(30) };
    const story = tell(line({ commission: reckoned({ ...money, parts, lostTerms: [] }) }), ada);
    expect(story.summary).toBe(
      'You get 2.85 GBP: 10 % of 20.00 and 20 % of 20.00, less 0.30 operator’s fee, less 2.85 for what came back.',
    );
    expect(story.sentences).toEqual(
      expect.arrayContaining([
        'Your terms are terms-1 of the campaign: rates by volume.',
        'In your sales of 2026-02 the line counts as 20.00 from 80.00 on (10 %) and 20.00 from 100.00 on (20 %).',
        'You get 6.00 GBP = 10 % of 20.00 and 20 % of 20.00; less 0.30 operator’s fee leaves 5.70 GBP.',
      ]),
    );
    const awaited = { span: 'all', slices: [], gross: gbp(0) };
    const waiting = [part('cr_ada', 5, 4_000, 0, { state: 'awaiting', reason: 'awaiting_quota', rate: awaited })];
    expect(tell(line({ commission: reckoned({ parts: waiting, gross: gbp(0) }) }), ada).summary).toContain(
      'have not answered yet',
    );
  });
});
