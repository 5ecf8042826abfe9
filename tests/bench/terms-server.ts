import type { TermsQuestion__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsQuestion';
import { createGrpcServer, Health, loadProto, type Logger } from '@creditroll/service-kit';
import { type TermsClient, termsClient } from '@creditroll/commission-ledger';

/** Ten per cent for everybody, asked for and answered over a real connection on loopback. */
export async function termsServer(logger: Logger): Promise<TermsClient & { readonly address: string }> {
  const definition = loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');
  const resolve = async (request: object): Promise<object> => {
    const questions: readonly TermsQuestion__Output[] =
      'questions' in request && Array.isArray(request.questions) ? request.questions : [];
    const campaignIds = [...new Set(questions.map(({ campaignId }) => campaignId))];
    return {
      answerOf: questions.map(({ campaignId }) => campaignIds.indexOf(campaignId)),
      answers: campaignIds.map((campaignId) => ({
        found: true,
        termsId: `t-${campaignId}`,
        scope: 'campaign',
        rate: { ratePpm: 100_000 },
        operatorFeePpm: 30_000,
        lost: [],
      })),
    };
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
  return {
    address: server.address,
    ask: client.ask,
    async stop() {
      await client.stop();
      await server.stop(100);
    },
  };
}
