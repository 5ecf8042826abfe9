import type { MembershipFact } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { HOUR_MS } from '@creditroll/kernel';
import { type Circumstances, noCircumstances } from './circumstances.ts';
import { decideOrder } from './decide.ts';
import { holdsOf } from './hold.ts';
import { recordOf } from './record.ts';
import { rerun } from './rerun.ts';
import { click, credited, evidence, membership, noonMs, order, type Story } from './story.ts';

const hasty = { touches: [click('t1', 'ana', 9_000)] };
const rulesOf = (story: Parameters<typeof evidence>[0]) =>
  decideOrder(evidence(story)).fraud.map(({ rule, parameters }) => [rule, parameters]);

describe('a brand’s own fraud rules', () => {
  it('are those of everybody where it changed nothing', () =>
    expect(rulesOf(hasty)).toEqual([['click_to_order', { clickToOrderMsMin: 10_000 }]]));

  it('go by its own thresholds, which the verdict tells', () => {
    const own = (clickToOrderMsMin: number) =>
      rulesOf({ ...hasty, fraudPolicy: { policyId: 'own-1', off: [], parameters: { clickToOrderMsMin } } });
    expect(own(9_000)).toEqual([]);
    expect(own(9_001)).toEqual([['click_to_order', { clickToOrderMsMin: 9_001 }]]);
  });

  it('leave a rule out that is switched off, of orders and of touches', () => {
    const fraudPolicy = {
      policyId: 'own-1',
      off: ['click_to_order' as const, 'duplicate_click' as const],
      parameters: {},
    };
    const touches = [click('t1', 'ana', HOUR_MS), click('t2', 'ana', 9_000)];
    expect(rulesOf({ touches })).toEqual([['duplicate_click', { duplicateClickMs: HOUR_MS }]]);
    expect(rulesOf({ touches, fraudPolicy })).toEqual([]);
    expect(credited({ touches, fraudPolicy })).toEqual({ ana: 1 });
  });

  it('are those in force when the order was placed, and the record names the version', () => {
    const version = (fromMs: number, clickToOrderMsMin: number) => ({
      fromMs,
      value: { policyId: `from-${fromMs}`, off: [], parameters: { clickToOrderMsMin } },
    });
    const fraudPolicies = [version(noonMs - 1, 5_000), version(noonMs + 1, 60_000)];
    const decision = decideOrder({ ...evidence(hasty), fraudPolicies });
    expect(decision.fraud).toEqual([]);
    const record = recordOf(decision, { revision: 1, decidedAtMs: noonMs, lockAtMs: noonMs });
    expect(record).toMatchObject({ fraudPolicyId: `from-${noonMs - 1}` });
    const before = decideOrder({ ...evidence(hasty), fraudPolicies: fraudPolicies.slice(1) });
    expect(recordOf(before, record).fraudPolicyId).toBeNull();
  });
});

describe('where a click came from', () => {
  const own = (parameters: { paidAdsForbidden?: number; bannedReferrers?: string[] }) => ({
    policyId: 'own-1',
    off: [],
    parameters,
  });
  const paid = { touches: [click('t1', 'ana', HOUR_MS, { adParameters: ['gclid'] })] };
  const referred = { touches: [click('t1', 'ana', HOUR_MS, { referrerHost: 'www.deals.example' })] };

  it('matters only where the brand says so', () => {
    expect(credited(paid)).toEqual({ ana: 1 });
    expect(credited(referred)).toEqual({ ana: 1 });
  });
  it('takes out what was bought as an advertisement', () => {
    const story = { ...paid, fraudPolicy: own({ paidAdsForbidden: 1 }) };
    expect(credited(story)).toBe('invalid');
    expect(rulesOf(story)).toMatchObject([['paid_ad', { paidAdsForbidden: 1 }]]);
  });
  it('takes out what came by a banned site', () => {
    const story = { ...referred, fraudPolicy: own({ bannedReferrers: ['deals.example'] }) };
    expect(credited(story)).toBe('invalid');
    expect(rulesOf(story)).toEqual([['banned_referrer', { bannedReferrers: ['deals.example'] }]]);
  });
});

