import { randomUUID } from 'node:crypto';
import { AppError, isoTime } from '@creditroll/kernel';
import { ask } from './ask.ts';

const listMax = 200;

export async function listDeadLetters({ dir }: { readonly dir: string }): Promise<void> {
  const letters = await ask(dir, async (clients) =>
    (
      await Promise.all(
        clients.operations.map((operations) => operations.ListDeadLetters({ limit: listMax, cursor: '' })),
      )
    ).flatMap(({ deadLetters }) => deadLetters),
  );
  if (letters.length === 0) console.log('no dead letters');
  for (const letter of letters)
    console.log(
      [
        `${letter.deadLetterId}  ${isoTime(letter.atMs)}  ${letter.stage}  ${letter.reason}`,
        ...(letter.replayedAtMs === 0 ? [] : [`    replayed ${isoTime(letter.replayedAtMs)}: ${fateOf(letter)}`]),
        `    ${letter.valuePreview}`,
      ].join('\n'),
    );
}

function fateOf({ outcome, againAs }: { readonly outcome: string; readonly againAs: string }): string {
  if (outcome === 'understood') return 'it was understood';
  return outcome === 'dead_again'
    ? `it could not be read again, and is ${againAs} now`
    : 'its stage has not come to it';
}

/** Replays the letters that are named, or those of the newest that were never replayed. */
export async function replayDeadLetters({
  dir,
  ids,
}: {
  readonly dir: string;
  readonly ids: readonly string[];
}): Promise<void> {
  const replayed = await ask(dir, async (clients) => {
    let count = 0;
    for (const operations of clients.operations) {
      const wanted =
        ids.length > 0
          ? [...ids]
          : (await operations.ListDeadLetters({ limit: listMax, cursor: '' })).deadLetters
              .filter((letter) => letter.replayedAtMs === 0)
              .map((letter) => letter.deadLetterId);
      if (wanted.length === 0) continue;
      count += (
        await operations.ReplayDeadLetters({
          command: { idempotencyKey: randomUUID(), personId: 'operator', role: 'system' },
          deadLetterIds: wanted,
        })
      ).replayed;
    }
    return count;
  });
  console.log(`${replayed} replayed`);
  if (replayed < ids.length)
    throw new AppError(
      'not_found',
      `${ids.length - replayed} of ${ids.length} ids are of no dead letter; \`deadletters list\` has them`,
    );
}
