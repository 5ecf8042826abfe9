import { describe, expect, it } from '@jest/globals';
import type { OrderState } from './order-state.ts';
import { type KnownToBrand, override, type OverrideCommand, overridesOf, type Proposal } from './overrides.ts';
import { noonMs, order } from './story.ts';

const state = (more: Partial<OrderState> = {}): OrderState => ({
  orderId: 'order-1',
  order: order(),
  revision: 1,
  lines: [],
  holds: [],
  waits: null,
  proposals: [],
  admitted: [],
  settleAtMs: null,
  lockAtMs: noonMs + 1_000,
  lockedAtMs: null,
  marks: [],
  timer: null,
  ...more,
});
const propose = (overrideId: string, more: object = {}): OverrideCommand => ({
  kind: 'propose',
  orderId: 'order-1',
  overrideId,
  lineId: 'line-1',
  credits: [{ creatorId: 'zoe', campaignId: 'spring', weight: 1 }],
  reason: 'the video was hers',
  personId: 'pat',
  ...more,
});
const verdict = (overrideId: string, personId: string, approve = true): OverrideCommand => ({
  kind: 'decide',
  orderId: 'order-1',
  overrideId,
  approve,
  note: '',
  personId,
});
const known: KnownToBrand = {
  campaign: (campaignId) => campaignId === 'spring',
  creator: (creatorId) => creatorId === 'zoe',
};
const ask = (proposals: readonly Proposal[], command: OverrideCommand, more: Partial<OrderState> = {}) =>
  override(state({ proposals, ...more }), command, noonMs, known);
function all(...commands: OverrideCommand[]): readonly Proposal[] {
  let proposals: readonly Proposal[] = [];
  for (const command of commands) {
    const outcome = ask(proposals, command);
    if (!outcome.ok) throw new Error(outcome.message);
    ({ proposals } = outcome);
  }
  return proposals;
}
const codeOf = (outcome: ReturnType<typeof ask>) => (outcome.ok ? 'ok' : outcome.code);

describe('an override', () => {
  it('is proposed by one person and holds when another has approved it', () => {
    const proposed = ask([], propose('o1'));
    expect(proposed).toMatchObject({
      ok: true,
      decideAgain: false,
      proposal: { state: 'proposed', proposedBy: 'pat' },
    });
    expect(overridesOf(all(propose('o1')))).toEqual([]);
    expect(ask(all(propose('o1')), verdict('o1', 'quinn'))).toMatchObject({
      ok: true,
      decideAgain: true,
      proposal: { state: 'approved', decidedBy: 'quinn', decidedAtMs: noonMs },
    });
    expect(overridesOf(all(propose('o1'), verdict('o1', 'quinn')))).toMatchObject([
      { overrideId: 'o1', lineId: 'line-1' },
    ]);
  });
  it('is not approved by whoever proposed it, who may take it back', () => {
    expect(codeOf(ask(all(propose('o1')), verdict('o1', 'pat')))).toBe('four_eyes');
    expect(ask(all(propose('o1')), verdict('o1', 'pat', false))).toMatchObject({ ok: true, decideAgain: false });
  });
  it('replaces the one before it, which stays to be read', () => {
    const proposals = all(
      propose('o1'),
      verdict('o1', 'quinn'),
      propose('o2', { credits: [] }),
      verdict('o2', 'quinn'),
    );
    expect(proposals.map(({ state: stands }) => stands)).toEqual(['replaced', 'approved']);
    expect(overridesOf(proposals)).toEqual([{ overrideId: 'o2', lineId: 'line-1', credits: [] }]);
  });
  it.each([
    ['an order that there is not', 'not_found', override(undefined, propose('o1'), noonMs, known)],
    ['after the lock', 'wrong_state', ask([], propose('o1'), { lockedAtMs: noonMs })],
    ['a line that there is not', 'not_found', ask([], propose('o1', { lineId: 'line-9' }))],
    [
      'a campaign of another brand',
      'not_found',
      ask([], propose('o1', { credits: [{ creatorId: 'zoe', campaignId: 'autumn', weight: 1 }] })),
    ],
    [
      'a creator who never was in a campaign of the brand',
      'not_found',
      ask([], propose('o1', { credits: [{ creatorId: 'yan', campaignId: 'spring', weight: 1 }] })),
    ],
    ['while another waits', 'wrong_state', ask(all(propose('o1')), propose('o2'))],
    ['what was not proposed', 'not_found', ask([], verdict('o1', 'quinn'))],
    ['twice', 'wrong_state', ask(all(propose('o1'), verdict('o1', 'quinn')), verdict('o1', 'rae'))],
  ])('is refused for %s', (_, code, outcome) => expect(codeOf(outcome)).toBe(code));
});
