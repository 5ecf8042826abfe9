import { describe, expect, it } from '@jest/globals';
import { withState } from './campaign.ts';
import { campaign, noonMs, refusalOf } from './domain.fixture.ts';
import { invited, joined, left } from './membership.ts';

const wish = (kind: string, step = 0) => ({
  campaign: campaign({ kind }),
  creatorId: 'creator-1',
  nowMs: noonMs + step,
});

describe('a membership', () => {
  it('of an open campaign is the creator’s own wish', () => {
    expect(joined(undefined, wish('open'))).toEqual({
      membershipId: 'campaign-1:creator-1',
      campaignId: 'campaign-1',
      brandId: 'brand-1',
      creatorId: 'creator-1',
      states: [{ fromMs: noonMs, value: 'active' }],
      cohosts: [],
      revision: 1,
    });
  });

  it('of a target campaign needs an invitation, which joining accepts', () => {
    const refusal = refusalOf(() => joined(undefined, wish('target')));
    expect(refusal).toMatchObject({ code: 'forbidden', message: expect.stringContaining('was not invited') });
    const member = joined(invited(undefined, wish('target')), wish('target', 1));
    expect(member.states.map(({ value }) => value)).toEqual(['invited', 'active']);
    expect(member.revision).toBe(2);
  });

  it('ends by leaving, and begins anew by joining, each with its date', () => {
    const member = joined(left(joined(undefined, wish('open')), wish('open', 1)), wish('open', 2));
    expect(member.states).toEqual([
      { fromMs: noonMs, value: 'active' },
      { fromMs: noonMs + 1, value: 'left' },
      { fromMs: noonMs + 2, value: 'active' },
    ]);
  });

  it('of a target campaign that was left needs a new invitation', () => {
    const gone = left(joined(invited(undefined, wish('target')), wish('target', 1)), wish('target', 2));
    expect(refusalOf(() => joined(gone, wish('target', 3)))).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('new invitation'),
    });
    expect(joined(invited(gone, wish('target', 3)), wish('target', 4)).states).toHaveLength(5);
  });

  it('does not change when nothing new is asked', () => {
    const member = joined(undefined, wish('open'));
    expect(joined(member, wish('open', 1))).toBe(member);
    expect(invited(member, wish('open', 1))).toBe(member);
    const gone = left(member, wish('open', 1));
    expect(left(gone, wish('open', 2))).toBe(gone);
  });

  it('of an ended campaign can only be left', () => {
    const ended = { ...wish('open', 1), campaign: withState(campaign(), 'ended', noonMs) };
    expect(refusalOf(() => joined(undefined, ended)).code).toBe('wrong_state');
    expect(refusalOf(() => invited(undefined, ended)).code).toBe('wrong_state');
    expect(left(joined(undefined, wish('open')), ended).states).toHaveLength(2);
  });

  it('cannot be left by somebody who never was in it', () => {
    expect(refusalOf(() => left(undefined, wish('open'))).code).toBe('not_found');
  });
});
