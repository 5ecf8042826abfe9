import type { TermsQuestion__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsQuestion';
import { createGrpcServer, createLogger, type GrpcServer, Health, loadProto } from '@creditroll/service-kit';
import { afterEach, describe, expect, it } from '@jest/globals';
import { noonMs } from '../domain/story.fixture.ts';
import { questionsPerCallMax, type TermsClient, termsClient } from './terms-client.ts';

const opened: (GrpcServer | TermsClient)[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop(100);
});

type Asked = (questions: readonly TermsQuestion__Output[]) => readonly object[];

async function campaigns(answer: Asked) {
  const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');
  const logger = createLogger({ service: 'spec', level: 'silent' });
  const sizes: number[] = [];
  const resolve = (request: object): Promise<object> => {
    const questions: readonly TermsQuestion__Output[] =
      'questions' in request && Array.isArray(request.questions) ? request.questions : [];
    sizes.push(questions.length);
    const answers = answer(questions);
    return Promise.resolve({ answers, answerOf: answers.map((_, index) => index) });
  };
  const server = createGrpcServer({
    services: [{ definition, handlers: new Map([['ResolveTerms', resolve]]) }],
    logger,
    health: new Health({ logger }),
    host: '127.0.0.1',
    port: 0,
  });
  await server.start();
  const client = termsClient({ address: server.address });
  opened.push(client, server);
  return { client, server, sizes };
}

const question = (creatorId: string) => ({
  brandId: 'brand-1',
  campaignId: 'campaign-1',
  creatorId,
  productId: 'product-1',
  collectionIds: [],
  channel: 'shopify',
  customer: '',
  atMs: noonMs,
  clickAtMs: 0,
});

describe('asking for terms', () => {
  it('understands a rate, a fixed amount and none at all', async () => {
    const { client } = await campaigns((questions) =>
      questions.map(({ creatorId }) => {
        if (creatorId === 'ada')
          return {
            found: true,
            termsId: 't1',
            scope: 'creator',
            rate: { ratePpm: 0 },
            operatorFeePpm: 7,
            lost: [{ termsId: 't0', scope: 'brand', reason: 'less specific' }],
            because: [{ code: 'superseded_by_campaign', subject: 'campaign-2', atMs: 0 }],
          };
        return creatorId === 'bea'
          ? {
              found: true,
              termsId: 't2',
              scope: 'brand',
              rate: { fixedPerItem: { amountMinor: 150, currency: 'GBP' } },
              operatorFeePpm: 0,
            }
          : { found: false };
      }),
    );
    const none = {
      found: false,
      termsId: '',
      scope: '',
      ratePpm: null,
      fixedPerItemMinor: null,
      fixedCurrency: null,
      operatorFeePpm: 0,
      lost: [],
      orderCap: null,
      because: [],
      splits: [],
      cohosts: [],
      campaignId: 'campaign-1',
    };
    expect(await client.ask([question('ada'), question('bea'), question('cyd')])).toEqual([
      {
        ...none,
        creatorId: 'ada',
        found: true,
        termsId: 't1',
        scope: 'creator',
        ratePpm: 0,
        operatorFeePpm: 7,
        lost: ['t0 (brand): less specific'],
        because: [{ code: 'superseded_by_campaign', subject: 'campaign-2', atMs: 0 }],
      },
      {
        ...none,
        creatorId: 'bea',
        found: true,
        termsId: 't2',
        scope: 'brand',
        fixedPerItemMinor: 150,
        fixedCurrency: 'GBP',
      },
      { ...none, creatorId: 'cyd' },
    ]);
  });

  it('understands caps, bonuses, and brands that pay ahead', async () => {
    const bonus = { bonusId: 'b', span: 'all', currency: 'GBP', steps: [{ salesMinor: 5, bonusMinor: 1 }] };
    const cap = { per: 'creator', campaignId: 'campaign-1', span: 'all', limit: { amountMinor: 5, currency: 'GBP' } };
    const { client } = await campaigns((questions) =>
      questions.map(({ creatorId }) => ({
        found: true,
        termsId: 't1',
        rate: { ratePpm: 1 },
        caps: creatorId === 'ada' ? [cap] : [],
        prefunded: creatorId !== 'cyd',
        bonuses: creatorId === 'cyd' ? [bonus] : [],
      })),
    );
    const [ada, bea, cyd] = await client.ask([question('ada'), question('bea'), question('cyd')]);
    const quota = { owner: 'creator:ada:campaign-1', span: 'all', limitMinor: 5, currency: 'GBP' };
    expect(ada).toMatchObject({ quotas: [quota], prefunded: true });
    expect(bea).toMatchObject({ quotas: [], prefunded: true });
    expect(cyd).toMatchObject({ bonuses: [bonus] });
    expect(cyd).not.toHaveProperty('quotas');
  });

  it('asks no more in one call than campaigns takes, and keeps the order', async () => {
    const { client, sizes } = await campaigns((questions) =>
      questions.map(({ creatorId }) => ({ found: true, termsId: creatorId, rate: { ratePpm: 1 } })),
    );
    const questions = Array.from({ length: questionsPerCallMax + 2 }, (_, index) => question(`creator-${index}`));
    const answers = await client.ask(questions);
    expect(sizes).toEqual([questionsPerCallMax, 2]);
    expect(answers.map(({ termsId }) => termsId)).toEqual(questions.map(({ creatorId }) => creatorId));
  });

  it('says that campaigns is unavailable, which can be tried again', async () => {
    const { client, server } = await campaigns(() => []);
    await expect(client.ask([question('ada')])).rejects.toMatchObject({ code: 'unavailable' });
    await server.stop(100);
    await expect(client.ask([question('ada')])).rejects.toMatchObject({ code: 'unavailable', retry: true });
  });
});
