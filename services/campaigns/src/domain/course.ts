import { invariant } from '@creditroll/kernel';
import type { Dated } from './dated.ts';
import { type Contender, contendersOf, resolve, type Resolution, type Subject } from './precedence.ts';
import { endOf, type TermsBook } from './terms-book.ts';

/**
 * The versions that can answer questions about one subject, each list from its instant on, the first always. There is more
 * than one list only where a catalogue moves the product between collections that have terms of their own.
 */
export type Course = readonly Dated<readonly Contender[]>[];

export const alwaysOf = (contenders: readonly Contender[]): Course => [
  { fromMs: Number.NEGATIVE_INFINITY, value: contenders },
];

/** Which collections a product is in by the brand's catalogue, over time. */
export type Listed = readonly Dated<readonly string[]>[];

/** `listed` counts where the subject names no collection itself. `books`: the campaign's before the brand's. */
export function courseOf(books: readonly TermsBook[], subject: Subject, listed: Listed | undefined): Course {
  if (!listed || subject.collectionIds.length > 0) return alwaysOf(contendersOf(books, subject));
  const course: Dated<readonly Contender[]>[] = [];
  let known: readonly string[] = [];
  for (const { fromMs, value } of [{ fromMs: Number.NEGATIVE_INFINITY, value: known }, ...listed]) {
    const collectionIds = value.filter((collectionId) => books.some((book) => hasTermsOf(book, collectionId)));
    if (course.length > 0 && isSameList(collectionIds, known)) continue;
    known = collectionIds;
    course.push({ fromMs, value: contendersOf(books, { ...subject, collectionIds }) });
  }
  return course;
}

export const hasTermsOf = (book: TermsBook, collectionId: string): boolean =>
  book.slotsOf({ creatorId: null, productId: null, collectionId }) !== undefined;

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Since when the product was in the collection last, as of the instant. */
export const listedSince = (listed: Listed, collectionId: string, atMs: number): number =>
  listed.findLast(({ fromMs, value }) => fromMs <= atMs && value.includes(collectionId))?.fromMs ?? 0;

/** What holds at the instant, and for how long around it. */
export function resolveIn(course: Course, atMs: number): Resolution {
  const at = course.length === 1 ? 0 : course.findLastIndex(({ fromMs }) => fromMs <= atMs);
  const era = course[at];
  invariant(era, 'a course has no begin');
  const found = resolve(era.value, atMs);
  const belowMs = course[at + 1]?.fromMs;
  if (at === 0 && belowMs === undefined) return found;
  return {
    ...found,
    fromMs: Math.max(found.fromMs, era.fromMs),
    belowMs: Math.min(found.belowMs, belowMs ?? Number.POSITIVE_INFINITY),
  };
}

/** Answers questions about one subject; those of one batch mostly fall between the same two changes. */
export function resolver(course: Course): (atMs: number) => Resolution {
  let last: Resolution | undefined;
  return (atMs) => {
    if (!last || atMs < last.fromMs || atMs >= last.belowMs) last = resolveIn(course, atMs);
    return last;
  };
}

/** Without what does not fit the subject. */
export const fittingIn = (course: Course): Course =>
  course.map(({ fromMs, value }) => ({ fromMs, value: value.filter(({ misfit }) => misfit === null) }));

/** The instants after `fromMs` up to `untilMs` at which versions begin or end, or the product is moved. */
export function changesIn(course: Course, fromMs: number, untilMs: number): number[] {
  const instants = new Set<number>();
  const note = (instant: number): void => {
    if (instant > fromMs && instant <= untilMs && Number.isFinite(instant)) instants.add(instant);
  };
  for (const era of course) {
    note(era.fromMs);
    for (const { slot } of era.value) {
      for (const terms of slot.lasting) note(terms.fromMs);
      for (const terms of slot.limited) {
        note(terms.fromMs);
        note(endOf(terms));
      }
    }
  }
  return [...instants].toSorted((a, b) => a - b);
}
