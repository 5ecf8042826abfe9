import { describe, expect, test } from '@jest/globals';
import { murmur2, partitionOf } from './partition-of.ts';

// testMurmur2 of https://github.com/apache/kafka/blob/3.9/clients/src/test/java/org/apache/kafka/common/utils/UtilsTest.java
const vectors: readonly [text: string, hash: number][] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

describe('partitionOf', () => {
  test.each(vectors)('murmur2 of %s is what the Java client has', (text, hash) => {
    expect(murmur2(Buffer.from(text))).toBe(hash);
  });

  test('masks the sign as the Java client does', () => {
    expect(partitionOf('21', 64)).toBe((-973932308 & 0x7fffffff) % 64);
    expect(partitionOf('abc', 1)).toBe(0);
  });

  test('spreads keys over all partitions', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (let n = 0; n < 8_000; n++) {
      const partition = partitionOf(`order-${n}`, 8);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
