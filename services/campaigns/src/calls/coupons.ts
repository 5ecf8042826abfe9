import { AppError, invalidField } from '@creditroll/kernel';
import { campaigns, couponCodes, coupons, creators, memberships } from '../collections.ts';
import { written } from '../commands.ts';
import { codeKey, foldCode, newCoupon, withCouponState } from '../domain/coupon.ts';
import { membershipIdOf } from '../domain/membership.ts';
import { toCoupon } from '../inbound/coupons.ts';
import { toPage } from '../inbound/page.ts';
import { couponFactOf } from '../outbound/facts.ts';
import { couponMessage } from '../outbound/messages.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

export const couponCalls = ({
  store,
  ids,
  commands,
}: CallsContext): Pick<Calls, 'CreateCoupon' | 'SetCouponState' | 'ListCoupons'> => ({
  CreateCoupon: async (request) => {
    const coupon = await commands.run('CreateCoupon', request, async (nowMs) => {
      const { campaignId, creatorId } = request;
      const [campaign, membership] = await Promise.all([
        getOne(store, campaigns, campaignId, 'campaign'),
        findOne(store, memberships, membershipIdOf(campaignId, creatorId)),
        getOne(store, creators, creatorId, 'creator'),
      ]);
      const before = await findOne(store, couponCodes, codeKey(campaign.brandId, foldCode(request.code)));
      const wish = { couponId: ids.mint('coupon'), campaign, membership, claim: before, nowMs };
      const { coupon: value, claim } = newCoupon(toCoupon(request), wish);
      return {
        value,
        writes: [written(coupons, undefined, value), written(couponCodes, before, claim)],
        facts: [couponFactOf(value)],
      };
    });
    return couponMessage(coupon);
  },
  SetCouponState: async (request) =>
    couponMessage(
      await commands.run('SetCouponState', request, async (nowMs) => {
        const { campaignId, couponId, state } = request;
        const before = await getOne(store, coupons, couponId, 'coupon');
        if (before.campaignId !== campaignId)
          throw new AppError('not_found', `there is no coupon ${couponId} in campaign ${campaignId}`);
        const value = withCouponState(before, state, nowMs);
        return value === before
          ? { value, writes: [], facts: [] }
          : { value, writes: [written(coupons, before, value)], facts: [couponFactOf(value)] };
      }),
    ),
  ListCoupons: async ({ brandId, creatorId, page }) => {
    if (brandId === '' && creatorId === '') throw invalidField('brandId', 'or creatorId must be given');
    const byCreator = creatorId !== '';
    const equals = (byCreator ? [creatorId, brandId] : [brandId]).filter((id) => id !== '');
    const { docs, next = '' } = await store.find(coupons, byCreator ? 'by_creator' : 'by_brand', {
      equals,
      ...toPage(page),
    });
    return { coupons: docs.map(couponMessage), next };
  },
});
