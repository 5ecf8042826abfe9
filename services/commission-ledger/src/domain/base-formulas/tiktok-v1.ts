import { goodsLess } from './goods-less.ts';

/** Price − coupons − tax: only what codes gave comes out of the base. */
export const tiktokV1 = goodsLess(({ couponMinor }) => couponMinor);
