import { boardSalesMoved, type DataOf, prizeFunded } from '@creditroll/contracts';
import { type Input, inbound, type Reader, stage, type Stage, type Unit } from '@creditroll/processing';
import { boards, boardScores } from '../board-collections.ts';
import { entries } from '../collections.ts';
import {
  type Board,
  boardKey,
  type BoardMoved,
  boardOf,
  bookedPrize,
  decided,
  fundedPrize,
  prizeClaim,
  scored,
  scoreKey,
  winnersOf,
} from '../domain/board-owner.ts';
import { fundedBy } from '../domain/given.ts';
import { figuresFold, payablesFold, postingsFold, sayGiven } from '../outbound/facts.ts';
import { sayToDeposit } from '../outbound/quotas.ts';

type BoardInput =
  | { readonly kind: 'moved'; readonly board: string; readonly moved: BoardMoved }
  | { readonly kind: 'funded'; readonly board: string; readonly answer: DataOf<typeof prizeFunded> }
  | { readonly kind: 'due'; readonly board: string };

/** By board that is due, the keys of all scores that can be among its best. */
type Facts = ReadonlyMap<string, readonly string[]>;

const timer = 'decide';

/** Adds up sales for leaderboards, decides their places once and credits the prizes: the only writer of boards and scores. */
export const leaderboardsStage = (): Stage =>
  stage<BoardInput, Facts>({
    name: 'commission-ledger.leaderboards',
    topic: 'leaderboards',
    collections: [boards, boardScores, entries],
    inbound: [
      inbound(boardSalesMoved, (moved): BoardInput => ({ kind: 'moved', board: boardKey(moved), moved })),
      inbound(prizeFunded, (answer): BoardInput => ({ kind: 'funded', board: answer.name, answer })),
    ],
    timers: { [timer]: ({ id }): BoardInput => ({ kind: 'due', board: id }) },
    folds: [postingsFold, payablesFold, figuresFold],
    async read(inputs, reader) {
      const touched = touchedOf(inputs);
      const [known] = await Promise.all([
        reader.getMany(
          boards,
          inputs.map((input) => input.in.board),
        ),
        reader.getMany(
          boardScores,
          [...touched.values()].flatMap((keys) => [...keys]),
        ),
      ]);
      const due = new Set(inputs.flatMap(({ in: input }) => (input.kind === 'due' ? [input.board] : [])));
      const best = new Map<string, readonly string[]>();
      for (const name of due) {
        const board = known.get(name);
        if (board) best.set(name, await bestOf(board, touched.get(name) ?? new Set(), reader));
      }
      return best;
    },
    decide(input, unit, facts) {
      if (input.kind === 'moved') count(unit, input.moved);
      else if (input.kind === 'funded') fund(unit, unit.get(boards, input.board), input.answer);
      else decidePlaces(unit, unit.get(boards, input.board), facts.get(input.board) ?? []);
    },
  });

/** By board, the scores that events of the batch change. */
function touchedOf(inputs: readonly Input<BoardInput>[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  for (const { in: input } of inputs) {
    if (input.kind !== 'moved') continue;
    const keys = touched.get(input.board) ?? new Set();
    touched.set(input.board, keys.add(scoreKey(input.moved)));
  }
  return touched;
}

const scoresPerPageMax = 200;

/** As many untouched scores from the top as there are prizes, with the touched ones: nobody else can be among the best. */
async function bestOf(board: Board, touched: ReadonlySet<string>, reader: Reader): Promise<readonly string[]> {
  const untouched: string[] = [];
  const wanted = board.prizesMinor.length;
  let cursor: string | undefined;
  do {
    const query = { equals: [boardKey(board)], limit: scoresPerPageMax, cursor };
    const page = await reader.find(boardScores, 'by_rank', query);
    for (const score of page.docs) if (!touched.has(scoreKey(score))) untouched.push(scoreKey(score));
    cursor = page.next;
  } while (cursor !== undefined && untouched.length < wanted);
  const best = untouched.slice(0, wanted);
  await reader.getMany(boardScores, best);
  return [...best, ...touched];
}

function count(unit: Unit, moved: BoardMoved): void {
  const { nowMs } = unit.cause;
  unit.put(boardScores, scored(unit.get(boardScores, scoreKey(moved)), moved, nowMs));
  const name = boardKey(moved);
  const known = unit.get(boards, name);
  if (known) {
    const funding = fundedBy(known.funding, moved);
    // What was decided is paid as it was decided.
    if (funding !== known.funding && known.winners === null) unit.put(boards, { ...known, funding });
    return;
  }
  const board = boardOf(moved, nowMs);
  unit.put(boards, board);
  if (board.winners === null) unit.setTimer(timer, name, board.decidesAtMs);
}

function decidePlaces(unit: Unit, before: Board | undefined, best: readonly string[]): void {
  if (!before || before.winners !== null) return;
  const scores = best.flatMap((key) => unit.get(boardScores, key) ?? []);
  const winners = decided(before, winnersOf(before, scores));
  const board = { ...before, winners };
  unit.put(boards, board);
  const given = { kind: 'prize', name: boardKey(board) } as const;
  for (const winner of winners)
    if (winner.state === 'payable') sayGiven(unit, bookedPrize(board, winner, unit.cause.nowMs));
    else {
      const claim = prizeClaim(board, winner);
      sayToDeposit(unit, board, { kind: 'request', claim, amountMinor: winner.prizeMinor, given });
    }
}

function fund(unit: Unit, before: Board | undefined, answer: DataOf<typeof prizeFunded>): void {
  const outcome = before && fundedPrize(before, answer, unit.cause.nowMs);
  if (!outcome) return;
  unit.put(boards, outcome.board);
  sayGiven(unit, outcome.given);
}
