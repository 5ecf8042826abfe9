import type { Told, Value } from '../domain/story-told.ts';
import { type Language, type Words, wordsIn } from './catalogues.ts';
import {
  isolated,
  leftToRight,
  writeAmount,
  writeDigits,
  writeDuration,
  writeInstant,
  writeList,
  writePercent,
  writeShare,
} from './write.ts';

/** In which words, and by which clock. */
export interface Voice {
  readonly language: Language;
  /** A zone that `Intl` knows, such as `Europe/London`. */
  readonly timeZone: string;
}

/** A sentence in words. What the catalogue does not know is told by its code. */
export const speak = (told: Told, { language, timeZone }: Voice): string => said(told, wordsIn[language], timeZone);

function said({ code, values }: Told, words: Words, timeZone: string): string {
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, write(value, words, timeZone)]),
  );
  const known = words.has(code) ? code : `${code.slice(0, code.indexOf('.'))}.other`;
  const unknown = { code: leftToRight(code.slice(code.indexOf('.') + 1), words) };
  // What is written came from shops and people: it is never read as a template itself.
  return words.say(known, { ...unknown, ...written, nest: false });
}

function write(value: Value, words: Words, timeZone: string): string | number {
  switch (value.kind) {
    case 'amount':
      return writeAmount(value.money, words);
    case 'digits':
      return writeDigits(value.money, words);
    case 'percent':
      return writePercent(value.ppm, words);
    case 'share':
      return writeShare(value.weight, value.weightSum, words);
    case 'instant':
      return writeInstant(value.atMs, timeZone, words);
    case 'duration':
      return writeDuration(value.durationMs, words);
    case 'count':
      return value.count;
    case 'name':
      return isolated(value.name, words);
    case 'code':
      return leftToRight(value.code, words);
    case 'clause':
      return said(value.clause, words, timeZone);
    case 'list':
      return writeList(
        value.items.map((item) => String(write(item, words, timeZone))),
        value.joined,
        words,
      );
  }
}
