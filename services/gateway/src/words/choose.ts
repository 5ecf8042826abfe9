import { z } from 'zod';
import { type Language, languageDefault, languages } from './catalogues.ts';

/** The language that a browser prefers among ours: `Accept-Language`, e.g. `ar-EG, en;q=0.8`. */
export function languageAccepted(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, headerCharactersMax)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { language } of wishes) {
    const known = languages.find((one) => one === language);
    if (known) return known;
  }
  return languageDefault;
}

const headerCharactersMax = 1_000;

/** A zone of the IANA database, such as `Europe/London`. */
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'must be a time zone of the IANA database, such as Europe/London or UTC')
  .default('UTC')
  .describe('In which times are told');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
