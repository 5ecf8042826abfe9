import { invariant } from '@creditroll/kernel';
import { type Allotment, allotmentFor, type Grant, withGrant } from './allotments.ts';
import { allottedAgain, type Sale } from './allotting.ts';
import { moveOf, type QuotaMove } from './quota-moves.ts';
import { type Book, type BookLine, type LockedTerms, termsFor } from './book.ts';
import { booked, kindOf, type Move, type Outcome } from './outcomes.ts';
import { reckonedAgain } from './reckoned.ts';
import { settled } from './settled.ts';
import { type VolumeGrant, withGrantedPlace } from './volumes.ts';

/** What the owners of quotas and the deposit granted a line is recorded on it, and posted. */
export function granted(book: Book, grant: Grant, atMs: number): Outcome {
  const line = book.lines.find(({ lineId }) => lineId === grant.lineId);
  const asked = line && allotmentFor(line.allotments, grant.creatorId, grant.campaignId);
  const terms = line && termsFor(line.terms, grant.creatorId, grant.campaignId);
  invariant(terms && asked, `${book.orderId} was granted what its line ${grant.lineId} did not ask for`);
  if (!grant.unfundedMinor || mayWait(book, asked))
    return withAllotment(book, line, { before: asked, after: withGrant(asked, grant) }, atMs);
  const funded = withoutUnfunded(grant, terms);
  const outcome = withAllotment(book, line, { before: asked, after: withGrant(asked, funded.grant) }, atMs);
  return { ...outcome, quotas: [funded.back, ...(outcome.quotas ?? [])] };
}

/** What is payable stays so: a claim of which nothing waits yet does not begin to wait when it is released. */
const mayWait = ({ releasedAtMs }: Book, { heldMinor, unfundedMinor = 0 }: Allotment): boolean =>
  releasedAtMs === null || heldMinor === 0 || unfundedMinor > 0;

/** The grant without what the deposit does not cover, for a claim that may not wait for it, and that given up. */
function withoutUnfunded(grant: Grant, terms: LockedTerms): { readonly grant: Grant; readonly back: QuotaMove } {
  const { lineId, grantedMinor, unfundedMinor = 0 } = grant;
  return {
    grant: { ...grant, grantedMinor: grantedMinor - unfundedMinor, unfundedMinor: undefined, stopped: true },
    back: moveOf('return', lineId, terms, unfundedMinor),
  };
}

/** What the deposit covers now. The claim may have given it up meanwhile. */
const withCover = (allotment: Allotment, coveredMinor: number): Allotment => ({
  ...allotment,
  unfundedMinor: Math.max(0, (allotment.unfundedMinor ?? 0) - coveredMinor),
});

export interface Cover {
  readonly orderId: string;
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly coveredMinor: number;
}

/** The deposit covers what waited. Undefined: the line has given it up. */
export function covered(
  book: Book,
  { lineId, creatorId, campaignId, coveredMinor }: Cover,
  atMs: number,
): Outcome | undefined {
  const line = book.lines.find((one) => one.lineId === lineId);
  const waiting = line && allotmentFor(line.allotments, creatorId, campaignId);
  if (!line || !waiting?.unfundedMinor) return undefined;
  return withAllotment(book, line, { before: waiting, after: withCover(waiting, coveredMinor) }, atMs);
}

function withAllotment(
  book: Book,
  line: BookLine,
  { before, after }: { readonly before: Allotment; readonly after: Allotment },
  atMs: number,
): Outcome {
  const { currency, holds } = book;
  const moves: Move[] = [];
  const quotas: QuotaMove[] = [];
  const allotments = line.allotments?.map((one) => (one === before ? after : one));
  const again = settled(
    allottedAgain(line, allotments, { currency, holds, moves: quotas }),
    line.parties,
    holds,
    moves,
  );
  const lines = book.lines.map((one) => (one === line ? again : one));
  return booked(book, { ...book, lines }, { moves, quotas }, kindOfGrant, atMs);
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
  const lines = reckonedAgain(told, sale, moves);
  return booked(book, { ...book, lines }, { moves, quotas }, kindOfGrant, atMs);
}

const kindOfGrant: typeof kindOf = (change) => (change.moves.length === 0 && change.drawn ? 'funding' : kindOf(change));
