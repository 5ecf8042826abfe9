import type { Store } from '@creditroll/store';
import { boards, boardScores } from '../../board-collections.ts';
import { entries } from '../../collections.ts';
import { type Board, boardKey, prizeEntries, prizeEntryId, scoreKey, type Winner } from '../../domain/board-owner.ts';
import { prizesProblem, type QuotaDifference, scoreDifference } from '../../domain/quota-audit.ts';
import { pages } from './pages.ts';

const docsPerPage = 200;

interface Scope {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** What the books have for bonuses and leaderboards; what boards account for is taken out. */
  readonly sales: Map<string, number>;
}

/** Every score has the sales of the books, every prize its entry, and there is no other entry of a prize. */
export async function verifyLeaderboards({ store, signal, sales }: Scope): Promise<QuotaDifference | undefined> {
  const known = new Set<string>();
  let prizes = 0;
  for await (const page of pages(store, boards, { limit: docsPerPage, signal })) {
    const problem = page.map(prizesProblem).find((one) => one !== undefined) ?? (await missingPrize(store, page));
    if (problem !== undefined) return { problem, late: false };
    for (const board of page) {
      known.add(boardKey(board));
      prizes += (board.winners ?? []).filter(isCredited).length;
    }
  }
  let late: QuotaDifference | undefined;
  for await (const page of pages(store, boardScores, { limit: docsPerPage, signal }))
    for (const score of page) {
      if (!known.has(score.board)) late ??= { problem: `leaderboard ${score.board} is missing`, late: true };
      late ??= scoreDifference(score, sales);
      sales.delete(scoreKey(score));
    }
  let made = 0;
  for await (const page of pages(store, entries, { ...prizeEntries, limit: docsPerPage, signal })) made += page.length;
  if (made === prizes) return late;
  // A board may have been decided after it was looked at.
  return { problem: `there are ${made} entries of prizes, and ${prizes} prizes`, late: made > prizes };
}

/** Until the brand's deposit has answered there is no entry. */
const isCredited = ({ state }: Winner): boolean => state !== 'awaiting';

async function missingPrize(store: Store, page: readonly Board[]): Promise<string | undefined> {
  const wanted = page.flatMap((board) =>
    (board.winners ?? [])
      .filter(isCredited)
      .map((winner) => ({ ...winner, entryId: prizeEntryId(board, winner.place) })),
  );
  const found = await store.getMany(
    entries,
    wanted.map(({ entryId }) => entryId),
  );
  for (const { entryId, creatorId, prizeMinor } of wanted) {
    const entry = found.get(entryId);
    if (!entry) return `entry ${entryId} is missing`;
    if (entry.payeeId !== creatorId || entry.legs[1]?.amountMinor !== prizeMinor)
      return `entry ${entryId} is not the prize of ${prizeMinor} for ${creatorId}`;
  }
  return undefined;
}
