import type { AgreedRecompute } from '@creditroll/contracts';
import type { Book, BookLine, LineRecompute } from './book.ts';
import { orderEntryId } from './entries.ts';
import type { Move } from './outcomes.ts';
import { creditsOf } from './parties.ts';

interface Recredited extends AgreedRecompute {
  readonly moves: readonly Move[];
  /** Of the book with the entry of the moves. */
  readonly entryCount: number;
  readonly atMs: number;
}

/** Lines that an approved recompute credits otherwise, or whose money it moved, with who was credited before. */
export function recredited(
  lines: readonly BookLine[],
  book: Book | undefined,
  { moves, entryCount, atMs, recomputeId, reason, requestedBy, approvedBy }: Recredited,
): readonly BookLine[] {
  if (!book) return lines;
  const moved = new Set(moves.map(({ lineId }) => lineId));
  return lines.map((line) => {
    const before = book.lines.find(({ lineId }) => lineId === line.lineId);
    const credited = creditsOf(before?.parties ?? []);
    const changed = JSON.stringify(credited) !== JSON.stringify(creditsOf(line.parties));
    if (!changed && !moved.has(line.lineId)) return line;
    const entryId = moved.has(line.lineId) ? orderEntryId(book.orderId, entryCount) : null;
    const made: LineRecompute = {
      recomputeId,
      reason,
      requestedBy,
      approvedBy,
      atMs,
      entryId,
      replaced: [],
      credited: credited.map(({ creatorId, campaignId, weight }) => ({ creatorId, campaignId, weight })),
    };
    return { ...line, recomputes: [...(line.recomputes ?? []), made] };
  });
}
