import { describe, expect, it } from '@jest/globals';
import { couponStated, membershipStated } from '@creditroll/contracts';
import { ask, command, desk, page, refused, settled } from '../campaigns.fixture.ts';

const outcomesOf = async (calls: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  (await Promise.allSettled(calls)).map((outcome) =>
    outcome.status === 'fulfilled' ? 'ok' : String(outcome.reason.code),
  );

describe('what only one can have', () => {
  it('a coupon code: of two creators who want it at once exactly one gets it', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    const other = await on.next();
    const outcomes = await outcomesOf([
      on.calls.CreateCoupon(ask.coupon(campaignId, hanna, { code: 'SALE' })),
      other.calls.CreateCoupon(ask.coupon(campaignId, tom, { code: 'sale ' })),
    ]);
    expect(outcomes.toSorted()).toEqual(['already_exists', 'ok']);
    const { coupons = [] } = await on.calls.ListCoupons({ brandId, creatorId: '', page: null });
    expect(coupons).toHaveLength(1);
    expect(await on.emitted(couponStated)).toHaveLength(1);
  });

  it('a coupon code: the refusal does not say whose it is', async () => {
    const on = await desk();
    const { campaignId, hanna, tom } = await settled(on);
    await on.calls.CreateCoupon(ask.coupon(campaignId, hanna));
    const refusal = await refused(on.calls.CreateCoupon(ask.coupon(campaignId, tom)));
    expect(refusal).toMatchObject({ code: 'already_exists', fields: ['code'] });
    expect(refusal.message).not.toContain(hanna);
  });

  it('a coupon code: another brand may have the same', async () => {
    const on = await desk();
    const [one, two] = [await settled(on), await settled(on)];
    await on.calls.CreateCoupon(ask.coupon(one.campaignId, one.hanna));
    expect((await on.calls.CreateCoupon(ask.coupon(two.campaignId, two.hanna))).brandId).toBe(two.brandId);
  });

  it('a coupon code: after its end it may go to another, once', async () => {
    const on = await desk();
    const { campaignId, hanna, tom } = await settled(on);
    const endMs = on.clock.nowMs() + 1_000;
    await on.calls.CreateCoupon(ask.coupon(campaignId, hanna, { validBelowMs: endMs }));
    const again = (creatorId: string) =>
      on.calls.CreateCoupon(ask.coupon(campaignId, creatorId, { validFromMs: endMs }));
    expect((await outcomesOf([again(tom), again(hanna)])).toSorted()).toEqual(['already_exists', 'ok']);
  });

  it('a handle on a platform, however it is spelt', async () => {
    const on = await desk();
    const create = (channel: string, handle: string) =>
      on.calls.CreateCreator(
        ask.creator({
          handles: [
            { channel, handle },
            { channel: 'x', handle: `${channel}${handle}` },
          ],
        }),
      );
    expect(
      (
        await outcomesOf([create('tiktok', 'Hanna'), create('tiktok', '@hanna'), create('youtube', 'hanna')])
      ).toSorted(),
    ).toEqual(['already_exists', 'ok', 'ok']);
    expect((await on.calls.ListCreators({ page: null, creatorIds: [] })).creators).toHaveLength(2);
    expect(await refused(create('tiktok', 'HANNA'))).toMatchObject({
      code: 'already_exists',
      fields: ['handles[0]', 'handles[1]'],
    });
  });

  it('a place in a campaign: joining twice at once makes one membership', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    const { creatorId = '' } = await on.calls.CreateCreator(ask.creator());
    const join = () => on.calls.JoinCampaign(ask.membership(campaignId, creatorId));
    expect(await outcomesOf([join(), join(), join()])).toEqual(['ok', 'ok', 'ok']);
    const facts = (await on.emitted(membershipStated)).filter(({ data }) => data.creatorId === creatorId);
    expect(facts.map(({ data }) => data.states.length)).toEqual([1]);
  });

  it('a campaign’s next state: both who change it at once are told what they did', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    const set = (state: string) => on.calls.SetCampaignState({ command: command(), campaignId, state });
    const answers = await Promise.all([set('paused'), set('ended')]);
    expect(answers.map(({ state }) => state)).toEqual(['paused', 'ended']);
    expect(answers.map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it('a target campaign’s place by invitation only', async () => {
    const on = await desk();
    const { brandId } = await settled(on);
    const { campaignId = '' } = await on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'target' }));
    const { creatorId = '' } = await on.calls.CreateCreator(ask.creator());
    expect((await refused(on.calls.JoinCampaign(ask.membership(campaignId, creatorId)))).code).toBe('forbidden');
    expect((await on.calls.InviteCreator(ask.membership(campaignId, creatorId))).state).toBe('invited');
    expect((await on.calls.JoinCampaign(ask.membership(campaignId, creatorId))).state).toBe('active');
    const { memberships } = await on.calls.ListMemberships({ campaignId: '', creatorId, page: page() });
    expect(memberships).toMatchObject([{ campaignId, state: 'active', revision: 2 }]);
  });
});
