import { idCharactersMax } from './campaign.ts';
import { appended, type Dated, latest, requireRoom, started } from './dated.ts';
import { Problems } from './problems.ts';

/** What a brand's catalogue says of a product, for shops that do not say it themselves. */
export interface Product {
  readonly brandId: string;
  readonly productId: string;
  /** Which collections it is in, since when; the first goes before the others. */
  readonly collections: readonly Dated<readonly string[]>[];
  readonly revision: number;
}

export const collectionIdsMax = 50;
/** So that brand and product make one key. */
export const catalogueIdCharactersMax = 100;

export const productKey = (brandId: string, productId: string): string => `${brandId}/${productId}`;

export interface ProductWish {
  readonly brandId: string;
  readonly productId: string;
  readonly collectionIds: readonly string[];
}

/** Holds for orders from now on; earlier ones keep what was in force. The very same object when nothing changes. */
export function withCollections(before: Product | undefined, wish: ProductWish, nowMs: number): Product {
  const { brandId, productId, collectionIds } = wish;
  const problems = new Problems();
  problems.text('productId', productId, catalogueIdCharactersMax);
  const fits = collectionIds.length <= collectionIdsMax;
  problems.unless(fits, 'collectionIds', `must not be more than ${collectionIdsMax}, not ${collectionIds.length}`);
  const unique = new Set(collectionIds).size === collectionIds.length;
  problems.unless(unique, 'collectionIds', 'must not name a collection twice');
  const wrong = collectionIds.findIndex((id) => id === '' || id.length > idCharactersMax);
  problems.unless(wrong < 0, `collectionIds[${wrong}]`, `must have 1 to ${idCharactersMax} characters`);
  problems.refuse();
  if (!before) return { brandId, productId, collections: started(collectionIds, nowMs), revision: 1 };
  const known = latest(before.collections);
  if (known.length === collectionIds.length && known.every((id, index) => id === collectionIds[index])) return before;
  requireRoom(before.collections, `product ${JSON.stringify(productId)}`);
  return {
    ...before,
    collections: appended(before.collections, collectionIds, nowMs),
    revision: before.revision + 1,
  };
}
