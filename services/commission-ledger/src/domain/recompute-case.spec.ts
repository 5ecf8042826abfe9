import { describe, expect, it } from '@jest/globals';
import { begun, noRecomputes } from './brand-recomputes.ts';
import { decided, type RecomputeCase, requested, stepped, triesMax, tryAgainMs } from './recompute-case.ts';
import { noonMs } from './story.fixture.ts';

const none = noRecomputes('brand-1');
const asked = requested(
  {
    recomputeId: 'rc_1',
    brandId: 'brand-1',
    fromMs: 0,
    belowMs: noonMs,
    drafts: [],
    crediting: null,
    reason: 'The rate was entered wrongly',
    totals: [],
    exhaustedCaps: [],
    digest: 'seen',
    personId: 'person-1',
  },
  none,
  noonMs,
);
const approval = { approve: true, digest: 'seen', note: '', personId: 'person-2' };
const refusal = (before: RecomputeCase | undefined, decision = approval): string => {
  const outcome = decided(before, none, decision, noonMs);
  return outcome.ok ? 'ok' : outcome.code;
};
const applying: RecomputeCase = { ...asked, state: 'applying', decidedBy: 'person-2', decidedAtMs: noonMs };

describe('a recompute between two people', () => {
  it('is approved by another person, once, as it was seen', () => {
    expect(decided(asked, none, approval, noonMs)).toMatchObject({
      ok: true,
      value: { state: 'applying', decidedBy: 'person-2' },
    });
    expect(refusal(asked, { ...approval, personId: 'person-1' })).toBe('four_eyes');
    expect(refusal(asked, { ...approval, digest: 'other' })).toBe('outdated');
    expect(refusal(applying)).toBe('wrong_state');
    expect(refusal(undefined)).toBe('not_found');
  });

  it('is not approved while another of the same orders is being applied', () => {
    const other = begun(none, { ...asked, recomputeId: 'rc_0' });
    expect(decided(asked, other, approval, noonMs)).toMatchObject({ ok: false, code: 'outdated' });
  });

  it('is rejected by another person, whatever they have seen', () => {
    expect(decided(asked, begun(none, asked), { ...approval, approve: false, digest: '' }, noonMs)).toMatchObject({
      ok: true,
      value: { state: 'rejected' },
    });
    expect(refusal(asked, { ...approval, approve: false, personId: 'person-1' })).toBe('four_eyes');
  });
});

describe('applying it', () => {
  const page = { seen: 200, changed: 20, waiting: 0, next: 'cursor' };

  it('goes from page to page and ends with the last', () => {
    const first = stepped(applying, page, noonMs);
    expect(first).toMatchObject({ after: { cursor: 'cursor', steps: 1, ordersSeen: 200 }, nextAtMs: noonMs });
    const last = stepped(first.after, { ...page, next: undefined }, noonMs + 1);
    expect(last).toMatchObject({
      after: { state: 'applied', cursor: null, ordersSeen: 400, ordersChanged: 40, appliedAtMs: noonMs + 1 },
      nextAtMs: undefined,
    });
  });

  it('waits for orders that are not in the books yet, and in the end says that they were left out', () => {
    let now = applying;
    for (let tries = 0; tries < triesMax; tries++) {
      const { after, nextAtMs } = stepped(now, { ...page, changed: 0, waiting: 3 }, noonMs);
      expect([after.cursor, nextAtMs]).toEqual([null, noonMs + tryAgainMs]);
      now = after;
    }
    expect(stepped(now, { ...page, changed: 0, waiting: 3 }, noonMs).after).toMatchObject({
      cursor: 'cursor',
      ordersLeftOut: 3,
      tries: 0,
    });
  });
});
