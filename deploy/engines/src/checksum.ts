import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { EngineError } from './errors.ts';

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** `folder` is what the reader has to remove to get a clean copy. */
export async function verify(file: string, expected: string, folder: string): Promise<void> {
  const actual = await sha256(file);
  if (actual === expected) return;
  throw new EngineError(
    'ENGINE_CHECKSUM_MISMATCH',
    `${file} has SHA-256 ${actual}, src/pins.ts expects ${expected}`,
    `remove ${folder} and run again; if it repeats, the registry serves other bytes than were pinned: do not use them`,
  );
}
