import { describe, expect, it } from '@jest/globals';
import { noonMs, refusedFields } from './domain.fixture.ts';
import { collectionsAt, withCollections } from './product.ts';

const wish = (...collectionIds: string[]) => ({ brandId: 'brand-1', productId: 'mug', collectionIds });

describe('the collections of a product', () => {
  const first = withCollections(undefined, wish('gifts', 'kitchen'), noonMs);
  const moved = withCollections(first, wish('kitchen'), noonMs + 10);

  it('hold from the command on, and never reach back', () => {
    expect(collectionsAt(moved, noonMs - 1)).toBeUndefined();
    expect(collectionsAt(moved, noonMs + 9)).toEqual({ fromMs: noonMs, value: ['gifts', 'kitchen'] });
    expect(collectionsAt(moved, noonMs + 10)).toEqual({ fromMs: noonMs + 10, value: ['kitchen'] });
    expect(collectionsAt(undefined, noonMs)).toBeUndefined();
  });

  it('may become none', () => {
    expect(collectionsAt(withCollections(moved, wish(), noonMs + 20), noonMs + 20)).toBeUndefined();
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
