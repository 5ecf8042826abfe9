import { describe, expect, it } from '@jest/globals';
import { HOUR_MS } from '@creditroll/kernel';
import { decideOrder } from './decide.ts';
import { holdsOf } from './hold.ts';
import { recordOf } from './record.ts';
import { click, credited, evidence, membership, noonMs, order } from './story.ts';

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
