import type { Posting } from '@creditroll/contracts';
import { sha256 } from '@creditroll/kernel';
import { legSum } from './entries.ts';

/** Where the chain of an account stands. */
export interface ChainHead {
  readonly hash: string;
  /** How many postings lead to it; the next one has this index. */
  readonly postings: number;
  readonly balanceMinor: number;
}

/** The chain of an account begins with its name, so that no chain can stand in for another. */
export const emptyChain = (account: string): ChainHead => ({ hash: account, postings: 0, balanceMinor: 0 });

/**
 * Hash of a posting: lower-case hex of SHA-256 over the UTF-8 bytes of
 *
 *     <hash before> <JSON array>
 *
 * (nothing between them), where the hash before is the 64 hex digits of the posting before, or the account's name for
 * the first, and the array is `JSON.stringify` of, in this order,
 *
 *     [index, entryId, kind, orderId, atMs, [[leg's index, lineId, amountMinor], …]]
 *
 * with `null` for no order or line. JSON keeps fields apart whatever they contain, and the fixed order costs nothing.
 * It covers single postings, so it does not depend on how they were batched.
 */
const postingHash = (before: string, at: number, { entryId, kind, orderId, atMs, legs }: Posting): string =>
  sha256(
    before +
      JSON.stringify([
        at,
        entryId,
        kind,
        orderId,
        atMs,
        legs.map(({ index, lineId, amountMinor }) => [index, lineId, amountMinor]),
      ]),
  );

/** The chain after one more posting. */
export const linked = ({ hash, postings, balanceMinor }: ChainHead, posting: Posting): ChainHead => ({
  hash: postingHash(hash, postings, posting),
  postings: postings + 1,
  balanceMinor: balanceMinor + legSum(posting.legs),
});

/** The chain after these postings. */
export const chained = (head: ChainHead, postings: readonly Posting[]): ChainHead => postings.reduce(linked, head);
