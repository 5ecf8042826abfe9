import { describe, expect, it } from '@jest/globals';
import { languageAccepted, timeZone } from './choose.ts';

describe('the language that a browser prefers', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['ar-EG', 'ar'],
    ['fr, ar;q=0.4, zh;q=0.7', 'zh'],
    ['ar;q=0, en', 'en'],
    ['fr;q=oops, *;q=0.1', 'en'],
  ] as const)('%s is %s', (header, language) => {
    expect(languageAccepted(header)).toBe(language);
  });
});

describe('a time zone', () => {
  it('is one that there is, UTC unless told', () => {
    expect(timeZone.parse(undefined)).toBe('UTC');
    expect(timeZone.parse('Asia/Shanghai')).toBe('Asia/Shanghai');
    expect(timeZone.safeParse('Mars/Base').error?.issues[0]?.message).toContain('Europe/London');
  });
});
