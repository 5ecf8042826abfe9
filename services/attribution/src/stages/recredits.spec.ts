import {
  evidenceAdmitted,
  orderAttributed,
  orderChanged,
  orderRefunded,
  type Recrediting,
  recreditOrder,
} from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { orders } from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { click, line, order, social } from '../domain/story.ts';
import { replay } from '../inbound/replay.ts';
import { rerunCall } from '../inbound/rerun.ts';
import { storyBed } from './story-bed.fixture.ts';

const context = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
const agreed = { recomputeId: 'rc_1', reason: 'as agreed', requestedBy: 'person-1', approvedBy: 'person-2' };
const everything = { orderIds: [], productIds: [], customer: null };
const first: Recrediting = {
  draft: { campaignId: 'spring', fromMs: 0, policy: { ...social, policyId: 'draft', model: 'first' } },
  scope: everything,
};
const late: Recrediting = { draft: null, scope: everything };
const twoLines = [line('line-1'), line('line-2', { productId: 'cup' })];

describe('an approved recompute', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  beforeEach(async () => {
    on = await storyBed();
    await on.givenMembers('ana', 'ben', 'zoe');
    await on.clicked(click('t-ana', 'ana', 3 * HOUR_MS));
    await on.clicked(click('t-ben', 'ben', 2 * HOUR_MS));
    await on.clicked(click('t-zoe', 'zoe', HOUR_MS, { visitorId: 'visitor-9' }));
    await on.bed.settle();
    await on.placed(order({ lines: twoLines }));
    await on.bed.settle();
  });
  afterEach(() => on.bed.close());

  const lock = () => on.bed.advance(31 * DAY_MS);
  const recredit = async (crediting: Recrediting, recomputeId = 'rc_1'): Promise<void> => {
    await on.bed.send(recreditOrder, 'order-1', { orderId: 'order-1', ...agreed, recomputeId, crediting });
    await on.bed.settle();
  };
  const admit = async (disputeId: string, clickIds: string[]): Promise<void> => {
    const claims = { clickIds, codes: [] };
    await on.bed.send(evidenceAdmitted, 'order-1', { orderId: 'order-1', brandId: 'brand-1', disputeId, claims });
    await on.bed.settle();
  };
  const said = async () => (await on.bed.emitted(orderAttributed)).map(({ data }) => data);
  const inForce = async () =>
    (await on.bed.doc(orders, 'order-1'))?.lines.map(({ credits }) => credits.map(({ creatorId }) => creatorId));
  const reruns = async () => {
    const made = await on.bed.docs(decisions);
    return Promise.all(
      made.map(
        async ({ revision }) => (await rerunCall(on.bed.store)({ orderId: 'order-1', revision }, context)).outcome,
      ),
    );
  };
  const wouldChange = async (crediting: Recrediting): Promise<boolean> => {
    const { draft, scope } = crediting;
    const asked = { brandId: 'brand-1', fromMs: 0, belowMs: Number.MAX_SAFE_INTEGER, limit: 1, cursor: '' };
    const { orders: told = [] } = await replay(on.bed.store)(
      {
        ...asked,
        draft: draft && {
          campaignId: draft.campaignId,
          fromMs: draft.fromMs,
          policyJson: JSON.stringify(draft.policy),
        },
        lateFacts: draft === null,
        scope: { ...scope, customer: '' },
      },
      context,
    );
    return told.some(({ draftedLinesJson }) => draftedLinesJson !== '');
  };

  it('of a policy changes a locked order once, and leaves a record that can be made again', async () => {
    await lock();
    expect(await wouldChange(first)).toBe(true);
    await recredit(first);
    expect(await inForce()).toEqual([['ana'], ['ana']]);
    expect((await said()).at(-1)).toMatchObject({ revision: 2, recompute: agreed });
    expect((await on.bed.docs(decisions)).at(-1)).toMatchObject({ revision: 2, recompute: agreed, keptLineIds: [] });
    expect(await wouldChange(first)).toBe(false);
    await recredit(first, 'rc_2');
    expect(await said()).toHaveLength(2);
    expect(await reruns()).toEqual(['same', 'same']);
  });

  it('of a policy reaches the chosen products only, and a later one can put it back', async () => {
    await lock();
    await recredit({ ...first, scope: { ...everything, productIds: ['cup'] } });
    expect(await inForce()).toEqual([['ben'], ['ana']]);
    expect(await reruns()).toEqual(['same', 'same']);
    const back: Recrediting = {
      draft: { campaignId: 'spring', fromMs: 0, policy: { ...social, policyId: 'draft' } },
      scope: everything,
    };
    await recredit(back, 'rc_2');
    expect(await inForce()).toEqual([['ben'], ['ben']]);
  });

  it('of a policy holds for an order that is not locked yet, and for its later decisions', async () => {
    await recredit(first);
    expect(await inForce()).toEqual([['ana'], ['ana']]);
    expect((await said()).at(-1)).toMatchObject({ recompute: agreed });
    await lock();
    expect(await inForce()).toEqual([['ana'], ['ana']]);
    expect(await on.locked()).toHaveLength(1);
  });

  it('by late facts puts accepted evidence in force that came after the lock, once', async () => {
    await lock();
    expect(await wouldChange(late)).toBe(false);
    await recredit(late);
    await admit('d1', ['t-zoe']);
    expect(await inForce()).toEqual([['ben'], ['ben']]);
    expect(await wouldChange(late)).toBe(true);
    await recredit(late);
    expect(await inForce()).toEqual([['zoe'], ['zoe']]);
    expect((await said()).map(({ recompute }) => recompute?.recomputeId)).toEqual([undefined, undefined, 'rc_1']);
    expect(await wouldChange(late)).toBe(false);
    await recredit(late, 'rc_2');
    expect(await said()).toHaveLength(3);
    expect(await reruns()).toEqual(['same', 'same', 'same']);
    const [, recorded, now] = await on.bed.docs(decisions);
    expect(recorded).toMatchObject({ lateAfterLock: true });
    expect(now).toMatchObject({ recompute: agreed, inputDigest: recorded?.inputDigest });
    expect(now).not.toHaveProperty('lateAfterLock');
  });

  it('by late facts pays lines that came late, and leaves those of other products', async () => {
    await lock();
    const more = [...twoLines, line('line-3'), line('line-4', { productId: 'cup' })];
    await on.placed(order({ revision: 2, lines: more }), orderChanged);
    await recredit({ ...late, scope: { ...everything, productIds: ['tea'] } });
    expect(await inForce()).toEqual([['ben'], ['ben'], ['ben'], []]);
    const state = await on.bed.doc(orders, 'order-1');
    expect(state?.lines[3]?.reason).toBe('late_after_lock');
    expect(state?.late).toMatchObject({ revision: 3 });
    expect(await wouldChange(late)).toBe(true);
    await recredit(late, 'rc_2');
    expect(await inForce()).toEqual([['ben'], ['ben'], ['ben'], ['ben']]);
  });

  it('keeps what it changed through refunds, and says the recompute only where it changed something', async () => {
    await lock();
    await recredit(first);
    const lines = [line('line-1', { refundedQuantity: 1 }), line('line-2', { productId: 'cup' })];
    await on.placed(order({ revision: 2, lines }), orderRefunded);
    await on.bed.settle();
    expect(await inForce()).toEqual([['ana'], ['ana']]);
    expect((await said()).at(-1)).not.toHaveProperty('recompute');
    expect((await on.bed.doc(orders, 'order-1'))?.late).toBeUndefined();
  });
});
