import { goodsLess } from './goods-less.ts';

/** What the platform pays of a discount stays in the base: the seller gets it all the same. */
export const subsidyInV1 = goodsLess(({ discountMinor, platformDiscountMinor }) =>
  Math.max(0, discountMinor - platformDiscountMinor),
);
