import {
  type Cut,
  cutAfter,
  inPayoutMinor,
  type LineBatch,
  type Payable,
  payoutItemIdOf,
  plus,
  start,
} from './payable.ts';
import type { PayoutItem } from './item.ts';

/** A cut that was made again from the lines, with the sum of all lines up to it. */
interface Mark {
  readonly cut: Cut;
  readonly sumMinor: number;
}

/** An item that paid or may still pay: settled, or reserved in a batch that is not cancelled. */
export type LiveItem = Pick<
  PayoutItem,
  'batchId' | 'payoutItemId' | 'attempt' | 'amountMinor' | 'lines' | 'fromSeq' | 'toSeq' | 'state'
>;

/**
 * Goes through all lines of a payee in one currency, batch by batch, and then says the first thing that does not fit.
 * It holds the ids of one payee's lines and the sums at the borders of items, not the lines.
 */
export class Audit {
  readonly #payable: Payable;
  readonly #live: readonly LiveItem[];
  readonly #borders: ReadonlySet<number>;
  readonly #marks = new Map<number, Mark>([[0, { cut: start, sumMinor: 0 }]]);
  readonly #itemIds = new Set<string>();
  #at: Mark = { cut: start, sumMinor: 0 };
  #problem: string | undefined;

  constructor(payable: Payable, live: readonly LiveItem[]) {
    this.#payable = payable;
    this.#live = live.toSorted((a, b) => a.toSeq - b.toSeq);
    const { received, paid, reservation } = payable;
    this.#borders = new Set([
      received.seq,
      paid.seq,
      reservation?.through.seq ?? 0,
      ...live.flatMap((item) => [item.fromSeq - 1, item.toSeq]),
    ]);
  }

  get lines(): number {
    return this.#at.cut.lines;
  }

  add({ seq, lines }: LineBatch): void {
    const cut = cutAfter(this.#at.cut, lines);
    if (cut.seq !== seq) this.#note(`has no line batch ${cut.seq}`);
    for (const { itemId } of lines) {
      if (this.#itemIds.has(itemId)) this.#note(`has the line ${itemId} twice`);
      this.#itemIds.add(itemId);
    }
    this.#at = { cut, sumMinor: lines.reduce((sum, line) => plus(sum, line.amountMinor), this.#at.sumMinor) };
    if (this.#borders.has(seq)) this.#marks.set(seq, this.#at);
  }

  /** To be asked when all line batches were added. */
  problem(): string | undefined {
    this.#checkPayable();
    let paidThrough = 0;
    for (const item of this.#live) {
      if (item.fromSeq <= paidThrough) this.#note(`has lines in two live items, the second is ${item.payoutItemId}`);
      paidThrough = item.toSeq;
      this.#checkItem(item);
    }
    const settledMinor = this.#live
      .filter((item) => item.toSeq <= this.#payable.paid.seq)
      .reduce((sum, item) => plus(sum, item.amountMinor), 0);
    if (settledMinor !== this.#payable.paidMinor)
      this.#note(`was paid ${this.#payable.paidMinor}, and its items say ${settledMinor}`);
    return this.#problem;
  }

  #checkPayable(): void {
    const { received, paid, reservation, payableMinor, paidMinor } = this.#payable;
    const through = reservation?.through ?? paid;
    if (this.#sumOf(start, received) !== plus(plus(payableMinor, inPayoutMinor(this.#payable)), paidMinor))
      this.#note('open, reserved and paid do not add up to its lines');
    if (this.#sumOf(start, paid) !== paidMinor) this.#note('was paid another sum than its paid lines have');
    if (this.#sumOf(through, received) !== payableMinor) this.#note('has another sum open than its open lines have');
  }

  #checkItem({ payoutItemId, batchId, fromSeq, toSeq, attempt, amountMinor, lines, state }: LiveItem): void {
    const { paid, reservation } = this.#payable;
    const [before, through] = [this.#marks.get(fromSeq - 1), this.#marks.get(toSeq)];
    if (!before || !through) return this.#note(`has no lines for ${payoutItemId}`);
    if (through.sumMinor - before.sumMinor !== amountMinor)
      this.#note(`${payoutItemId} has another amount than its lines`);
    if (through.cut.lines - before.cut.lines !== lines) this.#note(`${payoutItemId} has another number of lines`);
    if (payoutItemIdOf(this.#payable, before.cut.head, through.cut.head, attempt) !== payoutItemId)
      this.#note(`${payoutItemId} is not the hash of its lines and attempt`);
    const held =
      toSeq <= paid.seq
        ? state === 'settled'
        : reservation?.payoutItemId === payoutItemId && reservation.batchId === batchId;
    if (!held) this.#note(`${payoutItemId} is ${state}, which its payee does not know`);
  }

  #sumOf(from: Cut, to: Cut): number | undefined {
    const [before, through] = [this.#marks.get(from.seq), this.#marks.get(to.seq)];
    if (!before || !through || through.cut.head !== to.head || through.cut.lines !== to.lines) return undefined;
    return through.sumMinor - before.sumMinor;
  }

  #note(problem: string): void {
    this.#problem ??= `${this.#payable.payeeId} in ${this.#payable.currency} ${problem}`;
  }
}
