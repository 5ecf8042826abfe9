import { invalidField } from '@creditroll/kernel';
import type { Product as ProductMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Product';
import { termsHeads } from '../collections.ts';
import { written } from '../commands.ts';
import { latest } from '../domain/dated.ts';
import { catalogueIdCharactersMax, type Product, productKey, withCollections } from '../domain/product.ts';
import { headKey } from '../domain/scope.ts';
import { withCatalogue } from '../domain/terms-head.ts';
import { toPage } from '../inbound/page.ts';
import { productFactOf } from '../outbound/facts.ts';
import { products } from '../product-collection.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

/** The catalogue. The brand's head says that there is one, so that others need not look. */
export const productCalls = ({ store, commands }: CallsContext): Pick<Calls, 'SetProduct' | 'ListProducts'> => ({
  SetProduct: async (request) => {
    const { brandId, productId, collectionIds } = request;
    const product = await commands.run('SetProduct', request, async (nowMs) => {
      const head = await getOne(store, termsHeads, headKey({ brandId, campaignId: null }), 'brand');
      const fits = productId.length > 0 && productId.length <= catalogueIdCharactersMax;
      const before = fits ? await findOne(store, products, productKey(brandId, productId)) : undefined;
      const value = withCollections(before, { brandId, productId, collectionIds }, nowMs);
      if (value === before) return { value, writes: [], facts: [] };
      const writes = [
        written(products, before, value),
        ...(head.catalogue ? [] : [written(termsHeads, head, withCatalogue(head))]),
      ];
      return { value, writes, facts: [productFactOf(value)] };
    });
    return productMessage(product);
  },
  ListProducts: async ({ brandId, page }) => {
    if (brandId === '') throw invalidField('brandId', 'must be given');
    const { docs, next = '' } = await store.find(products, 'by_brand', { equals: [brandId], ...toPage(page) });
    return { products: docs.map(productMessage), next };
  },
});

const productMessage = ({ brandId, productId, collections }: Product): ProductMessage => ({
  brandId,
  productId,
  collectionIds: [...latest(collections)],
  fromMs: collections.at(-1)?.fromMs ?? 0,
});
