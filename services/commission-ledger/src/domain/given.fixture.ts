import { expect } from '@jest/globals';
import { balancesOf, noonMs, play, type Step } from './story.fixture.ts';

/** given what happened, when one thing more does, then these accounts move by so much. */
export function given(...before: readonly Step[]) {
  return {
    when: (step: Step) => {
      const history = play(...before);
      const outcome = step(history.book, noonMs + before.length);
      return {
        thenMoves: (moves: Record<string, number>) => {
          expect(balancesOf({ outcomes: outcome ? [outcome] : [] })).toEqual(moves);
          return { book: outcome?.book, entry: outcome?.entry, payables: outcome?.payables ?? [] };
        },
        thenNothing: () => expect(outcome?.entry).toBeUndefined(),
      };
    },
  };
}
