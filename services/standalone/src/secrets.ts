import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@creditroll/kernel';
import { z } from 'zod';

const stored = z.record(z.string(), z.string());

/**
 * Secrets that standalone on loopback makes for itself: minted once, kept beside the data, readable by its owner only.
 * Answers the function that configuration asks for a secret that is not set.
 */
export function generatedSecrets(dir: string): (variable: string) => string {
  const path = join(dir, 'secrets.json');
  const known = existsSync(path) ? stored.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  return (variable) => {
    const found = known[variable];
    if (found) return found;
    const minted = randomBytes(32).toString('base64url');
    known[variable] = minted;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    return minted;
  };
}

/** Beyond loopback nothing is made up: each secret must be given in the environment. */
export function requiredSecrets(env: Readonly<Record<string, string | undefined>>): (variable: string) => string {
  return (variable) => {
    const given = env[variable];
    if (given) return given;
    throw new AppError(
      'invalid_input',
      `${variable} is missing: beyond loopback no secret has a default; set it to 32 random bytes or more`,
      { fields: [{ field: variable, problem: 'must be set' }] },
    );
  };
}
