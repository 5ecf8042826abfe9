import { readFileSync } from 'node:fs';

export interface PageExample<Example> {
  readonly title: string;
  readonly example: Example;
}

/** Worked examples of a page: its fenced blocks that begin with "```json <kind>", each with the heading above it. */
export function examplesIn<Example>(
  page: string,
  kind: string,
  parse: (value: unknown) => Example,
): readonly PageExample<Example>[] {
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
  const found: PageExample<Example>[] = [];
  let heading = '';
  for (const [, title, of, body] of text.matchAll(/^#+ (.+)$|^```json (\w+)\n([\s\S]*?)^```$/gm)) {
    heading = title ?? heading;
    if (of === kind && body !== undefined)
      found.push({ title: `${heading} (${found.length + 1})`, example: parse(JSON.parse(body)) });
  }
  return found;
}
