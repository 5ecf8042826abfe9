import { written } from '../commands.ts';
import { brands, termsHeads } from '../collections.ts';
import { newBrand } from '../domain/brand.ts';
import { brandHead } from '../domain/terms-head.ts';
import { withFeeWaiver } from '../domain/fee-waiver.ts';
import { withFunding } from '../domain/funding.ts';
import { toPage } from '../inbound/page.ts';
import { brandMessage } from '../outbound/messages.ts';
import { type Calls, type CallsContext, getOne } from './context.ts';

export const brandCalls = ({
  store,
  ids,
  commands,
}: CallsContext): Pick<Calls, 'CreateBrand' | 'WaiveOperatorFee' | 'SetFunding' | 'GetBrand' | 'ListBrands'> => ({
  CreateBrand: async (request) => {
    const brand = await commands.run('CreateBrand', request, async (nowMs) => {
      const value = newBrand(request, ids.mint('brand'), nowMs);
      const head = brandHead(value.brandId);
      return { value, writes: [written(brands, undefined, value), written(termsHeads, undefined, head)], facts: [] };
    });
    return brandMessage(brand);
  },
  WaiveOperatorFee: async (request) => {
    const { fromMs, belowMs, reason } = request;
    const brand = await commands.run('WaiveOperatorFee', request, async (nowMs) => {
      const before = await getOne(store, brands, request.brandId, 'brand');
      const draft = { fromMs: fromMs === 0 ? undefined : fromMs, belowMs, reason };
      const value = withFeeWaiver(before, draft, ids.mint('waiver'), nowMs);
      return { value, writes: [written(brands, before, value)], facts: [] };
    });
    return brandMessage(brand);
  },
  SetFunding: async (request) => {
    const brand = await commands.run('SetFunding', request, async (nowMs) => {
      const before = await getOne(store, brands, request.brandId, 'brand');
      const value = withFunding(before, request.funding, nowMs);
      return { value, writes: value === before ? [] : [written(brands, before, value)], facts: [] };
    });
    return brandMessage(brand);
  },
  GetBrand: async ({ brandId }) => brandMessage(await getOne(store, brands, brandId, 'brand')),
  ListBrands: async (request) => {
    const { docs, next = '' } = await store.find(brands, 'key', { equals: [], ...toPage(request) });
    return { brands: docs.map(brandMessage), next };
  },
});
