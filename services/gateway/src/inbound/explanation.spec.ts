import { describe, expect, it } from '@jest/globals';
import { AppError } from '@creditroll/kernel';
import type { Role, Viewer } from '../domain/access.ts';
import { legOf, services } from './explanation.fixture.ts';
import { explain, type ExplanationClients, explanationSchema } from './explanation.ts';

const english = { language: 'en', timeZone: 'UTC' } as const;
const viewer = (role: Role, of: { creatorId?: string; brandId?: string } = {}): Viewer => ({
  personId: 'person-1',
  role,
  creatorId: of.creatorId,
  brandId: of.brandId,
});
const ada = viewer('creator', { creatorId: 'ada' });

describe('the explanation of an order', () => {
  it('tells the brand of every line and creator', async () => {
    const told = await explain(services, viewer('brand', { brandId: 'brand-1' }), 'order-1', english);
    expect(told.order).toMatchObject({ name: '#1001', customerRef: 'buyer-7', joinKeys: [{ kind: 'email_hash' }] });
    expect(told.stories.map(({ summary }) => summary)).toEqual([
      'Ada gets 3.40 GBP and bea gets 3.40 GBP.',
      'Nobody is credited because no creator’s click, view or coupon belongs to this order.',
    ]);
    expect(told.commission?.lines[0]).toMatchObject({ grossMinor: 700, operatorFeeMinor: 20 });
    expect(explanationSchema.parse(told)).toEqual(told);
  });

  it('tells a creator nothing of the buyer, of others, or of lines without it', async () => {
    const told = await explain(services, ada, 'order-1', english);
    expect(JSON.stringify(told)).not.toMatch(/bea|buyer-7|hash-of|#1001|82098|email|grossMinor|operator:|brand:brand/);
    expect(told.order.lines.map(({ lineId }) => lineId)).toEqual(['1']);
    expect(told.commission?.entries).toEqual([
      expect.objectContaining({ legs: [legOf('creator:ada:pending:GBP', 340)] }),
    ]);
    expect(told.stories).toHaveLength(1);
    expect(told.stories[0]?.summary).toBe('You get 3.40 GBP: 50 % of 10 % of 70.00, less 0.10 operator’s fee.');
    expect(told.stories[0]?.sentences).toContain('Others share the rest.');
  });

  it('tells a creator who lost nothing of the policy by which another won', async () => {
    const lost: ExplanationClients = {
      ...services,
      attribution: {
        Explain: async (request) => {
          const { decisions, disputes } = await services.attribution.Explain(request);
          const lose = (candidate: { creatorId: string }) =>
            candidate.creatorId === 'ada' ? { credited: false, weight: 0, reason: 'not_chosen' } : {};
          return {
            disputes,
            decisions: decisions.map((decision) => ({
              ...decision,
              lines: decision.lines.map((line) => ({
                ...line,
                candidates: line.candidates.map((candidate) => ({ ...candidate, ...lose(candidate) })),
              })),
            })),
          };
        },
      },
    };
    const told = await explain(lost, ada, 'order-1', english);
    expect(told.decisions[0]?.lines[0]).toMatchObject({ policyId: '', candidates: [{ reason: 'not_chosen' }] });
    expect(JSON.stringify(told)).not.toMatch(/bea|policy-1/);
  });

  it('hides the buyer from finance', async () => {
    expect(JSON.stringify(await explain(services, viewer('finance'), 'order-1', english))).not.toMatch(
      /buyer-7|hash-of/,
    );
  });

  it.each([
    ['an unknown order', viewer('admin'), 'order-2'],
    ['another brand’s order', viewer('brand', { brandId: 'brand-2' }), 'order-1'],
    ['an order without the creator', viewer('creator', { creatorId: 'cy' }), 'order-1'],
  ])('does not find %s', async (_, who, orderId) => {
    await expect(explain(services, who, orderId, english)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells an order that nobody has decided yet', async () => {
    const early: ExplanationClients = {
      ...services,
      attribution: { Explain: async () => Promise.reject(new AppError('not_found', 'There is no order order-1.')) },
      commissionLedger: {
        Explain: async () => ({
          orderId: 'order-1',
          brandId: '',
          currency: '',
          orderAtMs: 0,
          lockAtMs: 0,
          released: false,
          revision: 0,
          lines: [],
          entries: [],
          holds: [],
          found: false,
        }),
      },
    };
    const told = await explain(early, viewer('admin'), 'order-1', english);
    expect(told).toMatchObject({ decisions: [], commission: null });
    expect(told.stories[0]?.summary).toContain('not decided yet');
  });

  it('tells the same in other languages, with the facts behind the words', async () => {
    const told = await explain(services, ada, 'order-1', { language: 'ar', timeZone: 'Asia/Riyadh' });
    expect(told).toMatchObject({ language: 'ar', direction: 'rtl', timeZone: 'Asia/Riyadh' });
    expect(told.stories[0]).toMatchObject({
      state: 'قيد الانتظار',
      facts: { summary: { code: 'summary.own', values: { amount: { kind: 'amount', money: { amountMinor: 340 } } } } },
    });
    expect(told.stories[0]?.summary).toContain('\u20663.40\u00a0GBP\u2069');
    expect(told.stories[0]?.sentences.join('\n')).toContain('\u2066UTC+03:00\u2069');
    expect(JSON.stringify(told)).not.toMatch(/bea|buyer-7|#1001/);
  });
});
