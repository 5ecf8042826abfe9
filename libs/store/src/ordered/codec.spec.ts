import { expect, test } from '@jest/globals';
import { DocumentCodec, type Shape, type ShapeShelf } from './codec.ts';

/** A shelf that many codecs use, as threads do. */
function shelf(): ShapeShelf & { kept: string; full: boolean } {
  const at = {
    kept: '[]',
    full: false,
    load: (): Shape[] => JSON.parse(at.kept),
    save: (shapes: readonly Shape[], fits: (stored: Shape[]) => boolean) => {
      if (at.full) throw new Error('the disk is full');
      if (!fits(at.load())) return false;
      at.kept = JSON.stringify(shapes);
      return true;
    },
  };
  return at;
}

test('names are kept once, and a codec that comes later reads what was written before', () => {
  const kept = shelf();
  const codec = new DocumentCodec(kept);
  const doc = { orderId: 'o-1', lines: [{ lineId: 'l-1', amountMinor: 1_772_366_400_000 }], note: null };
  const bytes = codec.encode(doc);
  expect(kept.kept).toBe('[["orderId","lines","note"],["lineId","amountMinor"]]');
  expect(bytes.toString('latin1')).not.toContain('orderId');
  expect(new DocumentCodec(kept).decode(bytes)).toEqual(doc);
});

test('two writers that learn at once understand each other', () => {
  const kept = shelf();
  const [one, other] = [new DocumentCodec(kept), new DocumentCodec(kept)];
  one.encode({ first: 1 });
  const written = [other.encode({ second: 2 }), one.encode({ third: 3 }), other.encode({ first: 4, third: 5 })];
  const docs = [{ second: 2 }, { third: 3 }, { first: 4, third: 5 }];
  for (const codec of [one, other, new DocumentCodec(kept)])
    expect(written.map((bytes) => codec.decode(bytes))).toEqual(docs);
});

test('what could not be kept is never used', () => {
  const kept = shelf();
  const codec = new DocumentCodec(kept);
  kept.full = true;
  expect(() => codec.encode({ lost: 1 })).toThrow('the disk is full');
  expect(() => codec.encode({ lost: 1 })).toThrow('the disk is full');
  kept.full = false;
  const bytes = codec.encode({ found: 1 });
  expect(kept.kept).toBe('[["found"]]');
  expect(new DocumentCodec(kept).decode(bytes)).toEqual({ found: 1 });
});

test('a map with ever other names fills no shelf', () => {
  const kept = shelf();
  const codec = new DocumentCodec(kept);
  const docs = Array.from({ length: 100 }, (_, n) => ({ id: n, byName: { [`name-${n}`]: n } }));
  const written = docs.map((doc) => codec.encode(doc));
  expect(kept.load().length).toBeLessThanOrEqual(32);
  expect(written.map((bytes) => new DocumentCodec(kept).decode(bytes))).toEqual(docs);
});
