import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { z } from 'zod';

/** Each is a file in `page/words/`, which the page reads as well. English stands in where another has no words. */
export const languages = ['en', 'zh', 'ar'] as const;
export type Language = (typeof languages)[number];
export const languageDefault: Language = 'en';

export interface Words {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** How `Intl` is asked: with Latin digits and the Gregorian calendar everywhere. */
  readonly intl: string;
  readonly has: (key: string) => boolean;
  readonly say: TFunction;
}

const catalogueSchema = z.looseObject({
  language: z.object({ name: z.string(), intl: z.string(), direction: z.enum(['ltr', 'rtl']) }),
});
export type Catalogue = z.output<typeof catalogueSchema>;

export const catalogueOf = (language: Language): Catalogue =>
  catalogueSchema.parse(JSON.parse(readFileSync(new URL(`../page/words/${language}.json`, import.meta.url), 'utf8')));

const catalogues = { en: catalogueOf('en'), zh: catalogueOf('zh'), ar: catalogueOf('ar') } satisfies Record<
  Language,
  Catalogue
>;

const dictionary = i18next.createInstance();
await dictionary.init({
  initAsync: false,
  resources: Object.fromEntries(
    Object.entries(catalogues).map(([language, translation]) => [language, { translation }]),
  ),
  fallbackLng: languageDefault,
  // Words go to consoles and into JSON; a page that shows them escapes by itself.
  interpolation: { escapeValue: false },
});

const wordsOf = (language: Language): Words => {
  const { direction, intl } = catalogues[language].language;
  return {
    language,
    direction,
    intl,
    say: dictionary.getFixedT(language),
    has: (key) => dictionary.exists(key, { lng: language, count: 1 }) || dictionary.exists(key, { lng: language }),
  };
};

export const wordsIn: Readonly<Record<Language, Words>> = { en: wordsOf('en'), zh: wordsOf('zh'), ar: wordsOf('ar') };
