import { describe, expect, it } from '@jest/globals';
import { formatDecimal, money } from '@creditroll/money';
import fc from 'fast-check';
import { ada, brand, click, decided, gbp, line, part, reckoned, staff } from '../domain/story.fixture.ts';
import {
  amount,
  clause,
  count,
  duration,
  instant,
  listOf,
  named,
  share,
  type Told,
  told,
  type Value,
} from '../domain/story-told.ts';
import { tell } from '../domain/story.ts';
import { languages } from './catalogues.ts';
import { speak, type Voice } from './speak.ts';

const voice = (language: Voice['language'], timeZone = 'UTC'): Voice => ({ language, timeZone });
const en = voice('en');
const zh = voice('zh');
const ar = voice('ar');
/** A value alone: in the first sentence that is nothing but it. */
const alone = (value: Value, as: Voice): string => speak(told('summary.all', { who: value }), as).replace(/[.。]$/, '');

describe('values in words', () => {
  it('writes shares exactly where that is short', () => {
    const written = (weight: number, weightSum: number) => alone(share(weight, weightSum), en);
    expect([written(1, 3), written(2, 6), written(1, 4), written(1, 1)]).toEqual(['1/3', '1/3', '25 %', '100 %']);
    expect(written(2 ** 40, 2 ** 40 + 3)).toBe('about 100 %');
    expect(written(404_484_411_237, 1_504_996_039_013)).toBe('about 26.88 %');
  });

  it('writes spans of time in two units', () => {
    const written = (durationMs: number, as = en) => alone(duration(durationMs), as);
    expect([written(0), written(61_000), written(86_400_000 * 3)]).toEqual([
      'less than a second',
      '1 minute 1 second',
      '3 days',
    ]);
    expect(written(86_400_000 * 2 + 3_600_000, zh)).toBe('2\u00a0天 1\u00a0小时');
    expect([1, 2, 3, 11, 100].map((days) => written(86_400_000 * days, ar))).toEqual([
      'يوم واحد',
      'يومين',
      '3 أيام',
      '11 يومًا',
      '100 يوم',
    ]);
  });

  it('writes times in the zone that was asked for, with its offset', () => {
    const atMs = Date.UTC(2026, 6, 1, 22, 30);
    expect(alone(instant(atMs), voice('en', 'Europe/London'))).toBe('1 July 2026, 23:30 UTC+01:00');
    expect(alone(instant(atMs), voice('zh', 'Asia/Shanghai'))).toBe('2026年7月2日 06:30\u00a0(UTC+08:00)');
    expect(alone(instant(atMs), voice('ar', 'Asia/Riyadh'))).toBe(
      '2 يوليو 2026 في \u206601:30\u2069 \u2066UTC+03:00\u2069',
    );
  });

  it('keeps amounts in one piece, left to right, with the decimals that banks book', () => {
    expect(alone(amount(gbp(-350)), en)).toBe('−3.50 GBP');
    expect(alone(amount(money(123_456, 'IDR')), zh)).toBe('1234.56\u00a0IDR');
    expect(alone(amount(money(1_234, 'JPY')), ar)).toBe('\u20661234\u00a0JPY\u2069');
    expect(alone(amount(money(1_234, 'KWD')), ar)).toBe('\u20661.234\u00a0KWD\u2069');
  });

  it('keeps names of other scripts from turning the sentence', () => {
    expect(alone(named('ليلى'), en)).toBe('\u2068ليلى\u2069');
    expect(alone(named('Ada'), en)).toBe('Ada');
    expect(alone(named('Ada'), ar)).toBe('\u2068Ada\u2069');
  });

  it('joins lists as the language does', () => {
    const names = listOf([named('Ada'), named('Bea'), named('Cy')]);
    expect(alone(names, en)).toBe('Ada, Bea and Cy');
    expect(alone(names, zh)).toBe('Ada、Bea、Cy');
  });

  it('never reads a name as a template', () => {
    const sly = named('{{amount}} $t(reason.invalid)');
    expect(alone(sly, en)).toBe('{{amount}} $t(reason.invalid)');
    expect(speak(told('gets.of', { name: sly, amount: amount(gbp(1)) }), en)).toBe(
      '{{amount}} $t(reason.invalid) gets 0.01 GBP',
    );
  });

  it('tells a code without words by its name', () => {
    expect(speak(told('nothing.own', { why: clause('reason.brand_new') }), en)).toBe(
      'You get nothing, because of “brand_new”.',
    );
    expect(speak(told('rule.brand_new'), zh)).toBe('由规则“brand_new”决定。');
  });

  it('counts in the plural forms of the language', () => {
    const more = (of: number) => speak(told('candidates.more', { count: count(of) }), ar);
    expect(new Set([0, 1, 2, 3, 11].map(more)).size).toBe(5);
    expect(more(3)).toContain('3');
  });
});

/** The amounts and percentages that a sentence tells, as every language writes them. */
function numbersOf({ values }: Told): string[] {
  return Object.values(values).flatMap((value): string[] => {
    switch (value.kind) {
      case 'amount':
      case 'digits':
        return [formatDecimal(value.money).replace('-', '−')];
      case 'percent':
        return [String(value.ppm / 10_000)];
      case 'clause':
        return numbersOf(value.clause);
      case 'list':
        return value.items.flatMap((item) => numbersOf(told('list', { item })));
      case 'share':
      case 'instant':
      case 'duration':
      case 'count':
      case 'name':
      case 'code':
        return [];
    }
  });
}

describe('a story', () => {
  it('says the numbers of its facts and no other amounts, in every language', () => {
    const amountMinor = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(
        amountMinor,
        amountMinor,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(ada, brand, staff),
        (baseMinor, creditMinor, backPercent, ppm, weight, audience) => {
          const posted = gbp(creditMinor - Math.floor((creditMinor * backPercent) / 100));
          const parts = [
            part('cr_ada', weight, baseMinor, creditMinor, { rate: { ppm }, posted }),
            part('cr_bea', 5 - weight, baseMinor, creditMinor),
          ];
          const facts = line({
            refundedQuantity: backPercent > 0 ? 1 : 0,
            decision: decided({ candidates: [click('cr_ada'), click('cr_bea', 'not_chosen')] }),
            commission: reckoned({ base: gbp(baseMinor), parts, refundedBase: gbp(baseMinor) }),
          });
          const { summary, sentences } = tell(facts, audience);
          for (const language of languages)
            for (const one of [summary, ...sentences]) {
              const words = speak(one, voice(language));
              const numbers = numbersOf(one);
              for (const number of numbers) expect(words).toContain(number);
              const arithmetic = '2 × 35.00 − 0.00 − 0.00';
              const spoken = words.replace(arithmetic, '').match(/−?\d+\.\d\d(?= ?\u00a0?(?:GBP|\D|$))/g) ?? [];
              expect(spoken.filter((number) => !numbers.includes(number))).toEqual([]);
            }
        },
      ),
    );
  });

  it('has words for all that it tells', () => {
    const facts = line();
    for (const language of languages)
      for (const audience of [ada, brand, staff]) {
        const { summary, sentences, state } = tell(facts, audience);
        for (const one of [summary, ...sentences, ...(state ? [state] : [])])
          expect(speak(one, voice(language))).not.toMatch(/\{\{|“|undefined|^[a-z_.]+$/);
      }
  });
});
