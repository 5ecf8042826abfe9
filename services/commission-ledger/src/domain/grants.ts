import { invariant } from '@creditroll/kernel';
import { allotmentFor, allottedAgain, type Grant, type QuotaMove, type Sale, withGrant } from './allotments.ts';
import type { Book } from './book.ts';
import { kindOf, type Move, type Outcome, posted } from './outcomes.ts';
import { reckonedAgain } from './reckoned.ts';
import { settled } from './settled.ts';
import { type VolumeGrant, withGrantedPlace } from './volumes.ts';

/** What the owners of quotas granted a line is recorded on it, and posted. */
export function granted(book: Book, grant: Grant, atMs: number): Outcome {
  const { currency, holds } = book;
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const line = book.lines.find(({ lineId }) => lineId === grant.lineId);
  const asked = line && allotmentFor(line.allotments, grant.creatorId, grant.campaignId);
  invariant(line?.allotments && asked, `${book.orderId} was granted what its line ${grant.lineId} did not ask for`);
  const allotments = line.allotments.map((one) => (one === asked ? withGrant(one, grant) : one));
  const again = allottedAgain(line, allotments, { currency, holds, moves: quotas });
  const after = settled(again, line.parties, holds, moves);
  return booked({ ...book, lines: book.lines.map((one) => (one === line ? after : one)) }, moves, quotas, atMs);
}

/** From where on a line counts in a volume is recorded on it. Then its gross is known, and what it takes of caps. */
export function placed(book: Book, grant: VolumeGrant, atMs: number): Outcome {
  const { orderId, currency, holds } = book;
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const sale: Sale = { currency, holds, moves: quotas };
  const line = book.lines.find(({ lineId }) => lineId === grant.lineId);
  const volumes = withGrantedPlace(line?.volumes, grant);
  invariant(volumes, `${orderId} was granted a place that its line ${grant.lineId} did not ask for`);
  const told = book.lines.map((one) => (one === line ? { ...one, volumes } : one));
  return booked({ ...book, lines: reckonedAgain(told, sale, moves) }, moves, quotas, atMs);
}

function booked(book: Book, moves: readonly Move[], quotas: readonly QuotaMove[], atMs: number): Outcome {
  if (moves.length === 0) return { book, entry: undefined, payables: [], quotas };
  const made = { ...book, entryCount: book.entryCount + 1 };
  return { ...posted(made, { moves, shifts: [] }, kindOf(moves, []), atMs), quotas };
}
