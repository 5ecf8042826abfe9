import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReadRecord } from '../port.ts';
import { bytesOf } from '../sizes.ts';
import { encodeFrame, FrameReader } from './frame.ts';

const texts = fc.string({ unit: 'binary', maxLength: 40 });
const someRecords = fc.array(fc.record({ key: texts, value: texts }), { minLength: 1, maxLength: 30 });

describe('frame', () => {
  test('gives back what was put in, however it is read', () => {
    fc.assert(
      fc.property(
        someRecords,
        fc.nat({ max: 1_000 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 200 }),
        check,
      ),
    );
  });

  test('begins at any of its records', () => {
    const frame = encodeFrame(chunk(['a', 'b', 'c', 'd'].map((value) => ({ key: value, value }))));
    const reader = new FrameReader(frame, 104);
    reader.skipTo(102);
    const records: ReadRecord[] = [];
    reader.takeInto(records, { events: 10, bytes: 10 });
    expect(records).toEqual([
      { offset: 102, key: 'c', value: 'c' },
      { offset: 103, key: 'd', value: 'd' },
    ]);
    expect(reader.exhausted).toBe(true);
  });

  test('is legible', () => {
    expect(encodeFrame(chunk([{ key: 'k', value: '{"ö":1}' }]))).toBe('[1,7,9]\nk{"ö":1}');
  });
});

function check(records: { key: string; value: string }[], base: number, events: number, bytes: number): void {
  const reader = new FrameReader(encodeFrame(chunk(records)), base + records.length);
  const all: ReadRecord[] = [];
  while (!reader.exhausted) {
    const batch: ReadRecord[] = [];
    reader.takeInto(batch, { events, bytes });
    expect(batch.length).toBeGreaterThan(0);
    expect(batch.length).toBeLessThanOrEqual(events);
    expect(batch.length === 1 || batch.reduce((sum, record) => sum + bytesOf(record), 0) <= bytes).toBe(true);
    all.push(...batch);
  }
  expect(all).toEqual(records.map((record, index) => ({ offset: base + index, ...record })));
}

const chunk = (records: { key: string; value: string }[]): Parameters<typeof encodeFrame>[0] => ({
  topic: 't',
  partition: 0,
  records,
  recordBytes: records.map(bytesOf),
  bytes: records.reduce((sum, record) => sum + bytesOf(record), 0),
});
