import { campaignStated, type LineDecision, orderPlaced } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { click, noonMs, order, social } from '../domain/story.ts';
import { storyBed } from '../stages/story-bed.fixture.ts';
import { replay } from './replay.ts';

const context = { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined };
const told = z.array(z.custom<LineDecision>());

/** Ada's click, then Bea's, and two orders of their shopper a day apart. */
async function played() {
  const story = await storyBed();
  const { bed } = story;
  await story.givenMembers('ada', 'bea');
  await bed.settle();
  await story.clicked(click('t1', 'ada', 2 * HOUR_MS));
  await story.clicked(click('t2', 'bea', HOUR_MS));
  await bed.settle();
  for (const [index, orderId] of ['order-1', 'order-2'].entries())
    await story.placed(order({ orderId, orderAtMs: noonMs + index * DAY_MS }), orderPlaced);
  await bed.settle();
  const ask = (more: Partial<Parameters<ReturnType<typeof replay>>[0]> = {}) =>
    replay(bed.store)(
      {
        brandId: 'brand-1',
        fromMs: 0,
        belowMs: noonMs + 9 * DAY_MS,
        limit: 500,
        cursor: '',
        draft: null,
        lateFacts: false,
        scope: null,
        ...more,
      },
      context,
    );
  const draft = (policy: Partial<typeof social>, fromMs = 0) => ({
    campaignId: 'spring',
    fromMs,
    policyJson: JSON.stringify({ ...social, policyId: 'draft', ...policy }),
  });
  return { bed, ask, draft };
}

const creatorsOf = (json: string | undefined): readonly string[] | undefined =>
  json === '' || json === undefined
    ? undefined
    : told.parse(JSON.parse(json)).flatMap(({ credits }) => credits.map(({ creatorId }) => creatorId));

describe('replaying a brand’s orders', () => {
  it('pages through a span of time, oldest first', async () => {
    const { bed, ask } = await played();
    const first = await ask({ limit: 1 });
    const rest = await ask({ limit: 1, cursor: first.next ?? '' });
    const ids = [first, rest].flatMap(({ orders = [] }) =>
      orders.map(
        ({ attributedJson = '' }) =>
          z.object({ order: z.object({ orderId: z.string() }) }).parse(JSON.parse(attributedJson)).order.orderId,
      ),
    );
    expect(ids).toEqual(['order-1', 'order-2']);
    expect((await ask({ belowMs: noonMs + 1 })).orders).toHaveLength(1);
    await bed.close();
  });

  it('under a draft says whom it would have credited, and nothing where that is the same', async () => {
    const { bed, ask, draft } = await played();
    const drafted = async (one: ReturnType<typeof draft>) =>
      ((await ask({ draft: one })).orders ?? []).map(({ draftedLinesJson }) => creatorsOf(draftedLinesJson));
    expect(await drafted(draft({}))).toEqual([undefined, undefined]);
    expect(await drafted(draft({ model: 'first' }))).toEqual([['ada'], ['ada']]);
    expect(await drafted(draft({ model: 'first' }, noonMs + 1))).toEqual([undefined, ['ada']]);
    expect(await drafted(draft({ clickWindowMs: HOUR_MS }))).toEqual([['bea'], []]);
    await bed.close();
  });

  it('looks past versions that came after the begin of the draft', async () => {
    const { bed, ask, draft } = await played();
    const policies = [
      { fromMs: 0, value: social },
      { fromMs: noonMs + 1, value: { ...social, policyId: 'social-2' } },
    ];
    const { campaignId, brandId } = { campaignId: 'spring', brandId: 'brand-1' };
    const states = [{ fromMs: 0, value: 'active' as const }];
    await bed.send(campaignStated, brandId, { campaignId, brandId, states, policies, productIds: null, revision: 9 });
    await bed.settle();
    const { orders = [] } = await ask({ draft: draft({ model: 'first' }) });
    expect(orders.map(({ draftedLinesJson }) => creatorsOf(draftedLinesJson))).toEqual([['ada'], ['ada']]);
    await bed.close();
  });

  it('says which field is wrong', async () => {
    const { bed, ask, draft } = await played();
    await expect(ask({ brandId: '' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(ask({ belowMs: 0 })).rejects.toThrow('belowMs must be later than fromMs');
    await expect(ask({ limit: 501 })).rejects.toThrow('limit must be 1 to 500, not 501');
    await expect(ask({ draft: { ...draft({}), policyJson: '{}' } })).rejects.toThrow(
      'draft.policyJson must be a policy',
    );
    await bed.close();
  });
});
