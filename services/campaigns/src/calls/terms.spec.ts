import { describe, expect, it } from '@jest/globals';
import { ask, type Desk, desk, page, type Question, refused, settled, share } from '../campaigns.fixture.ts';
import { questionsMax } from '../inbound/terms.ts';

async function answersOf(on: Desk, questions: readonly Question[]) {
  const { answers = [] } = await on.calls.ResolveTerms({ questions: [...questions], distinctAnswers: false });
  return answers.map(({ found, scope, rate, operatorFeePpm }) => ({
    found,
    scope,
    ratePpm: rate?.ratePpm,
    operatorFeePpm,
  }));
}

describe('terms', () => {
  it('answer in the order of the questions, with what lost', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, creatorId: hanna, rate: share(80_000) }));
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: 'mug', atMs: on.clock.nowMs() });
    expect(
      await answersOf(on, [
        question,
        { ...question, creatorId: tom },
        question,
        { ...question, atMs: question.atMs - 1 },
      ]),
    ).toEqual([
      { found: true, scope: 'creator', ratePpm: 80_000, operatorFeePpm: 50_000 },
      { found: true, scope: 'campaign', ratePpm: 100_000, operatorFeePpm: 50_000 },
      { found: true, scope: 'creator', ratePpm: 80_000, operatorFeePpm: 50_000 },
      { found: false, scope: '', ratePpm: undefined, operatorFeePpm: 50_000 },
    ]);
    const { answers: [first] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
    expect(first?.lost).toMatchObject([{ scope: 'campaign', reason: 'less_specific' }]);
  });

  it('can be asked for each different answer once', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, creatorId: hanna, rate: share(80_000) }));
    const atMs = on.clock.nowMs();
    const about = (creatorId: string, productId: string, step = 0) =>
      ask.question({ brandId, campaignId, creatorId, productId, atMs: atMs + step });
    const questions = [
      about(hanna, 'mug'),
      about(tom, 'cup'),
      about(hanna, 'cup', 5),
      about(tom, 'mug', -1),
      about(tom, 'mug'),
    ];
    const { answers = [], answerOf = [] } = await on.calls.ResolveTerms({ questions, distinctAnswers: true });
    expect(answerOf).toEqual([0, 1, 0, 2, 1]);
    const plain = await on.calls.ResolveTerms({ questions, distinctAnswers: false });
    expect(answerOf.map((index) => answers[index])).toEqual(plain.answers);
    expect(plain.answerOf).toEqual([]);
  });

  it('made by another process are noticed at once, and those in force before stay the answer for before', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: '', atMs: on.clock.nowMs() });
    const before = await answersOf(on, [question]);
    on.clock.advance(1_000);
    const other = await on.next();
    await other.calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(300_000) }));
    expect(await answersOf(on, [question, { ...question, atMs: question.atMs + 999 }])).toEqual([...before, ...before]);
    expect(await answersOf(on, [{ ...question, atMs: question.atMs + 1_000 }])).toMatchObject([{ ratePpm: 300_000 }]);
  });

  it('of the brand hold where the campaign has none', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, { rate: null });
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: '', atMs: on.clock.nowMs() });
    expect(await answersOf(on, [question])).toMatchObject([{ found: false }]);
    await on.calls.AddTerms(
      ask.terms(brandId, { rate: { fixedPerItem: { amountMinor: 250, currency: 'JPY' }, kind: 'fixedPerItem' } }),
    );
    const { answers: [answer] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
    expect(answer).toMatchObject({
      found: true,
      scope: 'brand',
      rate: { fixedPerItem: { amountMinor: 250, currency: 'JPY' } },
    });
    expect(await answersOf(on, [{ ...question, campaignId: '' }])).toMatchObject([{ scope: 'brand' }]);
  });

  it('of one campaign can be added by many at once', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    const versions = Array.from({ length: 30 }, (_, index) =>
      ask.terms(brandId, { campaignId, creatorId: hanna, productId: `p${index}`, rate: share(index) }),
    );
    await Promise.all(versions.map((version) => on.calls.AddTerms(version)));
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: '', atMs: on.clock.nowMs() });
    const answers = await answersOf(
      on,
      versions.map(({ productId }) => ({ ...question, productId })),
    );
    expect(answers.map(({ ratePpm }) => ratePpm)).toEqual(versions.map((_, index) => index));
  });

  it('of a question about nobody known fail the batch, and are named', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: '', atMs: 0 });
    const asked = (wrong: Partial<Question>) =>
      refused(on.calls.ResolveTerms({ questions: [question, { ...question, ...wrong }], distinctAnswers: false }));
    expect(await asked({ brandId: 'brand-x' })).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('brand-x'),
    });
    expect(await asked({ campaignId: 'campaign-x' })).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('campaign-x'),
    });
    expect(await asked({ brandId: '' })).toMatchObject({ code: 'invalid_input', fields: ['questions[1]'] });
    const tooMany = Array.from({ length: questionsMax + 1 }, () => question);
    expect((await refused(on.calls.ResolveTerms({ questions: tooMany, distinctAnswers: false }))).code).toBe(
      'too_large',
    );
  });

  it('of another brand’s campaign are not found', async () => {
    const on = await desk();
    const [one, two] = [await settled(on), await settled(on)];
    const question = ask.question({
      brandId: one.brandId,
      campaignId: two.campaignId,
      creatorId: '',
      productId: '',
      atMs: 0,
    });
    expect((await refused(on.calls.ResolveTerms({ questions: [question], distinctAnswers: false }))).code).toBe(
      'not_found',
    );
    expect((await refused(on.calls.AddTerms(ask.terms(one.brandId, { campaignId: two.campaignId })))).code).toBe(
      'not_found',
    );
  });

  it('are never back-dated', async () => {
    const on = await desk();
    const { brandId } = await settled(on);
    expect(await refused(on.calls.AddTerms(ask.terms(brandId, { fromMs: on.clock.nowMs() - 1 })))).toMatchObject({
      code: 'invalid_input',
      fields: ['fromMs'],
    });
  });

  it('of one scope do not begin at one instant', async () => {
    const on = await desk();
    const { brandId } = await settled(on);
    const fromMs = on.clock.nowMs() + 5;
    const { termsId = '' } = await on.calls.AddTerms(ask.terms(brandId, { fromMs }));
    expect(await refused(on.calls.AddTerms(ask.terms(brandId, { fromMs, rate: share(1) })))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining(termsId),
    });
  });

  it('come without the operator’s fee while it is waived, and say so', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    const fromMs = on.clock.nowMs() + 10;
    const waiver = { brandId, fromMs, belowMs: fromMs + 10, reason: 'Opening week' };
    const { feeWaivers: [waived] = [] } = await on.calls.WaiveOperatorFee({ command: ask.brand().command, ...waiver });
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: fromMs });
    const answered = async (atMs: number) =>
      (await on.calls.ResolveTerms({ questions: [{ ...question, atMs }], distinctAnswers: false })).answers?.[0];
    expect(await answered(fromMs)).toMatchObject({
      rate: { ratePpm: 100_000 },
      operatorFeePpm: 0,
      because: [{ code: 'operator_fee_waived', subject: waived?.waiverId, atMs: fromMs + 10 }],
    });
    expect(await answered(fromMs + 10)).toMatchObject({ operatorFeePpm: 50_000, because: [] });
  });

  it('are listed in pages', async () => {
    const on = await desk();
    const { brandId, campaignId } = await settled(on);
    for (const productId of ['a', 'b', 'c']) await on.calls.AddTerms(ask.terms(brandId, { campaignId, productId }));
    await on.calls.AddTerms(ask.terms(brandId));
    const first = await on.calls.ListTerms({ brandId, campaignId, page: page(3) });
    const second = await on.calls.ListTerms({ brandId, campaignId, page: page(3, first.next) });
    expect([first, second].map(({ terms = [] }) => terms.map(({ productId }) => productId))).toEqual([
      ['', 'a', 'b'],
      ['c'],
    ]);
    expect(second.next).toBe('');
    expect((await on.calls.ListTerms({ brandId, campaignId: '', page: null })).terms).toHaveLength(5);
    expect((await refused(on.calls.ListTerms({ brandId, campaignId, page: page(201) }))).fields).toEqual([
      'page.limit',
    ]);
    expect((await refused(on.calls.ListTerms({ brandId, campaignId, page: page(1, 'bm9uc2Vuc2U') }))).code).toBe(
      'invalid_input',
    );
  });
});

describe('the policy of a link', () => {
  it('tells whether it may be made, and where it may lead', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, { productIds: ['mug'] });
    const asked = (creatorId: string) => on.calls.GetLinkPolicy({ campaignId, creatorId });
    expect(await asked(hanna)).toEqual({
      brandId,
      campaignId,
      active: true,
      member: true,
      destinationHosts: ['acme.test'],
      productIds: ['mug'],
    });
    await on.calls.LeaveCampaign(ask.membership(campaignId, hanna));
    expect(await asked(hanna)).toMatchObject({ active: true, member: false });
    expect(await asked('creator-x')).toMatchObject({ member: false });
    await on.calls.SetCampaignState({ command: ask.brand().command, campaignId, state: 'paused' });
    expect(await asked(hanna)).toMatchObject({ active: false });
    expect((await refused(on.calls.GetLinkPolicy({ campaignId: '', creatorId: hanna }))).code).toBe('not_found');
  });
});
