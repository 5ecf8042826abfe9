import { describe, expect, it } from '@jest/globals';
import { disputeSentences } from './story-disputes.ts';
import type { Audience, DisputeFacts, StoryFacts } from './story-facts.ts';
import { tellerOf } from './story-teller.ts';

const filedAtMs = Date.UTC(2026, 2, 1, 12);
const dispute = (more: Partial<DisputeFacts> = {}): DisputeFacts => ({
  creatorId: 'cr_ada',
  state: 'open',
  filedAtMs,
  decideByMs: Date.UTC(2026, 2, 15, 12),
  reason: '',
  effect: '',
  ...more,
});
const facts = (...disputes: DisputeFacts[]): StoryFacts => ({
  orderName: '#1001',
  orderAtMs: filedAtMs,
  cancelledAtMs: null,
  lineId: '1',
  title: 'Tea',
  quantity: 1,
  refundedQuantity: 0,
  lockAtMs: null,
  releasedAtMs: null,
  decision: null,
  commission: null,
  holds: [],
  payouts: [],
  disputes,
  creatorNames: new Map([['cr_ada', 'Ada']]),
});
const told = (audience: Audience, ...disputes: DisputeFacts[]): string[] => {
  const all = facts(...disputes);
  return disputeSentences(all, tellerOf(all, audience));
};

describe('the story of a disputed line', () => {
  it.each([
    [{}, 'is open; it goes to finance'],
    [{ state: 'escalated' }, 'finance decides it until'],
    [{ state: 'accepted', reason: 'seen' }, 'was accepted: seen. The order is about to be decided again'],
    [{ state: 'accepted', reason: 'seen', effect: 'decided_again' }, 'decided again with the evidence.'],
    [{ state: 'accepted', reason: 'seen', effect: 'same_decision' }, 'with the evidence already'],
    [{ state: 'accepted', reason: 'seen', effect: 'late_after_lock' }, 'locked before, so the decision stays'],
    [{ state: 'accepted', reason: 'seen', effect: 'too_many_admissions' }, 'too much accepted evidence'],
    [{ state: 'rejected', reason: 'a newsletter' }, 'was rejected: a newsletter.'],
    [{ state: 'expired' }, 'the decision stands'],
    [{ state: 'withdrawn' }, 'was withdrawn.'],
  ])('%j', (more, words) => {
    const [sentence] = told({ kind: 'brand' }, dispute(more));
    expect(sentence).toContain('Ada’s dispute of');
    expect(sentence).toContain(words);
  });

  it('tells a creator of their own dispute only', () => {
    expect(told({ kind: 'creator', creatorId: 'cr_ada' }, dispute())[0]).toMatch(/^Your dispute/);
    expect(told({ kind: 'creator', creatorId: 'cr_bea' }, dispute())).toEqual([]);
  });
});
