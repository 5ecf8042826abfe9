import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'an absolute address such as https://shop.example',
  uuid: 'a UUID',
  base64: 'base64',
  datetime: 'an instant such as 2026-03-01T06:00:00Z',
  date: 'a day such as 2026-03-01',
};

/** What is wrong with a field, as the rest of a sentence that begins with its name; a schema's own words go before. */
export function sentenceOfIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${bound('at least', issue.origin, issue.minimum, issue.inclusive)}`;
    case 'too_big':
      return `must ${bound('at most', issue.origin, issue.maximum, issue.inclusive)}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? `must have the form ${issue.pattern}`
        : `must be ${formats[issue.format] ?? `of the format ${issue.format}`}`;
    case 'unrecognized_keys':
      return `must not have ${issue.keys.join(', ')}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
      return 'must be of another form; /openapi.json has it';
  }
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
  object: ['member', 'members'],
};

function bound(side: 'at least' | 'at most', origin: string, limit: number | bigint, inclusive = true): string {
  const unit = units[origin];
  if (unit) return `have ${side} ${limit} ${Number(limit) === 1 ? unit[0] : unit[1]}`;
  if (inclusive) return `be ${side} ${limit}`;
  return `be ${side === 'at least' ? 'more' : 'less'} than ${limit}`;
}
