/**
 * Partition of a key: murmur2 as the Java client of Kafka has it, so that foreign producers agree with us.
 * https://github.com/apache/kafka/blob/3.9/clients/src/main/java/org/apache/kafka/common/utils/Utils.java
 */
export function partitionOf(key: string, partitions: number): number {
  const length = scratch.length >= key.length * 3 ? scratch.write(key) : 0;
  const bytes = length > 0 || key === '' ? scratch.subarray(0, length) : Buffer.from(key);
  return (murmur2(bytes) & 0x7fffffff) % partitions;
}

/** Keys are short and hashed one at a time: a buffer for each would cost more than the hash. */
const scratch = Buffer.alloc(2_048);

const SEED = 0x9747b28c;
const M = 0x5bd1e995;
const R = 24;

export function murmur2(data: Uint8Array): number {
  const length = data.length;
  const blocks = length >>> 2;
  let hash = SEED ^ length;
  for (let block = 0; block < blocks; block++) {
    const at = block * 4;
    let k = byte(data, at) | (byte(data, at + 1) << 8) | (byte(data, at + 2) << 16) | (byte(data, at + 3) << 24);
    k = Math.imul(k, M);
    k ^= k >>> R;
    k = Math.imul(k, M);
    hash = Math.imul(hash, M) ^ k;
  }
  const tail = blocks * 4;
  const rest = length & 3;
  if (rest >= 3) hash ^= byte(data, tail + 2) << 16;
  if (rest >= 2) hash ^= byte(data, tail + 1) << 8;
  if (rest >= 1) hash = Math.imul(hash ^ byte(data, tail), M);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, M);
  return hash ^ (hash >>> 15);
}

const byte = (data: Uint8Array, at: number): number => data[at] ?? 0;
