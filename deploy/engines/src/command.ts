import { execFile } from 'node:child_process';

import { hasCode } from './errors.ts';

export type Outcome =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly output: string };

const outputBytesMax = 4 * 1024 * 1024;

/** Runs a tool to its end; never throws, since "not installed" and "failed" need different words from the caller. */
export function command(
  tool: string,
  args: readonly string[],
  options: { readonly limitMs: number; readonly env?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      tool,
      [...args],
      {
        timeout: options.limitMs,
        maxBuffer: outputBytesMax,
        env: { ...process.env, ...options.env },
      },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        if (error === null) resolve({ kind: 'done', output });
        else if (hasCode(error, 'ENOENT')) resolve({ kind: 'absent' });
        else resolve({ kind: 'failed', output: output === '' ? error.message : output });
      },
    );
  });
}

/** The end of a long output, where tools say what went wrong. */
export function lastLines(output: string, linesMax = 15): string {
  return output.split('\n').slice(-linesMax).join('\n');
}
