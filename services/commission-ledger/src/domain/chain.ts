import type { Posting } from '@creditroll/contracts';
import { sha256 } from '@creditroll/kernel';

/** What a chain says about one posting besides its fields. */
export interface Chained extends Posting {
  /** From 0, per account. */
  readonly index: number;
  readonly hash: string;
  readonly balanceAfterMinor: number;
}

export interface ChainHead {
  readonly hash: string;
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
 *     [index, postingId, entryId, kind, amountMinor, orderId, lineId, atMs]
 *
 * with `null` for no order or line. JSON keeps fields apart whatever they contain, and the fixed order costs nothing.
 * It covers single postings, so it does not depend on how they were batched.
 */
const postingHash = (
  before: string,
  index: number,
  { postingId, entryId, kind, amountMinor, orderId, lineId, atMs }: Posting,
): string => sha256(before + JSON.stringify([index, postingId, entryId, kind, amountMinor, orderId, lineId, atMs]));

/** Appends postings to a chain. */
export function chained(
  head: ChainHead,
  postings: readonly Posting[],
): { readonly head: ChainHead; readonly links: readonly Chained[] } {
  let { hash: before, postings: index, balanceMinor } = head;
  const links = postings.map((posting): Chained => {
    before = postingHash(before, index, posting);
    balanceMinor += posting.amountMinor;
    const { postingId, entryId, kind, amountMinor, orderId, lineId, atMs } = posting;
    return {
      index: index++,
      postingId,
      entryId,
      kind,
      amountMinor,
      orderId,
      lineId,
      atMs,
      hash: before,
      balanceAfterMinor: balanceMinor,
    };
  });
  return { head: { hash: before, postings: index, balanceMinor }, links };
}

/** The first link that does not follow from what is before it. */
export function firstBroken(
  head: ChainHead,
  links: readonly Chained[],
): { readonly head: ChainHead; readonly problem: string | undefined } {
  const again = chained(head, links);
  for (const [at, link] of links.entries()) {
    const right = again.links[at];
    if (link.index !== right?.index)
      return {
        head: again.head,
        problem: `posting ${link.postingId} has the index ${link.index} and not ${right?.index}`,
      };
    if (link.hash !== right.hash)
      return {
        head: again.head,
        problem: `the hash of posting ${link.postingId} (index ${link.index}) does not follow from its content`,
      };
    if (link.balanceAfterMinor !== right.balanceAfterMinor)
      return {
        head: again.head,
        problem: `the balance after posting ${link.postingId} is ${link.balanceAfterMinor} and not ${right.balanceAfterMinor}`,
      };
  }
  return { head: again.head, problem: undefined };
}
