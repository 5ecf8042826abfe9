import { describe, expect, it } from '@jest/globals';
import { withState } from './campaign.ts';
import { type CouponDraft, type CouponWish, foldCode, newCoupon, withCouponState } from './coupon.ts';
import { campaign, noonMs, refusalOf, refusedFields } from './domain.fixture.ts';
import { joined, left } from './membership.ts';

const wish = {
  couponId: 'coupon-1',
  campaign: campaign(),
  membership: joined(undefined, { campaign: campaign(), creatorId: 'creator-1', nowMs: noonMs }),
  claim: undefined,
  nowMs: noonMs,
};
const make = (draft: Partial<CouponDraft> = {}, more: Partial<CouponWish> = {}) =>
  newCoupon(
    { creatorId: 'creator-1', code: 'HANNA10', validFromMs: undefined, validBelowMs: undefined, ...draft },
    { ...wish, ...more },
  );

describe('a coupon code', () => {
  it('has one spelling, begins now and has no end unless told', () => {
    expect(foldCode(' HANNA10 ')).toBe('hanna10');
    expect(make().coupon).toEqual({
      couponId: 'coupon-1',
      brandId: 'brand-1',
      campaignId: 'campaign-1',
      creatorId: 'creator-1',
      code: 'hanna10',
      validFromMs: noonMs,
      validBelowMs: null,
      states: [{ fromMs: 0, value: 'private' }],
      revision: 1,
    });
  });

  it('leaks from now on, and can be taken back', () => {
    const leaked = withCouponState(make().coupon, 'leaked', noonMs + 5);
    expect(leaked).toMatchObject({
      revision: 2,
      states: [{ value: 'private' }, { fromMs: noonMs + 5, value: 'leaked' }],
    });
    expect(withCouponState(leaked, 'leaked', noonMs + 6)).toBe(leaked);
    expect(withCouponState(leaked, 'private', noonMs + 6)).toMatchObject({ revision: 3 });
    expect(refusedFields(() => withCouponState(leaked, 'lost', noonMs))).toEqual(['state']);
  });

  it('is taken as long as it is valid for another, who is not named', () => {
    const { claim } = make({ validBelowMs: noonMs + 100 });
    const refusal = refusalOf(() => make({ validFromMs: noonMs + 99 }, { couponId: 'coupon-2', claim }));
    expect(refusal.code).toBe('already_exists');
    expect(JSON.stringify(refusal)).not.toContain('creator-1');
    expect(make({ validFromMs: noonMs + 100 }, { couponId: 'coupon-2', claim }).claim).toMatchObject({
      couponId: 'coupon-2',
      revision: 2,
    });
  });

  it('that has no end is never free again', () => {
    const { claim } = make();
    expect(refusalOf(() => make({ validFromMs: noonMs + 1e9 }, { claim })).code).toBe('already_exists');
  });

  it('belongs to a member', () => {
    const gone = left(wish.membership, { campaign: campaign(), creatorId: 'creator-1', nowMs: noonMs });
    expect(refusalOf(() => make({}, { membership: undefined })).code).toBe('wrong_state');
    expect(refusalOf(() => make({}, { membership: gone })).code).toBe('wrong_state');
  });

  it('is not made for a campaign that has ended', () => {
    expect(refusalOf(() => make({}, { campaign: withState(campaign(), 'ended', noonMs) })).code).toBe('wrong_state');
  });

  it('is refused with all that is wrong', () => {
    expect(refusedFields(() => make({ code: ' ', validFromMs: noonMs - 1, validBelowMs: noonMs - 1 }))).toEqual([
      'code',
      'validFromMs',
      'validBelowMs',
    ]);
    expect(refusedFields(() => make({ code: 'x'.repeat(101) }))).toEqual(['code']);
  });
});
