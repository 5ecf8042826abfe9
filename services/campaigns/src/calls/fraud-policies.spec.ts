import { fraudPolicyStated } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { ask, command, desk, refused } from '../campaigns.fixture.ts';

async function brandDesk() {
  const on = await desk();
  const { brandId = '' } = await on.calls.CreateBrand(ask.brand());
  const set = (off: string[], parameters: { name: string; number?: number; texts?: string[] }[] = []) =>
    on.calls.SetFraudPolicy({
      command: command(),
      brandId,
      off,
      parameters: parameters.map(({ name, number, texts = [] }) =>
        number === undefined ? { name, texts } : { name, number, texts },
      ),
    });
  return { ...on, brandId, set };
}

describe('a brand’s fraud rules', () => {
  it('are those of everybody until it changes them', async () => {
    const { calls, brandId } = await brandDesk();
    expect(await calls.GetFraudPolicies({ brandId })).toEqual({ brandId, policies: [] });
  });

  it('keep every version, and state them all', async () => {
    const { set, calls, brandId, emitted, clock } = await brandDesk();
    await set(['coupon_poaching']);
    clock.advance(1_000);
    await set(
      [],
      [
        { name: 'clickToOrderMsMin', number: 60_000 },
        { name: 'bannedReferrers', texts: ['deals.example'] },
      ],
    );
    expect((await calls.GetFraudPolicies({ brandId })).policies).toMatchObject([
      { off: ['coupon_poaching'], parameters: [] },
      {
        off: [],
        parameters: [
          { name: 'clickToOrderMsMin', number: 60_000 },
          { name: 'bannedReferrers', texts: ['deals.example'] },
        ],
      },
    ]);
    expect((await emitted(fraudPolicyStated)).map(({ data }) => [data.revision, data.versions.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('name what is wrong', async () => {
    const { set } = await brandDesk();
    expect(await refused(set(['everything']))).toMatchObject({ code: 'invalid_input', fields: ['off[0]'] });
    expect(await refused(set([], [{ name: 'clickToOrderMsMin', number: 3_600_000 }]))).toMatchObject({
      fields: ['parameters.clickToOrderMsMin'],
    });
    expect(await refused(set([], [{ name: 'floodingFactor', number: 1 }]))).toMatchObject({
      fields: ['parameters.floodingFactor'],
    });
    expect(await refused(set([], [{ name: 'luckMin', number: 1 }]))).toMatchObject({ fields: ['parameters'] });
  });

  it('are of a brand that there is', async () => {
    const { calls } = await brandDesk();
    const set = calls.SetFraudPolicy({ command: command(), brandId: 'nobody', off: [], parameters: [] });
    expect(await refused(set)).toMatchObject({ code: 'not_found' });
  });
});
