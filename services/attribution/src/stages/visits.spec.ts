import { beforeEach, describe, expect, it } from '@jest/globals';
import { campaignStated, membershipStated } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { decisions } from '../decision-collections.ts';
import { click, contact, membership, order, social } from '../domain/story.ts';
import { springFact, storyBed } from './story-bed.fixture.ts';

describe('what visitors did before an order', () => {
  let on: Awaited<ReturnType<typeof storyBed>>;
  beforeEach(async () => {
    on = await storyBed();
  });

  const policy = { ...social, clickWindowMs: 7 * DAY_MS, viewWindowMs: DAY_MS, engagedViewWindowMs: DAY_MS };
  const given = async (revision = 1, windows: Partial<typeof policy> = {}) => {
    await on.bed.send(campaignStated, 'brand-1', springFact({ ...policy, ...windows }, revision));
    for (const creatorId of ['ana', 'ben'])
      await on.bed.send(membershipStated, 'brand-1', membership('spring', creatorId));
    await on.bed.settle();
  };
  const decided = async () => {
    await on.placed(order());
    await on.bed.settle();
  };
  /** Of each decision: who could have been credited, and why the line has nobody. */
  const told = async () =>
    (await on.bed.docs(decisions)).map(({ candidates, lines }) => [
      candidates.map(({ candidateId }) => candidateId),
      lines[0]?.reason,
    ]);

  it('is looked at as far back as a window of the brand reaches, both ends included', async () => {
    await given();
    for (const [id, ageMs] of [
      ['after', -1],
      ['now', 0],
      ['last', 7 * DAY_MS],
      ['old', 7 * DAY_MS + 1],
    ] as const)
      await on.clicked(click(id, 'ana', ageMs));
    for (const [id, ageMs] of [
      ['seen', DAY_MS],
      ['seen-before', DAY_MS + 1],
    ] as const)
      await on.clicked(contact('view', id, 'ben', ageMs));
    await on.bed.settle();
    await decided();
    expect(await told()).toEqual([[['now', 'seen', 'last'], null]]);
  });

  it('may be too old altogether: the last of it says so', async () => {
    await given();
    for (const [id, ageMs] of [
      ['older', 9 * DAY_MS],
      ['old', 8 * DAY_MS],
    ] as const)
      await on.clicked(click(id, 'ana', ageMs));
    await on.bed.settle();
    await decided();
    expect(await told()).toEqual([[['old'], 'outside_window']]);
  });

  it('is looked at again further back when a policy in force then is stated late with a wider window', async () => {
    await given();
    await on.clicked(click('new', 'ana', HOUR_MS));
    await on.clicked(click('old', 'ben', 20 * DAY_MS));
    await on.bed.settle();
    await decided();
    await given(2, { clickWindowMs: 30 * DAY_MS, model: 'first' });
    await on.bed.advance(HOUR_MS);
    expect(await told()).toEqual([
      [['new'], null],
      [['new', 'old'], null],
    ]);
    expect(await on.creators()).toEqual([
      [1, 'ana'],
      [2, 'ben'],
    ]);
  });

  it('is looked at whatever its age while nothing is known of the brand’s campaigns', async () => {
    await on.clicked(click('old', 'ana', 200 * DAY_MS));
    await on.bed.settle();
    await decided();
    expect(await told()).toEqual([[['old'], 'unknown_campaign']]);
  });

  it('is looked at separately for two orders of one visitor', async () => {
    await given();
    await on.clicked(click('first', 'ana', HOUR_MS));
    await on.clicked(click('second', 'ben', -HOUR_MS));
    await on.bed.settle();
    const later = order({ orderId: 'order-2', externalId: '2', orderAtMs: order().orderAtMs + 2 * HOUR_MS });
    await Promise.all([on.placed(order()), on.placed(later)]);
    await on.bed.settle();
    const records = await on.bed.docs(decisions);
    expect(
      records.map(({ orderId, candidates }) => [orderId, candidates.map(({ candidateId }) => candidateId)]),
    ).toEqual([
      ['order-1', ['first']],
      ['order-2', ['second', 'first']],
    ]);
  });
});
