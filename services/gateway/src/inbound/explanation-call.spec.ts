import { describe, expect, it } from '@jest/globals';
import { explainOrder } from './explanation-call.ts';
import { services } from './explanation.fixture.ts';

const ask = explainOrder(services);
const context = { signal: AbortSignal.timeout(5_000), deadlineMs: 0, header: () => undefined };
const brand = { role: 'brand', creatorId: '', brandId: 'brand-1' };
const question = { orderId: 'order-1', language: '', timeZone: '', audience: brand };

describe('the call that tells an order', () => {
  it('speaks English at UTC unless told otherwise', async () => {
    const told = await ask(question, context);
    expect(told).toMatchObject({ language: 'en', direction: 'ltr', timeZone: 'UTC' });
    expect(told.stories?.[0]).toMatchObject({
      lineId: '1',
      state: 'Pending',
      summary: { text: 'Ada gets 3.40 GBP and bea gets 3.40 GBP.', code: 'summary.all' },
    });
  });

  it('tells a creator of nobody else', async () => {
    const audience = { role: 'creator', creatorId: 'ada', brandId: '' };
    const told = await ask({ ...question, language: 'zh', audience }, context);
    expect(told.stories).toHaveLength(1);
    expect(told.stories?.[0]?.summary?.text).toMatch(/^您获得 3\.40\u00a0GBP：/);
    expect(JSON.stringify(told)).not.toMatch(/bea|#1001/);
  });

  it.each([
    ['no such language', { language: 'fr' }, 'language'],
    ['no such zone', { timeZone: 'Mars/Base' }, 'timeZone'],
    ['nobody in particular', { audience: { role: 'creator', creatorId: '', brandId: '' } }, 'audience'],
    ['no role of ours', { audience: { role: 'buyer', creatorId: '', brandId: '' } }, 'audience.role'],
    ['no audience', { audience: null }, 'audience'],
    ['no order', { orderId: '' }, 'orderId'],
  ])('refuses %s by the name of the field', async (_, wrong, field) => {
    await expect(ask({ ...question, ...wrong }, context)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field }],
    });
  });

  it('does not find another brand’s order', async () => {
    const audience = { role: 'brand', creatorId: '', brandId: 'brand-2' };
    await expect(ask({ ...question, audience }, context)).rejects.toMatchObject({ code: 'not_found' });
  });
});
