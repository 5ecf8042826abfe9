import type { Book, BookLine, Party } from './book.ts';

/** `awaiting`: nothing is posted until the caps of the campaign have answered. */
export type CommissionState = 'awaiting' | 'accrued' | 'released' | 'reversed' | 'declined';

export function partyState({ creditMinor, postedMinor, reason }: Party, released: boolean): CommissionState {
  if (creditMinor === 0) return reason === 'awaiting_quota' ? 'awaiting' : 'declined';
  if (postedMinor === 0) return 'reversed';
  return released ? 'released' : 'accrued';
}

export interface LineState {
  readonly state: CommissionState;
  /** Of a line that earns nothing; even nought has a reason. */
  readonly reason: string | null;
}

/** State of a line for these creators: of all, or of the one who looks at it. */
export function lineState(
  line: BookLine,
  creators: readonly Party[],
  { releasedAtMs }: Pick<Book, 'releasedAtMs'>,
): LineState {
  const earning = creators.filter((party) => party.creditMinor > 0);
  const first = earning[0];
  if (!first && creators.some(({ reason }) => reason === 'awaiting_quota'))
    return { state: 'awaiting', reason: 'awaiting_quota' };
  if (!first)
    return {
      state: 'declined',
      reason: line.reason ?? creators[0]?.reason ?? line.losers[0]?.reason ?? 'no_candidate',
    };
  const holding = earning.find((party) => party.postedMinor > 0);
  return { state: partyState(holding ?? first, releasedAtMs !== null), reason: line.reason };
}
