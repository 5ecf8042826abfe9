import { describe, expect, it } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { type Campaign, stateOf, withPolicy, withState } from './campaign.ts';
import { inForceAt } from './dated.ts';
import { campaign, noonMs, refusalOf, refusedFields } from './domain.fixture.ts';
import { presetNames, presets } from './policy.ts';

describe('a campaign', () => {
  it('begins active, with the default policy and all products', () => {
    expect(campaign()).toMatchObject({
      states: [{ fromMs: noonMs, value: 'active' }],
      policies: [
        {
          fromMs: noonMs,
          value: {
            policyId: 'policy-1',
            model: 'last',
            clickWindowMs: 7 * DAY_MS,
            couponPolicy: 'coupon_wins',
            waitAfterOrderMs: 30 * DAY_MS,
            waitAfterDeliveryMs: 15 * DAY_MS,
          },
        },
      ],
      productIds: null,
      revision: 1,
    });
  });

  it('hears of everything that is wrong at once', () => {
    const policy = {
      preset: 'best',
      model: 'best',
      clickWindowMs: 0,
      viewWindowMs: 401 * DAY_MS,
      viewWeightPpm: 1_000_001,
      couponPolicy: '',
      couponSharePpm: 0,
      waitAfterOrderMs: -1,
      waitAfterDeliveryMs: 91 * DAY_MS,
    };
    expect(refusedFields(() => campaign({ name: '', kind: 'secret', productIds: ['p', 'p'], policy }))).toEqual([
      'name',
      'kind',
      'productIds',
      'policy.preset',
      'policy.model',
      'policy.couponPolicy',
      'policy.clickWindowMs',
      'policy.viewWindowMs',
      'policy.viewWeightPpm',
      'policy.couponSharePpm',
      'policy.waitAfterOrderMs',
      'policy.waitAfterDeliveryMs',
    ]);
  });

  it.each(presetNames)('is made from the preset %s, with its own changes', (preset) => {
    const policy = { preset, waitAfterOrderMs: DAY_MS };
    expect(campaign({ policy }).policies[0]?.value).toEqual({
      ...presets[preset],
      policyId: 'policy-1',
      preset,
      waitAfterOrderMs: DAY_MS,
    });
  });

  it.each([MINUTE_MS, 400 * DAY_MS])('may have a click window of %d ms', (clickWindowMs) => {
    expect(campaign({ policy: { preset: 'social', clickWindowMs } }).policies[0]?.value.clickWindowMs).toBe(
      clickWindowMs,
    );
  });

  it.each([MINUTE_MS - 1, 400 * DAY_MS + 1])('may not have a click window of %d ms', (clickWindowMs) => {
    expect(refusedFields(() => campaign({ policy: { preset: 'social', clickWindowMs } }))).toEqual([
      'policy.clickWindowMs',
    ]);
  });

  it('pauses at once, and the time before keeps its state', () => {
    const paused = withState(campaign(), 'paused', noonMs + 5);
    expect(inForceAt(paused.states, noonMs + 4)).toBe('active');
    expect(inForceAt(paused.states, noonMs + 5)).toBe('paused');
    expect(paused.revision).toBe(2);
  });

  it('does not change when it is set to the state that it has', () => {
    const active = campaign();
    expect(withState(active, 'active', noonMs + 5)).toBe(active);
  });

  it('stays ended', () => {
    const ended = withState(campaign(), 'ended', noonMs + 5);
    expect(refusalOf(() => withState(ended, 'active', noonMs + 6)).code).toBe('wrong_state');
    expect(withState(ended, 'ended', noonMs + 6)).toBe(ended);
  });

  it('refuses a state that there is not', () => {
    expect(refusedFields(() => withState(campaign(), 'off', noonMs))).toEqual(['state']);
  });

  it('can still be paused and ended when its list of states is full', () => {
    let current: Campaign = campaign();
    const change = (state: string) => (current = withState(current, state, noonMs));
    expect(
      refusalOf(() => {
        for (;;) {
          change('paused');
          change('active');
        }
      }).code,
    ).toBe('wrong_state');
    expect(stateOf(current)).toBe('paused');
    expect(stateOf(change('ended'))).toBe('ended');
    expect(current.states.length).toBeLessThanOrEqual(500);
  });

  it('gets a new policy for orders from now on', () => {
    const changed = withPolicy(campaign(), { preset: 'social', model: 'linear' }, 'policy-2', noonMs + 5);
    expect(inForceAt(changed.policies, noonMs + 4)?.model).toBe('last');
    expect(inForceAt(changed.policies, noonMs + 5)).toMatchObject({ policyId: 'policy-2', model: 'linear' });
    expect(withPolicy(changed, { preset: 'social', model: 'linear' }, 'policy-3', noonMs + 6)).toBe(changed);
  });
});
