import { describe, expect, it } from '@jest/globals';
import { ask, desk, refused, settled } from '../campaigns.fixture.ts';

describe('what a creator may know of campaigns', () => {
  it('is all but those by invitation that they were never invited to, on whole pages', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    for (const name of ['One', 'Two', 'Three'])
      await on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'target', name }));
    const { campaignId: few = '' } = await on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'target' }));
    await on.calls.InviteCreator(ask.membership(few, hanna));
    const known = async (creatorId: string): Promise<readonly (string | undefined)[]> => {
      const seen: (string | undefined)[] = [];
      let cursor = '';
      do {
        const page = await on.calls.ListCampaigns({ brandId, creatorId, page: { limit: 1, cursor } });
        expect(page.campaigns?.length ?? 0).toBeLessThanOrEqual(1);
        seen.push(...(page.campaigns ?? []).map((campaign) => campaign.campaignId));
        cursor = page.next ?? '';
      } while (cursor !== '');
      return seen;
    };
    expect(await known(tom)).toEqual([campaignId]);
    expect(new Set(await known(hanna))).toEqual(new Set([campaignId, few]));
    expect(await known('')).toHaveLength(5);
    expect(await on.calls.GetCampaign({ campaignId: few, creatorId: hanna })).toMatchObject({ campaignId: few });
    expect(await refused(on.calls.GetCampaign({ campaignId: few, creatorId: tom }))).toMatchObject({
      code: 'not_found',
    });
  });
});
