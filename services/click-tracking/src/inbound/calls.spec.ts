import { beforeEach, describe, expect, it } from '@jest/globals';
import { simulatedLog } from '@creditroll/event-log/simulated';
import { SteppedClock } from '@creditroll/kernel';
import { DirectCommands, receipts } from '@creditroll/processing';
import { simulatedStore } from '@creditroll/store/simulated';
import { countedIds } from '@creditroll/testing';
import { links } from '../collections.ts';
import { KnownLinks } from '../door/known-links.ts';
import { type Calls, callsOf } from './calls.ts';

const context = { signal: new AbortController().signal, deadlineMs: Number.MAX_SAFE_INTEGER, header: () => undefined };
const policy = {
  brandId: 'brand_1',
  campaignId: 'camp_1',
  active: true,
  member: true,
  destinationHosts: ['shop.example'],
  productIds: [] as string[],
};
let answered: typeof policy;
let known: KnownLinks;
let clock: SteppedClock;
let calls: Calls;

beforeEach(async () => {
  clock = new SteppedClock(Date.UTC(2026, 2, 1, 12));
  const store = simulatedStore({ seed: 1 });
  await store.ensure([links, receipts]);
  known = new KnownLinks({ store, clock });
  answered = policy;
  const commands = new DirectCommands({ log: simulatedLog({ seed: 1 }), store, clock }, 'click-tracking.commands');
  calls = callsOf({
    store,
    ids: countedIds(),
    commands,
    known,
    linkPolicy: async () => answered,
    allowHttpDestinations: false,
  });
});

const wanted = {
  campaignId: 'camp_1',
  creatorId: 'ada',
  contentId: 'video_1',
  contentKind: 'video',
  channel: 'tiktok',
  productId: '',
  destination: 'https://shop.example/lamp',
};
const create = (more: Partial<typeof wanted> = {}, idempotencyKey = 'k1') =>
  calls.CreateLink({ command: { idempotencyKey, personId: 'person_1', role: 'creator' }, ...wanted, ...more }, context);

describe('CreateLink', () => {
  it('makes a link that works at once, and the same one for the same key', async () => {
    const link = await create();
    expect(link).toMatchObject({
      ...wanted,
      brandId: 'brand_1',
      code: expect.stringMatching(/^[1-9A-Za-z]{10}$/),
      createdAtMs: clock.nowMs(),
    });
    expect(known.get(link.code ?? '')?.before).toBe('https://shop.example/lamp?crl_click=');
    expect(await create()).toEqual(link);
    expect(await calls.GetLink({ code: link.code ?? '' }, context)).toEqual(link);
    await expect(create({ contentId: 'video_2' })).rejects.toMatchObject({ code: 'idempotency_mismatch' });
  });

  it('refuses a destination that the brand does not list, names the host and the fix', async () => {
    await expect(create({ destination: 'https://evil.example/' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'destination', problem: expect.stringMatching(/evil\.example.*shop\.example/) }],
    });
  });

  it('refuses who is no member, a campaign that is not active, and a product that is not in it', async () => {
    answered = { ...policy, member: false };
    await expect(create()).rejects.toMatchObject({ code: 'forbidden' });
    answered = { ...policy, active: false };
    await expect(create()).rejects.toMatchObject({ code: 'wrong_state' });
    answered = { ...policy, productIds: ['p1'] };
    await expect(create({ productId: 'p2' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'productId' }],
    });
    expect(await create({ productId: 'p1' })).toMatchObject({ productId: 'p1' });
  });

  it.each([
    ['contentKind', { contentKind: 'story' }],
    ['channel', { channel: 'myspace' }],
    ['contentId', { contentId: '' }],
    ['contentId', { contentId: 'x'.repeat(151) }],
    ['destination', { destination: '' }],
  ])('names a wrong %s', async (field, more) => {
    await expect(create(more)).rejects.toMatchObject({ code: 'invalid_input', fields: [{ field }] });
  });

  it('needs a key', async () => {
    await expect(create({}, '')).rejects.toMatchObject({ fields: [{ field: 'command.idempotencyKey' }] });
    await expect(calls.CreateLink({ command: null, ...wanted }, context)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('lists', () => {
  it('go by creator, campaign or both, newest first and page by page', async () => {
    for (const [index, creatorId] of ['ada', 'ada', 'ben'].entries()) {
      await create({ creatorId, contentId: `video_${index}` }, `k${index}`);
      clock.advance(1);
    }
    const list = async (creatorId: string, campaignId: string) => {
      const page = await calls.ListLinks({ creatorId, campaignId, page: null }, context);
      return page.links?.map((link) => link.contentId);
    };
    expect(await list('ada', '')).toEqual(['video_1', 'video_0']);
    expect(await list('', 'camp_1')).toEqual(['video_2', 'video_1', 'video_0']);
    expect(await list('ben', 'camp_1')).toEqual(['video_2']);
    expect(await list('ben', 'camp_2')).toEqual([]);
    expect((await list('', ''))?.toSorted()).toEqual(['video_0', 'video_1', 'video_2']);
    const first = await calls.ListLinks({ creatorId: 'ada', campaignId: '', page: { limit: 1, cursor: '' } }, context);
    const second = await calls.ListLinks(
      { creatorId: 'ada', campaignId: '', page: { limit: 1, cursor: first.next ?? '' } },
      context,
    );
    expect(second.links?.map(({ contentId }) => contentId)).toEqual(['video_0']);
    await expect(
      calls.ListLinks({ creatorId: '', campaignId: '', page: { limit: 201, cursor: '' } }, context),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('say when there is no such link', async () => {
    await expect(calls.GetLink({ code: '' }, context)).rejects.toMatchObject({ code: 'not_found' });
    await expect(calls.GetLink({ code: 'cccccccccc' }, context)).rejects.toMatchObject({ code: 'not_found' });
  });
});
