import { type Board, boardOf, decided, type Score, scored, winnersOf } from './board-owner.ts';
import { salesMoves } from './bonus-sales.ts';
import type { Book, SaleBonus } from './book.ts';
import { attribute } from './commissions.ts';
import { attributed, credit, decision, line, noonMs, order, rate } from './story.fixture.ts';

/** How an order of one creator stands. */
export interface BoardSale {
  readonly orderId: string;
  readonly creatorId: string;
  readonly sellsMinor: number;
  readonly refundedMinor: number;
}

/** The leaderboard of March, as a sale has it. */
export const boardBonus = (prizesMinor: readonly number[], minSalesMinor: number, more = {}): SaleBonus => ({
  bonusId: 'campaign-1:board:month:1',
  span: '2026-03',
  currency: 'GBP',
  steps: [],
  board: {
    campaignId: 'campaign-1',
    prizesMinor,
    minSalesMinor,
    endsAtMs: noonMs + 30 * 86_400_000,
    decidesAtMs: noonMs + 60 * 86_400_000,
    public: false,
    ...more,
  },
});

/** Books and the scores that they move, each change a millisecond after the one before. */
export class BoardWorld {
  readonly books = new Map<string, Book>();
  readonly scores = new Map<string, Score>();
  board: Board | undefined;
  #revision = 0;
  readonly #bonus: SaleBonus;

  constructor(bonus: SaleBonus) {
    this.#bonus = bonus;
  }

  say({ orderId, creatorId, sellsMinor, refundedMinor }: BoardSale): void {
    const revision = ++this.#revision;
    const made = order([line('1', { quantity: 1, unitPriceMinor: sellsMinor, refundedMinor })], { orderId });
    const before = this.books.get(orderId);
    const terms = { ...rate(100_000, { bonuses: [this.#bonus] }), creatorId };
    const outcome = attribute(
      before,
      attributed(made, [decision('1', [credit(creatorId)])], revision),
      () => terms,
      noonMs,
    );
    if (!outcome) return;
    this.books.set(orderId, outcome.book);
    for (const { board, bonusId, steps: _, ...move } of salesMoves(before, outcome.book)) {
      if (!board) continue;
      const prizesMinor = [...board.prizesMinor];
      const moved = {
        ...move,
        ...board,
        prizesMinor,
        boardId: bonusId,
        orderId,
        brandId: 'brand-1',
        orderAtMs: noonMs,
      };
      this.board ??= boardOf(moved, noonMs);
      this.scores.set(creatorId, scored(this.scores.get(creatorId), moved, noonMs + revision));
    }
  }

  decided(): Board & { readonly winners: NonNullable<Board['winners']> } {
    const { board } = this;
    if (!board) throw new Error('nothing was sold');
    return { ...board, winners: decided(board, winnersOf(board, [...this.scores.values()])) };
  }
}
