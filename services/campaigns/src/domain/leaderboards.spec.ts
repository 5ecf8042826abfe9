import { DAY_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { spanEndMs } from './cap-span.ts';
import { withLeaderboard } from './campaign.ts';
import { campaign, noonMs, refusalOf } from './domain.fixture.ts';
import { boardsAt, type LeaderboardDraft } from './leaderboards.ts';

const rule = (period: string, more: Partial<LeaderboardDraft> = {}): LeaderboardDraft => ({
  period,
  currency: 'GBP',
  prizesMinor: [5_000, 3_000],
  minSalesMinor: 1_000,
  settlingDays: 30,
  endsAtMs: 0,
  public: false,
  ...more,
});

const problemsOf = (...rules: LeaderboardDraft[]): string[] => {
  const { fields } = refusalOf(() => withLeaderboard(campaign(), rules, noonMs + 1));
  return fields.map(({ field, problem }) => `${field} ${problem}`);
};

describe('the end of a span', () => {
  it.each([
    ['month', 'Europe/London', '2026-03-01T12:00Z', '2026-03-31T23:00Z'],
    ['month', 'America/New_York', '2026-03-01T03:00Z', '2026-03-01T05:00Z'],
    ['week', 'Asia/Jakarta', '2026-03-01T18:00Z', '2026-03-08T17:00Z'],
    ['week', 'Europe/London', '2027-01-03T12:00Z', '2027-01-04T00:00Z'],
  ] as const)('by %s in %s at %s is %s', (period, timeZone, at, end) => {
    expect(spanEndMs(period, timeZone, Date.parse(at))).toBe(Date.parse(end));
    expect(spanEndMs(period, timeZone, Date.parse(end) - 1)).toBe(Date.parse(end));
  });
});

describe('the leaderboard of a campaign', () => {
  it('is the one in force when the order was placed, until its end, each version with a name of its own', () => {
    const first = withLeaderboard(campaign(), [rule('month')], noonMs + 10);
    const rules = [rule('month', { prizesMinor: [9_000] }), rule('campaign', { endsAtMs: noonMs + 9 * DAY_MS })];
    const second = withLeaderboard(first, rules, noonMs + DAY_MS);
    const at = (atMs: number) =>
      boardsAt(second.leaderboards, { campaignId: 'campaign-1', timeZone: 'Europe/London', atMs });
    expect(at(noonMs + 9)).toEqual([]);
    const endsAtMs = Date.parse('2026-03-31T23:00Z');
    expect(at(noonMs + 10)).toEqual([
      {
        bonusId: `campaign-1:board:month:${noonMs + 10}`,
        span: '2026-03',
        currency: 'GBP',
        steps: [],
        board: {
          campaignId: 'campaign-1',
          prizesMinor: [5_000, 3_000],
          minSalesMinor: 1_000,
          endsAtMs,
          decidesAtMs: endsAtMs + 30 * DAY_MS,
          public: false,
        },
      },
    ]);
    const names = (atMs: number) => at(atMs).map(({ bonusId, span }) => `${bonusId} ${span}`);
    const month = `campaign-1:board:month:${noonMs + DAY_MS} 2026-03`;
    expect(names(noonMs + 9 * DAY_MS - 1)).toEqual([month, `campaign-1:board:campaign:${noonMs + DAY_MS} all`]);
    expect(names(noonMs + 9 * DAY_MS)).toEqual([month]);
    expect(withLeaderboard(second, rules, noonMs + 20 * DAY_MS)).toBe(second);
  });

  it('is refused where two overlap, and the other is named', () => {
    expect(problemsOf(rule('week'), rule('month'), rule('week'))).toEqual([
      'leaderboard[2].period is that of leaderboard[0]: a period has one list of prizes; put the prizes of both into one',
    ]);
  });

  it('is refused with the field and the fix where it is impossible', () => {
    expect(problemsOf(rule('week', { prizesMinor: [500, 600] }))).toEqual([
      'leaderboard[0].prizesMinor[1] must not be more than prizesMinor[0], 500: a worse place would get more',
    ]);
    expect(problemsOf(rule('year', { prizesMinor: [], minSalesMinor: 0, settlingDays: 400 }))).toEqual([
      'leaderboard[0].period must be one of campaign, month, week',
      'leaderboard[0].prizesMinor must be 1 to 20',
      'leaderboard[0].minSalesMinor must be a whole number from 1 to 1000000000000 minor units, not 0',
      'leaderboard[0].settlingDays must be a whole number from 0 to 365 days, not 400',
    ]);
    expect(problemsOf(rule('campaign'), rule('week', { endsAtMs: noonMs, currency: 'XXX' }))).toEqual([
      'leaderboard[0].endsAtMs must be given: the whole time of a campaign has no end of its own',
      'leaderboard[1].endsAtMs must not be given: the calendar says when a month or week ends',
      'leaderboard[1].currency must be an ISO 4217 code that we know, not "XXX"',
    ]);
    expect(problemsOf(rule('campaign', { endsAtMs: noonMs }))).toEqual([
      `leaderboard[0].endsAtMs must be after now, ${noonMs + 1}: orders before now do not count`,
    ]);
  });
});
