import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { webhookHeaders } from '@creditroll/service-kit';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import { type Brand, look, visit, visitorIdOf } from './cast.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';

describe('what the doors tell the fraud rules', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let campaign: string;
  let ada: string;
  let deals: string;
  const links = { ada: '', deals: '' };
  let number = 0;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen', source: 'generic' });
    buyers = new Buyers(on, brand);
    ada = await on.cast.creator('Ada', 'ada@studio.example');
    deals = await on.cast.creator('Deals', '', 'coupon_site');
    campaign = await on.cast.campaign(brand, { creators: [ada, deals] });
    links.ada = await on.cast.link(brand, campaign, ada);
    links.deals = await on.cast.link(brand, campaign, deals);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  /** An order as a shop with a form of its own sends it; answers how its line was decided and what is told of it. */
  async function bought(told: Record<string, unknown>) {
    const id = `F-${++number}`;
    const nowMs = on.clock.nowMs();
    const lines = [{ id: '1', productId: 'kettle', title: 'Kettle', quantity: 1, unitPrice: '20.00' }];
    const body = JSON.stringify({
      event: 'order.placed',
      order: { id, currency: 'GBP', orderAtMs: nowMs, lines, ...told },
    });
    const message = { id, timestampSeconds: Math.floor(nowMs / 1_000), body };
    const headers = { ...webhookHeaders([brand.shop.secret], message), 'content-type': 'application/json' };
    const answer = await fetch(brand.shop.url, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    await on.settle();
    const { line, decided, explanation } = await explainedLine(on.cast.admin, await on.cast.orderId(brand, id));
    return { line, decided, story: explanation.stories[0]?.sentences.join(' ') ?? '' };
  }
  /** A click an hour before now. */
  async function clicked(visitor: number, link = links.ada): Promise<string> {
    on.clock.advance(HOUR_MS);
    return buyers.follow(link, visitor, HOUR_MS);
  }

  test('one address and browser that follows a link too often counts for nothing, whoever the visitors are', async () => {
    on.clock.advance(HOUR_MS);
    let clickId = '';
    for (let visitor = 100; visitor < 131; visitor++) clickId = await visit(links.ada, visitor, '203.0.113.7');
    const other = await visit(links.ada, 131, '203.0.113.8');
    await on.settle();
    on.clock.advance(MINUTE_MS);
    const { line, decided, story } = await bought({ clickId });
    expect(line).toMatchObject({ state: 'declined', reason: 'invalid' });
    expect(decided.candidates).toMatchObject([{ creatorId: ada, invalidBy: 'link_velocity' }]);
    expect(story).toContain('one address and browser followed one link more often in an hour than people do');
    expect((await bought({ clickId: other })).line).toMatchObject({ state: 'accrued' });
  });

  test('a coupon site stands down behind another creator, and who comes at the checkout is too late', async () => {
    await clicked(1);
    const late = await clicked(1, links.deals);
    // An hour after Ada's click the site may have the buyer.
    expect((await bought({ clickId: late })).line).toMatchObject({ parts: [{ creatorId: deals }, { creatorId: ada }] });

    await buyers.follow(links.ada, 2, 10 * MINUTE_MS);
    const site = await buyers.follow(links.deals, 2, 10 * MINUTE_MS);
    const stood = await bought({ clickId: site });
    expect(stood.decided.candidates).toContainEqual(expect.objectContaining({ invalidBy: 'stand_down' }));
    expect(stood.line.parts.find(({ creditMinor }) => creditMinor > 0)).toMatchObject({ creatorId: ada });

    await clicked(3, links.deals);
    await look(on.door, on.clock, 3, [{ kind: 'checkout_started', brandId: brand.brandId, tokens: ['chk-3'] }]);
    on.clock.advance(MINUTE_MS);
    const clickId = await buyers.follow(links.ada, 3);
    const paying = await bought({ clickId, checkoutToken: 'chk-3' });
    expect(paying.decided.candidates).toContainEqual(expect.objectContaining({ invalidBy: 'click_after_checkout' }));
    expect(paying.story).toContain('it came after the buyer had begun to pay');
    expect(paying.line.parts.find(({ creditMinor }) => creditMinor > 0)).toMatchObject({ creatorId: deals });
  });

  test('an e-mail address, a home and a customer speak of who buys', async () => {
    const of = async (visitor: number, more: object) => bought({ clickId: await clicked(visitor), ...more });
    const throwaway = await of(10, { email: 'x@yopmail.com' });
    expect(throwaway.line).toMatchObject({ state: 'held' });
    expect(throwaway.story).toContain('the buyer’s e-mail is one that is thrown away after use');
    expect((await of(11, { email: 'sam@studio.example' })).story).toContain('at one private domain');

    const deliveryAddress = { country: 'GB', postcode: 'E1 6AN', city: 'London', street: '12 High Street' };
    for (let visitor = 20; visitor < 25; visitor++)
      expect((await of(visitor, { deliveryAddress })).line).toMatchObject({ state: 'accrued' });
    expect((await of(25, { deliveryAddress: { ...deliveryAddress, city: 'LONDON' } })).story).toContain(
      'one card or delivery address has more orders in a day',
    );

    const own = { customerId: 'c-ada' };
    expect((await of(30, { ...own, email: 'Ada@Studio.example' })).line).toMatchObject({ reason: 'self_purchase' });
    const elsewhere = await of(31, { ...own, email: 'ada@elsewhere.example' });
    expect(elsewhere.line).toMatchObject({ state: 'declined', reason: 'self_purchase' });
  });

  test('an order from where the creator signs in, or with a browser that she signs in with, waits for a person', async () => {
    const person = { email: 'ada@people.studio.example', password: 'the password of this Ada' };
    await on.cast.admin.post('/v1/people', { ...person, name: 'Ada', role: 'creator', creatorId: ada }, z.unknown());
    const from = (address: string, cookie = ''): Promise<unknown> =>
      on.door.as(person).ask('GET', '/v1/me', undefined, { 'x-forwarded-for': address, cookie });

    on.clock.advance(12 * HOUR_MS);
    await from('2001:db8:7::1');
    const clickId = await clicked(50);
    const atHome = await bought({ clickId, ipAddress: '2001:db8:7::2' });
    expect(atHome.line).toMatchObject({ state: 'held' });
    expect(atHome.story).toContain('the order was placed from a network address that the creator signs in from');
    expect(JSON.stringify(atHome)).not.toContain('2001:db8');
    expect((await bought({ clickId, ipAddress: '2001:db8:8::1' })).line).toMatchObject({ state: 'accrued' });
    on.clock.advance(2 * DAY_MS);
    expect((await bought({ clickId, ipAddress: '2001:db8:7::2' })).line).toMatchObject({ state: 'accrued' });

    await from('198.51.100.9', `crl_vid=${visitorIdOf(51)}`);
    const herPhone = await bought({ clickId: await clicked(51), ipAddress: '203.0.113.20' });
    expect(herPhone.line).toMatchObject({ state: 'held' });
    expect(herPhone.story).toContain('the order leads to a browser that the creator signs in with');
  });

  test('two creators with one payout method are held, and who is paid at the buyer’s address is refused', async () => {
    const paidAt = (creatorId: string, destination: string) =>
      on.cast.admin.put(
        `/v1/creators/${creatorId}/payout-method`,
        { rail: 'generic_csv', destination, accountHolder: 'A. Lovelace' },
        z.unknown(),
      );
    await paidAt(ada, 'GB29 NWBK 6016 1331 9268 19');
    await paidAt(deals, 'gb29nwbk60161331926819');
    await on.settle();
    const shared = await bought({ clickId: await clicked(40) });
    expect(shared.line).toMatchObject({ state: 'held' });
    expect(shared.story).toContain('two creators are paid by one payout method');

    await paidAt(ada, 'lovelace@pay.example');
    await on.settle();
    expect((await bought({ clickId: await clicked(41) })).line).toMatchObject({ state: 'accrued' });
    const paid = await bought({ clickId: await clicked(42), email: 'Lovelace@pay.example' });
    expect(paid.line).toMatchObject({ state: 'declined', reason: 'self_purchase' });
  });
});
