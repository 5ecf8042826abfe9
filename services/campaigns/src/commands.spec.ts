import { describe, expect, it } from '@jest/globals';
import { campaignStated, couponStated, membershipStated } from '@creditroll/contracts';
import { ask, command, desk, refused, settled } from './campaigns.fixture.ts';
import { commandsOwner } from './commands.ts';

describe('an idempotency key', () => {
  it('gets the same answer for the same input, also later and from another process', async () => {
    const first = await desk();
    const request = ask.brand();
    const answer = await first.calls.CreateBrand(request);
    first.clock.advance(1_000);
    const second = await first.next();
    expect(await second.calls.CreateBrand({ ...request })).toEqual(answer);
    expect((await second.calls.ListBrands({ limit: 0, cursor: '' })).brands).toHaveLength(1);
  });

  it('states a fact once for a command that was sent twice', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    const request = { command: command(), campaignId, state: 'paused' };
    const answer = await on.calls.SetCampaignState(request);
    expect(await on.calls.SetCampaignState(request)).toEqual(answer);
    expect((await on.emitted(campaignStated)).map(({ data }) => data.revision)).toEqual([1, 2]);
  });

  it('is refused for another input and for another call', async () => {
    const on = await desk();
    const key = command('once');
    await on.calls.CreateBrand(ask.brand({ command: key }));
    expect((await refused(on.calls.CreateBrand(ask.brand({ command: key, name: 'Other' })))).code).toBe(
      'idempotency_mismatch',
    );
    expect((await refused(on.calls.CreateCreator(ask.creator({ command: key })))).code).toBe('idempotency_mismatch');
  });

  it('belongs to its person', async () => {
    const on = await desk();
    await on.calls.CreateBrand(ask.brand({ command: command('once') }));
    const other = await on.calls.CreateBrand(
      ask.brand({ command: { ...command('once'), personId: 'person-2' }, name: 'Other' }),
    );
    expect(other.name).toBe('Other');
  });

  it('is required', async () => {
    const { calls } = await desk();
    for (const missing of [null, command(''), command('two words')]) {
      expect(await refused(calls.CreateBrand(ask.brand({ command: missing })))).toMatchObject({
        code: 'invalid_input',
        fields: ['command.idempotencyKey'],
      });
    }
  });

  it('is free again after a refusal, because nothing was done under it', async () => {
    const { calls } = await desk();
    const key = command('again');
    await refused(calls.CreateBrand(ask.brand({ command: key, timeZone: 'nowhere' })));
    expect((await calls.CreateBrand(ask.brand({ command: key }))).name).toBe('Acme');
  });
});

describe('facts', () => {
  it('are whole, carry a revision and are keyed by brand', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    await on.calls.CreateCoupon(ask.coupon(campaignId, hanna));
    await on.calls.LeaveCampaign(ask.membership(campaignId, hanna));
    const [campaign] = await on.emitted(campaignStated);
    expect(campaign).toMatchObject({
      subject: brandId,
      data: { campaignId, brandId, revision: 1, states: [{ value: 'active' }], productIds: null },
    });
    const ofHanna = (await on.emitted(membershipStated)).filter(({ data }) => data.creatorId === hanna);
    expect(ofHanna.map(({ subject, data }) => [subject, data.revision, data.states.map(({ value }) => value)])).toEqual(
      [
        [brandId, 1, ['active']],
        [brandId, 2, ['active', 'left']],
      ],
    );
    expect(await on.emitted(couponStated)).toMatchObject([
      { subject: brandId, data: { code: 'hanna10', creatorId: hanna, revision: 1 } },
    ]);
  });

  it('that were committed and not published are published by the process after the crash', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    on.log.setFaults({ appendRefused: 1 });
    const request = { command: command(), campaignId, state: 'paused' };
    expect((await refused(on.calls.SetCampaignState(request))).code).toBe('unavailable');
    expect(await on.emitted(campaignStated)).toHaveLength(1);
    on.log.crash();
    on.log.setFaults({});

    const after = await on.next();
    await after.commands.start();
    await after.commands.stop();
    expect((await after.emitted(campaignStated)).map(({ data }) => data.states.at(-1)?.value)).toEqual([
      'active',
      'paused',
    ]);
    expect(await after.store.outbox(commandsOwner)).toEqual([]);
    expect((await after.calls.SetCampaignState(request)).state).toBe('paused');
    expect(await after.emitted(campaignStated)).toHaveLength(2);
  });

  it('are published by the running process once the log answers again', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    on.log.setFaults({ appendRefused: 1 });
    await refused(on.calls.SetCampaignState({ command: command(), campaignId, state: 'paused' }));
    await on.commands.relay();
    expect(await on.store.outbox(commandsOwner)).toHaveLength(1);
    on.log.setFaults({});
    await on.commands.relay();
    expect((await on.emitted(campaignStated)).map(({ data }) => data.revision)).toEqual([1, 2]);
    expect(await on.store.outbox(commandsOwner)).toEqual([]);
  });

  it('follow a commit that was not answered, and the repeat of its command finds what it did', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    on.storeFaults.commitUnanswered = 1;
    const request = { command: command(), campaignId, state: 'ended' };
    expect((await refused(on.calls.SetCampaignState(request))).code).toBe('unavailable');
    on.storeFaults.commitUnanswered = 0;
    expect(await on.calls.SetCampaignState(request)).toMatchObject({ state: 'ended', revision: 2 });
    await on.commands.relay();
    expect((await on.emitted(campaignStated)).map(({ data }) => data.revision)).toEqual([1, 2]);
  });

  it('do not exist when the commit was refused', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    on.storeFaults.commitRefused = 1;
    await refused(on.calls.SetCampaignState({ command: command(), campaignId, state: 'ended' }));
    on.storeFaults.commitRefused = 0;
    await on.commands.relay();
    expect(await on.emitted(campaignStated)).toHaveLength(1);
    expect((await on.calls.GetCampaign({ campaignId, creatorId: '' })).state).toBe('active');
  });
});
