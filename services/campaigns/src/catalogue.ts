import type { Reader } from '@creditroll/processing';
import type { Question } from './domain/answering.ts';
import { catalogueIdCharactersMax, type Product, productKey } from './domain/product.ts';
import type { TermsHead } from './domain/terms-head.ts';
import { products } from './product-collection.ts';

const noProducts: ReadonlyMap<string, Product> = new Map();

/** Of brands with a catalogue, the products of questions that name no collection; one round trip. */
export async function productsFor(
  store: Pick<Reader, 'getMany'>,
  heads: ReadonlyMap<string, TermsHead>,
  questions: readonly Pick<Question, 'brandId' | 'productId' | 'collectionIds'>[],
): Promise<ReadonlyMap<string, Product>> {
  const brandIds = new Set([...heads.values()].flatMap(({ catalogue, brandId }) => (catalogue ? [brandId] : [])));
  if (brandIds.size === 0) return noProducts;
  const keys = new Set<string>();
  for (const { brandId, productId, collectionIds } of questions) {
    if (productId === null || collectionIds.length > 0 || !brandIds.has(brandId)) continue;
    if (productId.length <= catalogueIdCharactersMax) keys.add(productKey(brandId, productId));
  }
  return keys.size === 0 ? noProducts : store.getMany(products, keys);
}
