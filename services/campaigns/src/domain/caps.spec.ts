import { DAY_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { withCaps, withState } from './campaign.ts';
import { spanOf } from './cap-span.ts';
import { type CapDraft, capsAt } from './caps.ts';
import { campaign, noonMs, refusalOf, refusedFields } from './domain.fixture.ts';

const cap = (per: string, period: string, amountMinor = 10_000, currency = 'GBP'): CapDraft => ({
  per,
  period,
  amountMinor,
  currency,
});

describe('the span of a cap', () => {
  it.each([
    ['campaign', 'Europe/London', '2026-03-01T12:00Z', 'all'],
    ['month', 'Europe/London', '2026-03-01T12:00Z', '2026-03'],
    ['month', 'America/New_York', '2026-03-01T03:00Z', '2026-02'],
    ['month', 'Asia/Jakarta', '2026-02-28T18:00Z', '2026-03'],
    ['week', 'Europe/London', '2026-03-01T12:00Z', '2026-W09'],
    ['week', 'Asia/Jakarta', '2026-03-01T18:00Z', '2026-W10'],
    ['week', 'Europe/London', '2027-01-03T12:00Z', '2026-W53'],
    ['week', 'Europe/London', '2024-12-30T12:00Z', '2025-W01'],
  ] as const)('by %s in %s at %s is %s', (period, timeZone, at, span) => {
    expect(spanOf(period, timeZone, Date.parse(at))).toBe(span);
  });

  it('has the hour that summer time takes', () => {
    expect(spanOf('month', 'Europe/London', Date.parse('2026-03-31T22:59:59.999Z'))).toBe('2026-03');
    expect(spanOf('month', 'Europe/London', Date.parse('2026-03-31T23:00Z'))).toBe('2026-04');
  });
});

describe('caps of a campaign', () => {
  const at = (
    atMs: number,
    caps = campaign({ caps: [cap('campaign', 'month'), cap('creator', 'campaign', 500)] }).caps,
  ) => capsAt(caps, { campaignId: 'campaign-1', timeZone: 'Europe/London', atMs });

  it('are those in force when the order was placed, a creator’s first', () => {
    expect(at(noonMs - 1)).toEqual([]);
    expect(at(noonMs)).toEqual([
      { per: 'creator', campaignId: 'campaign-1', span: 'all', limitMinor: 500, currency: 'GBP' },
      { per: 'campaign', campaignId: 'campaign-1', span: '2026-03', limitMinor: 10_000, currency: 'GBP' },
    ]);
  });

  it('change for orders from now on, and can be taken away', () => {
    const before = campaign({ caps: [cap('campaign', 'month')] });
    const raised = withCaps(before, [cap('campaign', 'month', 20_000)], noonMs + DAY_MS);
    const without = withCaps(raised, [], noonMs + 2 * DAY_MS);
    const limits = [0, 1, 2].map((days) =>
      at(noonMs + days * DAY_MS, without.caps).map(({ limitMinor }) => limitMinor),
    );
    expect(limits).toEqual([[10_000], [20_000], []]);
    expect(without.revision).toBe(3);
  });

  it('that are the same change nothing', () => {
    const before = campaign({ caps: [cap('campaign', 'month')] });
    expect(withCaps(before, [cap('campaign', 'month')], noonMs + 1)).toBe(before);
  });

  it('tell each field that is wrong', () => {
    expect(refusedFields(() => campaign({ caps: [cap('brand', 'year', 0, 'XXX')] }))).toEqual([
      'caps[0].per',
      'caps[0].period',
      'caps[0].amount.amountMinor',
      'caps[0].amount.currency',
    ]);
    expect(refusedFields(() => campaign({ caps: [cap('creator', 'week'), cap('creator', 'week', 5)] }))).toEqual([
      'caps',
    ]);
  });

  it('have one currency', () => {
    const two = [cap('creator', 'week'), cap('campaign', 'week', 5, 'EUR')];
    expect(refusalOf(() => withCaps(campaign(), two, noonMs)).message).toContain('the same currency');
  });

  it('do not change when the campaign has ended', () => {
    const ended = withState(campaign(), 'ended', noonMs + 1);
    expect(refusalOf(() => withCaps(ended, [cap('creator', 'week')], noonMs + 2)).code).toBe('wrong_state');
  });
});
