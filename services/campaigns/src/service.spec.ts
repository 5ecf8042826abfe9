import { describe, expect, it } from '@jest/globals';
import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import { createGrpcClient, createGrpcServer, createLogger, Health, loadProto } from '@creditroll/service-kit';
import { countedIds } from '@creditroll/testing';
import { ask, desk, refused, share } from './campaigns.fixture.ts';
import { campaigns } from './service.ts';

describe('the service', () => {
  it('answers over the wire, refusals with their code and fields', async () => {
    const { store, log, clock } = await desk();
    const service = campaigns({ store, log, clock, ids: countedIds() });
    const logger = createLogger({ service: service.name, level: 'silent' });
    const health = new Health({ logger, checks: {} });
    const server = createGrpcServer({ services: service.grpc, logger, health, host: '127.0.0.1', port: 0 });
    await server.start();
    const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service(
      'creditroll.campaigns.v1.Campaigns',
    );
    const client = createGrpcClient<CampaignsDefinition>({ definition, address: server.address });
    try {
      const { brandId } = await client.call.CreateBrand(ask.brand());
      const { campaignId, policy } = await client.call.CreateCampaign(ask.campaign(brandId, { rate: null }));
      expect(policy).toMatchObject({ model: 'last', couponPolicy: 'coupon_wins' });
      const added = await client.call.AddTerms(ask.terms(brandId, { campaignId, rate: share(0) }));
      expect(added.rate).toMatchObject({ kind: 'ratePpm', ratePpm: 0 });
      const question = { brandId, campaignId, creatorId: '', productId: '', atMs: clock.nowMs() };
      const { answers } = await client.call.ResolveTerms({ questions: [question, { ...question, atMs: 0 }] });
      expect(answers).toMatchObject([
        { found: true, termsId: added.termsId, rate: { ratePpm: 0 } },
        { found: false, rate: null },
      ]);
      const late = client.call.AddTerms(ask.terms(brandId, { fromMs: clock.nowMs() - 1 }));
      expect(await refused(late)).toMatchObject({ code: 'invalid_input', fields: ['fromMs'] });
    } finally {
      await client.stop();
      await server.stop(0);
    }
  });
});
