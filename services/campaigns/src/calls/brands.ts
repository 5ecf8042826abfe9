import { written } from '../commands.ts';
import { brands, termsHeads } from '../collections.ts';
import { newBrand } from '../domain/brand.ts';
import { brandHead } from '../domain/terms-head.ts';
import { toPage } from '../inbound/page.ts';
import type { Calls, CallsContext } from './context.ts';

export const brandCalls = ({ store, ids, commands }: CallsContext): Pick<Calls, 'CreateBrand' | 'ListBrands'> => ({
  CreateBrand: async (request) => {
    const brand = await commands.run('CreateBrand', request, async (nowMs) => {
      const value = newBrand(request, ids.mint('brand'), nowMs);
      const head = brandHead(value.brandId);
      return { value, writes: [written(brands, undefined, value), written(termsHeads, undefined, head)], facts: [] };
    });
    return { ...brand, destinationHosts: [...brand.destinationHosts] };
  },
  ListBrands: async (request) => {
    const { docs, next = '' } = await store.find(brands, 'key', { equals: [], ...toPage(request) });
    return { brands: docs.map((brand) => ({ ...brand, destinationHosts: [...brand.destinationHosts] })), next };
  },
});
