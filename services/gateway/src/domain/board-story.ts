import { type Currency, money } from '@creditroll/money';
import { amount, clause, code, instant, type Told, told } from './story-told.ts';

interface Standing {
  /** 0: none that is told. */
  readonly place: number;
  readonly creatorId: string;
  readonly salesMinor: number;
  readonly prizeMinor: number;
  /** What became of a prize that was decided. */
  readonly state: string;
}

/** A leaderboard in one span, as somebody may see it. */
export interface BoardFacts {
  readonly currency: Currency;
  readonly span: string;
  readonly prizesMinor: readonly number[];
  readonly minSalesMinor: number;
  readonly decidesAtMs: number;
  readonly decided: boolean;
  readonly standings: readonly Standing[];
  readonly own: Standing | null;
}

/** A creator's own standing first, then who has which place. */
export const tellBoard = (board: BoardFacts): Told[] => [
  ...(board.own ? [told(`board.own_${ownCode(board, board.own)}`, valuesOf(board, board.own))] : []),
  ...board.standings.map((one) =>
    told(board.decided ? `board.won${waiting(one)}` : 'board.leads', valuesOf(board, one)),
  ),
];

function ownCode({ decided, minSalesMinor }: BoardFacts, own: Standing): string {
  const { place, salesMinor, prizeMinor } = own;
  if (decided) return prizeMinor > 0 ? `won${waiting(own)}` : 'lost';
  if (salesMinor < minSalesMinor) return 'unplaced';
  if (place === 0) return 'far';
  return prizeMinor > 0 ? 'leads' : 'placed';
}

/** A prize of a brand that pays ahead, until its deposit covers it. */
const waiting = ({ state }: Standing): string => (state === 'payable' ? '' : `_${state}`);

const valuesOf = (
  { currency, span, prizesMinor, minSalesMinor, decidesAtMs }: BoardFacts,
  { place, creatorId, salesMinor, prizeMinor }: Standing,
): Told['values'] => ({
  name: code(creatorId),
  place: code(`${place}`),
  places: code(`${prizesMinor.length}`),
  span: span === 'all' ? clause('bonus_span.all') : code(span),
  sales: amount(money(salesMinor, currency)),
  left: amount(money(Math.max(0, minSalesMinor - salesMinor), currency)),
  prize: amount(money(prizeMinor, currency)),
  at: instant(decidesAtMs),
});