describe('a creator who buys', () => {
  const own = 'a'.repeat(64);
  const bought = (emailHash: string) => ({
    order: order({ joinKeys: [{ kind: 'email_hash', value: emailHash }] }),
    touches: [click('t1', 'ana', HOUR_MS)],
    memberships: [{ ...membership('spring', 'ana'), emailHash: own }],
  });
  const holdsAfter = (emailHash: string) => holdsOf(decideOrder(evidence(bought(emailHash))).fraud);

  it('is refused, by the e-mail address', () =>
    expect(holdsAfter(own)).toEqual([{ creatorId: 'ana', effect: 'block', rules: ['self_purchase'] }]));
  it('is another than the buyer with another address', () => expect(holdsAfter('b'.repeat(64))).toEqual([]));
});

describe('the circumstances of an order', () => {
  const touches = [click('t1', 'ana', HOUR_MS), click('t2', 'ben', HOUR_MS / 2)];
  const ruled = (circumstances: Circumstances, more: Partial<Story> = {}) =>
    decideOrder(evidence({ touches, circumstances, ...more })).fraud.map(
      ({ rule, creatorId, touchId }) => `${touchId ?? creatorId}: ${rule}`,
    );
  const ben = (more: Partial<MembershipFact>) => ({ memberships: [{ ...membership('spring', 'ben'), ...more }] });

  it('take out clicks at the checkout, and those that are among too many', () => {
    expect(ruled({ checkoutsAtMs: [noonMs - HOUR_MS / 2 - 1] })).toEqual(['t2: click_after_checkout']);
    expect(ruled({ crowds: [{ touchId: 't1', clicks: 31 }] })).toEqual(['t1: link_velocity']);
    expect(ruled({ crowds: [{ touchId: 't1', clicks: 30 }] })).toEqual([]);
  });
  it('leave a line to the creator before a coupon site', () => {
    const site = ben({ creatorKind: 'coupon_site' });
    expect(ruled(noCircumstances, site)).toEqual(['t2: stand_down']);
    expect(credited({ touches, ...site })).toEqual({ ana: 1 });
    expect(credited({ touches })).toEqual({ ben: 1 });
  });
  it('hold what the buyer’s address, card or home make doubtful', () => {
    expect(ruled({ emailDomain: 'yopmail.com' })).toEqual(['ben: disposable_email']);
    expect(ruled({ emailDomain: 'ben.example' }, ben({ emailDomain: 'ben.example' }))).toEqual([
      'ben: shared_email_domain',
    ]);
    expect(ruled({ ordersWithCard: 6 })).toEqual(['ben: order_velocity']);
    expect(ruled({ ordersToAddress: 6 })).toEqual(['ben: order_velocity']);
  });
  it('refuse a creator whom the customer or the payout method betrays', () => {
    const emailHash = 'a'.repeat(64);
    expect(ruled({ customerEmailHashes: [emailHash] }, ben({ emailHash }))).toEqual(['ben: self_purchase']);
    const bought = order({ joinKeys: [{ kind: 'email_hash', value: emailHash }] });
    const paidAt = { creatorId: 'ben', emailHash, sharesWith: [] };
    expect(ruled({ payouts: [paidAt] }, { order: bought })).toEqual(['ben: self_purchase']);
    expect(ruled({ payouts: [{ ...paidAt, emailHash: null, sharesWith: ['cai'] }] })).toEqual([
      'ben: shared_payout_method',
    ]);
  });
  it('are kept with the record, which is decided again by them to the byte', () => {
    const circumstances = { emailDomain: 'yopmail.com', crowds: [{ touchId: 't1', clicks: 31 }] };
    const told = evidence({ touches, circumstances });
    const moment = { revision: 1, decidedAtMs: noonMs, lockAtMs: noonMs };
    const record = recordOf(decideOrder(told), moment);
    expect(record).toMatchObject({ circumstances });
    expect(record.inputDigest).not.toBe(recordOf(decideOrder(evidence({ touches })), moment).inputDigest);
    const remaining = { ...told, touches: new Map(touches.map((touch) => [touch.touchId, touch])) };
    expect(rerun(structuredClone(record), order(), remaining)).toMatchObject({ outcome: 'same' });
    expect(recordOf(decideOrder(evidence({ touches })), moment)).not.toHaveProperty('circumstances');
  });
});
