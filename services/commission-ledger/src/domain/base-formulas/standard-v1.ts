import { goodsLess } from './goods-less.ts';

/** All discounts come out of the base, those that the platform pays as well. */
export const standardV1 = goodsLess(({ discountMinor }) => discountMinor);
