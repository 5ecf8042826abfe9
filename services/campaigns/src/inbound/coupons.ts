import type { CreateCouponRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/CreateCouponRequest';
import type { CouponDraft } from '../domain/coupon.ts';

/** 0 is how the wire says "now" and "no end". */
export const toCoupon = (request: CreateCouponRequest__Output): CouponDraft => ({
  creatorId: request.creatorId,
  code: request.code,
  validFromMs: request.validFromMs === 0 ? undefined : request.validFromMs,
  validBelowMs: request.validBelowMs === 0 ? undefined : request.validBelowMs,
});
