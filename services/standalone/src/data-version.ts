import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@creditroll/kernel';
import { z } from 'zod';

/** Rises with a change of what is stored that an older program would misread. */
export const dataVersion = 3;
/** What was stored before lacks members that this program relies on. */
const oldestReadable = 3;

const noteSchema = z.object({ dataVersion: z.int().positive() });

/** What is asked is about data; a directory without them is named wrongly, and must not be made by the question. */
export function requireData(dir: string): void {
  if (!existsSync(join(dir, 'version.json')))
    throw new AppError('not_found', `${dir} holds no data of a platform; name the directory by --dir`);
}

/** Marks new data with our version; refuses data that a newer program wrote, or one that is too old. */
export function checkDataVersion(dir: string): void {
  const path = join(dir, 'version.json');
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify({ dataVersion })}\n`);
    return;
  }
  const found = noteSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).dataVersion;
  if (found > dataVersion)
    throw new AppError(
      'wrong_state',
      `${dir} was written by a newer program (data version ${found}, this one knows ${dataVersion}); upgrade the program, or name another directory by --dir`,
    );
  if (found < oldestReadable)
    throw new AppError(
      'wrong_state',
      `${dir} was written by an older program (data version ${found}, this one reads ${oldestReadable} to ${dataVersion}); open it with that program, or name another directory by --dir`,
    );
}
