import { describe, expect, it } from '@jest/globals';
import { attributionTiers, channels, entryKinds, joinKeyKinds, rejectReasons } from '@creditroll/contracts';
import { catalogueOf, type Language, languages } from './catalogues.ts';

/** Keys of a catalogue with their templates: `rule.coupon_wins` → `A creator’s coupon …`. */
function templatesOf(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') found.set(path, node);
    else if (typeof node === 'object' && node !== null)
      for (const [name, child] of Object.entries(node)) walk(child, path === '' ? name : `${path}.${name}`);
  };
  walk(catalogueOf(language), '');
  return found;
}

const form = /_(zero|one|two|few|many|other)$/;
const english = templatesOf('en');
/** What is spoken with a count: in English it has a form for one. */
const counted = new Set([...english.keys()].filter((key) => key.endsWith('_one')).map((key) => key.replace(form, '')));
const baseOf = (key: string): string => (counted.has(key.replace(form, '')) ? key.replace(form, '') : key);
const basesOf = (language: Language): Set<string> => new Set([...templatesOf(language).keys()].map(baseOf));
const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))]
    .filter((name) => name !== 'count')
    .toSorted();

describe.each(languages)('the words in %s', (language) => {
  const templates = templatesOf(language);

  it('has the same sentences as English, and no other', () => {
    expect([...basesOf(language)].toSorted()).toEqual([...basesOf('en')].toSorted());
  });

  it('says the same things in each sentence, in an order of its own', () => {
    const told = (all: Map<string, string>, base: string): string[][] =>
      [...all].filter(([key]) => baseOf(key) === base).map(([, template]) => placeholders(template));
    for (const base of basesOf('en')) {
      const [expected] = told(english, base);
      for (const own of told(templates, base)) expect([base, own]).toEqual([base, expected]);
    }
  });

  it('has every plural form of the language wherever something is counted', () => {
    const { pluralCategories } = new Intl.PluralRules(catalogueOf(language).language.intl).resolvedOptions();
    const missing = [...counted].flatMap((base) =>
      pluralCategories.map((category) => `${base}_${category}`).filter((key) => !templates.has(key)),
    );
    expect(counted.size).toBeGreaterThan(5);
    expect([...templates].filter(([key, text]) => text.includes('{{count}}') && !counted.has(baseOf(key)))).toEqual([]);
    expect(missing).toEqual([]);
    if (language === 'ar') expect(pluralCategories.toSorted()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  it('leaves no sentence empty, or in English by mistake', () => {
    expect([...templates].filter(([, template]) => template.trim() === '')).toEqual([]);
    if (language === 'en') return;
    const letters = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Han}/u;
    const foreign = [...templates].filter(
      ([key, template]) =>
        /\p{L}/u.test(template.replaceAll(/\{\{\w+\}\}/g, '')) && !letters.test(template) && !kept(key),
    );
    expect(foreign).toEqual([]);
  });

  it('has words for every code of the contracts', () => {
    const codes = [
      ...rejectReasons.map((reason) => `reason.${reason}`),
      ...channels.map((channel) => `channel.${channel}`),
      ...joinKeyKinds.map((kind) => `found.${kind}`),
      // A deposit is nobody's part of a line.
      ...entryKinds.flatMap((kind) => (kind === 'deposit' ? [] : [`entry.${kind}.own`, `entry.${kind}.of`])),
      ...attributionTiers.flatMap((tier) =>
        ['own', 'of'].map(
          (whose) => `${templates.has(`candidate.${tier}.own`) ? 'candidate' : 'contact'}.${tier}.${whose}`,
        ),
      ),
    ];
    expect(codes.filter((code) => !templates.has(code))).toEqual([]);
  });
});

/** Names of the trade, and settings, are not translated. */
const kept = (key: string): boolean => key.startsWith('channel.') || key.startsWith('language.');
