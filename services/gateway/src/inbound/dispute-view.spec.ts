import { describe, expect, it } from '@jest/globals';
import type { Dispute__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import type { Role, Viewer } from '../domain/access.ts';
import { toDisputeView } from './dispute-view.ts';

const share = (creatorId: string, sharePpm: number) => ({ creatorId, campaignId: 'spring', sharePpm });
const dispute: Dispute__Output = {
  disputeId: 'dsp_1',
  brandId: 'brand-1',
  creatorId: 'ada',
  campaignId: 'spring',
  orderId: 'order-1',
  lineId: '1',
  reference: '',
  state: 'open',
  filedAtMs: 1,
  decideByMs: 2,
  reason: '',
  effect: '',
  effectRevision: 0,
  pieces: [
    {
      evidence: { clickId: 'click-1', linkCode: '', contentId: '', clickAtMs: 0, code: '', text: 'mine' },
      personId: 'person-ada',
      atMs: 1,
      outcome: 'found',
    },
  ],
  comparison: {
    atMs: 1,
    orderId: 'order-1',
    revision: 1,
    locked: false,
    engineVersion: '2',
    inputDigest: 'digest',
    gains: true,
    clickIds: ['click-1'],
    codes: [],
    lines: [
      {
        lineId: '1',
        beforeReason: '',
        before: [share('bea', 1_000_000)],
        afterReason: '',
        after: [share('ada', 600_000), share('bea', 400_000)],
        afterRule: 'linear_click',
      },
    ],
    linesLeftOut: 0,
  },
  steps: [{ what: 'filed', atMs: 1, personId: 'person-ada', note: '' }],
};
const viewer = (role: Role): Viewer => ({ personId: 'p', role, creatorId: 'ada', brandId: 'brand-1' });

describe('a dispute', () => {
  it('tells its creator of no other creator and of no person', () => {
    const view = toDisputeView(dispute, viewer('creator'));
    expect(JSON.stringify(view)).not.toMatch(/bea|person-/);
    expect(view.comparison?.lines).toEqual([
      {
        lineId: '1',
        before: { reason: '', shares: [] },
        after: { reason: '', shares: [share('ada', 600_000)], rule: 'linear_click' },
        gainPpm: 600_000,
      },
    ]);
  });

  it('tells what it is about in money: a creator their own, others all of it', () => {
    const own = { payeeId: 'ada', campaignId: 'spring', beforeMinor: 0, afterMinor: 60 };
    const parties = [
      own,
      { payeeId: 'bea', campaignId: 'spring', beforeMinor: 100, afterMinor: 40 },
      { payeeId: '', campaignId: '', beforeMinor: 3, afterMinor: 3 },
    ];
    const money = { found: true, currency: 'GBP', lines: [{ lineId: '1', parties }] };
    const seen = (role: Role) => toDisputeView(dispute, viewer(role), money).comparison?.money;
    expect(seen('creator')).toEqual({ currency: 'GBP', lines: [{ lineId: '1', parties: [own] }] });
    expect(seen('brand')).toEqual({ currency: 'GBP', lines: [{ lineId: '1', parties }] });
    expect(toDisputeView(dispute, viewer('brand'), { ...money, found: false }).comparison?.money).toBeNull();
  });

  it.each(['brand', 'finance', 'admin'] as const)('tells %s all of it', (role) => {
    const view = toDisputeView(dispute, viewer(role));
    expect(view.comparison?.lines[0]?.before.shares).toEqual([share('bea', 1_000_000)]);
    expect(view).toMatchObject({ evidence: [{ personId: 'person-ada' }], steps: [{ personId: 'person-ada' }] });
  });
});
