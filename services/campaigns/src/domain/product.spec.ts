import { describe, expect, it } from '@jest/globals';
import { noonMs, refusedFields } from './domain.fixture.ts';
import { entryAt, latest } from './dated.ts';
import { withCollections } from './product.ts';

const wish = (...collectionIds: string[]) => ({ brandId: 'brand-1', productId: 'mug', collectionIds });

describe('the collections of a product', () => {
  const first = withCollections(undefined, wish('gifts', 'kitchen'), noonMs);
  const moved = withCollections(first, wish('kitchen'), noonMs + 10);

  it('hold from the command on, and never reach back', () => {
    expect(entryAt(moved.collections, noonMs - 1)).toBeUndefined();
    expect(entryAt(moved.collections, noonMs + 9)).toEqual({ fromMs: noonMs, value: ['gifts', 'kitchen'] });
    expect(entryAt(moved.collections, noonMs + 10)).toEqual({ fromMs: noonMs + 10, value: ['kitchen'] });
  });

  it('may become none', () => {
    expect(latest(withCollections(moved, wish(), noonMs + 20).collections)).toEqual([]);
  });

  it('have an order, and the same again changes nothing', () => {
    expect(withCollections(first, wish('gifts', 'kitchen'), noonMs + 10)).toBe(first);
    expect(withCollections(first, wish('kitchen', 'gifts'), noonMs + 10).revision).toBe(2);
  });

  it('are a limited number of ids, each once', () => {
    const many = Array.from({ length: 51 }, (_, index) => `collection-${index}`);
    expect(refusedFields(() => withCollections(undefined, wish(...many), noonMs))).toEqual(['collectionIds']);
    expect(refusedFields(() => withCollections(undefined, wish('a', 'a'), noonMs))).toEqual(['collectionIds']);
    expect(refusedFields(() => withCollections(undefined, wish('a', ''), noonMs))).toEqual(['collectionIds[1]']);
    const long = { ...wish('a'), productId: 'x'.repeat(101) };
    expect(refusedFields(() => withCollections(undefined, long, noonMs))).toEqual(['productId']);
  });
});
