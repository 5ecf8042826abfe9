import { describe, expect, it } from '@jest/globals';
import { tiers } from '../option-values.ts';
import { previewTold } from './preview.ts';

const atMs = Date.UTC(2026, 2, 3, 12);
const nothing = {
  totals: [],
  creators: [],
  campaigns: [],
  agencies: [],
  kept: [],
  creatorsLeftOut: 0,
  campaignsLeftOut: 0,
  agenciesLeftOut: 0,
  keptLeftOut: 0,
  exhaustedCaps: [],
  exhaustedCapsLeftOut: 0,
  volumes: [],
  volumesLeftOut: 0,
  waitingOrders: 0,
  digest: 'd',
};

describe('a preview as text', () => {
  it('says which caps it exhausts and from which order on, and which tiers are reached', () => {
    const cap = {
      creatorId: '',
      campaignId: 'campaign-1',
      span: '2026-03',
      currency: 'GBP',
      limitMinor: 130_000,
      usedBeforeMinor: 90_000,
      usedAfterMinor: 130_000,
      refusedMinor: 5_050,
      orders: 2,
      firstOrderId: 'order-7',
      firstOrderAtMs: atMs,
    };
    const volume = {
      creatorId: 'ada',
      campaignId: 'campaign-1',
      span: 'all',
      currency: 'GBP',
      termsId: 'draft/1',
      beforeMinor: 0,
      afterMinor: 60_000,
      tiers: [{ fromMinor: 50_000, ratePpm: 125_000, orderId: 'order-9', orderAtMs: atMs }],
    };
    const report = {
      ...nothing,
      exhaustedCaps: [cap, { ...cap, creatorId: 'ada' }],
      volumes: [volume],
      volumesLeftOut: 3,
    };
    expect(previewTold(report).split('\n')).toEqual([
      'no orders in this range',
      'the cap of campaign-1 (2026-03, 1300.00 GBP) is exhausted from order order-7 (2026-03-03T12:00:00.000Z) on: 2 orders get 50.50 GBP less',
      'the cap of ada in campaign-1 (2026-03, 1300.00 GBP) is exhausted from order order-7 (2026-03-03T12:00:00.000Z) on: 2 orders get 50.50 GBP less',
      'the volume of ada in campaign-1 (all) is 0.00 → 600.00 GBP; 12.5 % (from 500.00 on) with order order-9 (2026-03-03T12:00:00.000Z)',
      '3 more volumes change',
    ]);
  });

  it('takes tiers as a period and amounts with their rates', () => {
    expect(tiers('month:0.00GBP=10,500.00GBP=12.5')).toEqual({
      period: 'month',
      currency: 'GBP',
      tiers: [
        { fromMinor: 0, ratePpm: 100_000 },
        { fromMinor: 50_000, ratePpm: 125_000 },
      ],
    });
    for (const wrong of ['day:0.00GBP=10', 'month:0.00GBP=10,5.00EUR=12', 'month:0.00GBP', '0.00GBP=10'])
      expect(() => tiers(wrong)).toThrow(/such as/);
  });
});
