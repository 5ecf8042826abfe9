import type { Bytes } from './key-writer.ts';
import type { OrderedBytes } from './ordered-bytes.ts';

const decoder = new TextDecoder();

/** A record of the store's own, which is text. */
export function textAt(shard: OrderedBytes, key: Bytes): string | undefined {
  const bytes = shard.get(key);
  return bytes === undefined ? undefined : decoder.decode(bytes.subarray(0, bytes.length));
}
