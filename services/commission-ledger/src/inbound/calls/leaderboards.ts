import { invalidField } from '@creditroll/kernel';
import type { Board as BoardMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Board';
import type { Boards } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Boards';
import type { ListBoardsRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ListBoardsRequest';
import type { Store } from '@creditroll/store';
import { boards, boardScores } from '../../board-collections.ts';
import {
  type Board,
  boardKey,
  scoreKey,
  type Placed,
  type Score,
  type Winner,
  winnersOf,
} from '../../domain/board-owner.ts';
import { pagingOf, required } from './paging.ts';

const boardsPerPageMax = 20;
/** A creator further down than this is not told a place: it would be counted document by document. */
const placesToldMax = 200;

/** With what became of the prize; empty: it is not decided. */
type Standing = Placed & { readonly state: Winner['state'] | '' };

const undecided = (placed: Placed): Standing => ({ ...placed, state: '' });

/** Standings are as they are now, or as they were decided. */
export async function listBoards(store: Store, request: ListBoardsRequest__Output): Promise<Boards> {
  const campaignId = required('campaignId', request.campaignId);
  const { limit, cursor } = pagingOf(request.page ?? { limit: boardsPerPageMax, cursor: '' });
  if (limit > boardsPerPageMax) throw invalidField('page.limit', `must be 1 to ${boardsPerPageMax}`);
  const { docs, next = '' } = await store.find(boards, 'by_campaign', {
    equals: [campaignId],
    order: 'descending',
    limit,
    cursor,
  });
  const told = await Promise.all(docs.map((board) => tell(store, board, request.creatorId)));
  return { boards: told, next };
}

async function tell(store: Store, board: Board, creatorId: string): Promise<BoardMessage> {
  const own = creatorId === '' ? undefined : await scoreOf(store, board, creatorId);
  const seesAll = creatorId === '' || board.public;
  const { winners: decided, ...rule } = board;
  const limit = own && decided === null ? placesToldMax : board.prizesMinor.length;
  const asksScores = decided === null && (seesAll || own !== undefined);
  const best = asksScores ? await bestOf(store, board, limit) : [];
  const winners: readonly Standing[] = decided ?? winnersOf(board, best).map(undecided);
  return {
    ...rule,
    prizesMinor: [...board.prizesMinor],
    decided: decided !== null,
    standings: seesAll ? [...winners] : [],
    own: creatorId === '' ? null : ownStanding(board, { creatorId, own, best, winners }),
  };
}

const bestOf = async (store: Store, board: Board, limit: number): Promise<readonly Score[]> =>
  (await store.find(boardScores, 'by_rank', { equals: [boardKey(board)], limit })).docs;

async function scoreOf(store: Store, board: Board, creatorId: string): Promise<Score | undefined> {
  const key = scoreKey({ ...board, creatorId });
  return (await store.getMany(boardScores, [key])).get(key);
}

interface Own {
  readonly creatorId: string;
  readonly own: Score | undefined;
  readonly best: readonly Score[];
  readonly winners: readonly Standing[];
}

/** With the place among those who may have one, prize or none. Once decided, only places with a prize are kept. */
function ownStanding({ minSalesMinor }: Board, { creatorId, own, best, winners }: Own): Standing {
  const won = winners.find((winner) => winner.creatorId === creatorId);
  if (won) return won;
  const salesMinor = own?.salesMinor ?? 0;
  const place = salesMinor >= minSalesMinor ? best.findIndex((score) => score.creatorId === creatorId) + 1 : 0;
  return undecided({ place, creatorId, salesMinor, prizeMinor: 0 });
}
