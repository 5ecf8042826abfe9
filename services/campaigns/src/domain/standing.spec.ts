import { describe, expect, it } from '@jest/globals';
import { type Campaign, type CampaignDraft, requireFreeProducts } from './campaign.ts';
import { campaign, noonMs, refusalOf } from './domain.fixture.ts';
import { invited, joined, left, type Membership } from './membership.ts';
import { type Rival, type Standing, standingOf } from './standing.ts';

const named = (campaignId: string, more: Partial<CampaignDraft>): Campaign => ({ ...campaign(more), campaignId });
const targeted = named('target-1', { kind: 'target' });
const alone = named('exclusive-1', { kind: 'exclusive', creatorId: 'hanna', productIds: ['mug'] });

function member(of: Campaign, creatorId: string, nowMs = noonMs + 10): Membership {
  const wish = { campaign: of, creatorId, nowMs };
  return joined(invited(undefined, { ...wish, nowMs: nowMs - 5 }), wish);
}
const rival = (of: Campaign, ...members: readonly Membership[]): Rival => ({
  campaign: of,
  memberships: new Map(members.map((one) => [one.creatorId, one])),
});
const asked = { campaignId: 'campaign-1', creatorId: 'hanna', productId: 'mug', atMs: noonMs + 100 };
const told = (standing: Standing) => (standing.kind === 'own' ? 'own' : `${standing.kind} ${standing.by.campaignId}`);

describe('which campaign’s terms hold', () => {
  it('those of a target campaign go before those of an open one, for its members', () => {
    const rivals = [rival(targeted, member(targeted, 'hanna'))];
    expect(told(standingOf(asked, 'open', rivals))).toBe('superseded target-1');
    expect(told(standingOf({ ...asked, creatorId: 'tom' }, 'open', rivals))).toBe('own');
    expect(told(standingOf({ ...asked, atMs: noonMs + 9 }, 'open', rivals))).toBe('own');
  });

  it('not for products that it has not, and not while it is paused or after the creator left', () => {
    const other = named('target-1', { kind: 'target', productIds: ['cup'] });
    expect(told(standingOf(asked, 'open', [rival(other, member(other, 'hanna'))]))).toBe('own');
    const paused: Campaign = { ...targeted, states: [...targeted.states, { fromMs: noonMs + 50, value: 'paused' }] };
    expect(told(standingOf(asked, 'open', [rival(paused, member(paused, 'hanna'))]))).toBe('own');
    const gone = left(member(targeted, 'hanna'), { campaign: targeted, creatorId: 'hanna', nowMs: noonMs + 99 });
    expect(told(standingOf(asked, 'open', [rival(targeted, gone)]))).toBe('own');
  });

  it('an exclusive one goes before a target one, and of two the one joined last', () => {
    const second = named('target-2', { kind: 'target' });
    const two = [rival(second, member(second, 'hanna', noonMs + 20)), rival(targeted, member(targeted, 'hanna'))];
    expect(told(standingOf(asked, 'open', two))).toBe('superseded target-2');
    expect(told(standingOf(asked, 'open', [...two, rival(alone, member(alone, 'hanna'))]))).toBe(
      'superseded exclusive-1',
    );
    expect(told(standingOf({ ...asked, campaignId: 'target-1' }, 'target', two))).toBe('own');
  });

  it('what is exclusively one creator’s earns others nothing, as long as that one takes part', () => {
    const rivals = [rival(alone, member(alone, 'hanna'))];
    expect(told(standingOf({ ...asked, creatorId: 'tom' }, 'open', rivals))).toBe('denied exclusive-1');
    expect(told(standingOf({ ...asked, creatorId: 'tom', productId: 'cup' }, 'open', rivals))).toBe('own');
    expect(told(standingOf({ ...asked, creatorId: 'tom' }, 'open', [rival(alone)]))).toBe('own');
  });

  it('two exclusive campaigns do not share a product; the other is named', () => {
    const second = named('exclusive-2', { kind: 'exclusive', creatorId: 'tom', productIds: ['cup', 'mug'] });
    expect(refusalOf(() => requireFreeProducts(second, [alone]))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining('"mug", which exclusive campaign exclusive-1 has'),
    });
    const ended: Campaign = { ...alone, states: [...alone.states, { fromMs: noonMs + 1, value: 'ended' }] };
    expect(() => requireFreeProducts(second, [ended, targeted])).not.toThrow();
  });

  it('an exclusive campaign is joined by its creator only', () => {
    const wish = { campaign: alone, creatorId: 'tom', nowMs: noonMs };
    expect(refusalOf(() => invited(undefined, wish)).code).toBe('forbidden');
    expect(refusalOf(() => joined(undefined, { ...wish, creatorId: 'hanna' })).code).toBe('forbidden');
  });
});
