import { fields } from '@creditroll/contracts';
import { type Collection, collection } from '@creditroll/store';
import { z } from 'zod';
import { type Product, productKey } from './domain/product.ts';

const { id, instantMs } = fields;

/** The catalogue of each brand. */
export const products: Collection<Product> = collection({
  name: 'campaigns.products',
  schema: z.object({
    brandId: id,
    productId: id,
    collections: z.array(z.object({ fromMs: instantMs, value: z.array(id) })),
    revision: z.int(),
  }),
  key: ({ brandId, productId }) => productKey(brandId, productId),
  indexes: { by_brand: ['brandId', 'productId'] },
});
