import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import type { SaleBonus__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/SaleBonus';
import type { SaleCap__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/SaleCap';
import type { ResolveTermsResponse__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/ResolveTermsResponse';
import type { TermsAnswer__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsAnswer';
import { AppError, InvariantError } from '@creditroll/kernel';
import { createGrpcClient, loadProto, type Tls } from '@creditroll/service-kit';
import { currencyOf } from '@creditroll/money';
import type { LockedTerms, SaleBonus } from '../domain/book.ts';
import type { TermsQuestion } from '../domain/commissions.ts';
import { campaignOwner, creatorOwner } from '../domain/quota-owner.ts';
import type { VolumeTerms } from '../domain/volumes.ts';

/** Answers in the order of the questions. Throws `unavailable` when campaigns does not answer: there is no default rate. */
export type AskTerms = (questions: readonly TermsQuestion[]) => Promise<readonly LockedTerms[]>;

export interface TermsClient {
  readonly ask: AskTerms;
  stop(): Promise<void>;
}

/** What one call of `ResolveTerms` takes. */
export const questionsPerCallMax = 5_000;

const campaignsDefinition = () =>
  loadProto('creditroll/campaigns/v1/campaigns.proto').service('creditroll.campaigns.v1.Campaigns');

export function termsClient({
  address,
  tls,
  timeoutMs = 5_000,
}: {
  readonly address: string;
  readonly tls?: Tls | undefined;
  readonly timeoutMs?: number;
}): TermsClient {
  const client = createGrpcClient<CampaignsDefinition>({ definition: campaignsDefinition(), address, tls });
  return {
    async ask(questions) {
      const answers: LockedTerms[] = [];
      for (let at = 0; at < questions.length; at += questionsPerCallMax) {
        const asked = questions.slice(at, at + questionsPerCallMax);
        const response = await client.call.ResolveTerms(
          {
            questions: asked.map((question) => ({ ...question, collectionIds: [...question.collectionIds] })),
            distinctAnswers: true,
          },
          { timeoutMs },
        );
        answers.push(...answersOf(asked, response));
      }
      return answers;
    },
    stop: () => client.stop(),
  };
}

/** The answers of one call, in the order of its questions. */
export function answersOf(
  asked: readonly TermsQuestion[],
  { answers, answerOf }: ResolveTermsResponse__Output,
): LockedTerms[] {
  if (answerOf.length !== asked.length)
    throw new AppError('unavailable', `campaigns answered ${answerOf.length} of ${asked.length} questions about terms`);
  const distinct = answers.map((answer) => ({
    terms: termsOf(answer),
    caps: answer.caps,
    tiers: tiersOf(answer),
    prefunded: answer.prefunded,
    bonuses: answer.bonuses.map(saleBonus),
  }));
  return asked.map(({ campaignId, creatorId }, index) => {
    const answer = distinct[answerOf[index] ?? -1];
    if (!answer) throw new AppError('unavailable', `campaigns sent no answer to question ${index} about terms`);
    return lockedTerms(answer, campaignId, creatorId);
  });
}

const saleBonus = ({ bonusId, span, currency, steps, board }: SaleBonus__Output): SaleBonus => ({
  bonusId,
  span,
  currency: currencyOf(currency),
  steps,
  ...(board ? { board } : {}),
});

type Said = Omit<LockedTerms, 'campaignId' | 'creatorId' | 'quotas' | 'volume' | 'prefunded' | 'bonuses'>;

interface Distinct {
  readonly terms: Said;
  readonly caps: readonly SaleCap__Output[];
  readonly tiers: Tiers | undefined;
  readonly prefunded: boolean;
  readonly bonuses: readonly SaleBonus[];
}

function lockedTerms(distinct: Distinct, campaignId: string, creatorId: string): LockedTerms {
  const { terms, caps, tiers, prefunded, bonuses } = distinct;
  if (caps.length === 0 && !tiers && !prefunded && bonuses.length === 0) return { ...terms, campaignId, creatorId };
  const quotas = caps.map(({ per, campaignId: capped, span, limit }) => ({
    owner: per === 'creator' ? creatorOwner(creatorId, capped) : campaignOwner(capped),
    span,
    limitMinor: limit?.amountMinor ?? 0,
    currency: limit?.currency ?? '',
  }));
  return {
    ...terms,
    campaignId,
    creatorId,
    ...(quotas.length > 0 || prefunded ? { quotas } : {}),
    ...(tiers ? { volume: { ...tiers.volume, owner: creatorOwner(creatorId, tiers.campaignId) } } : {}),
    ...(prefunded ? { prefunded } : {}),
    ...(bonuses.length > 0 ? { bonuses } : {}),
  };
}

interface Tiers {
  /** Whose terms hold. */
  readonly campaignId: string;
  readonly volume: Omit<VolumeTerms, 'owner'>;
}

function tiersOf({ rate, volume, termsId }: TermsAnswer__Output): Tiers | undefined {
  if (rate?.kind !== 'volumeTiers' || !rate.volumeTiers) return undefined;
  if (!volume) throw new InvariantError(`terms ${termsId} have tiers, and campaigns did not say what counts them`);
  const { campaignId, counter, span } = volume;
  const { currency, tiers } = rate.volumeTiers;
  return { campaignId, volume: { span: `volume:${counter}:${span}`, currency, tiers } };
}

function termsOf(answer: TermsAnswer__Output): Said {
  const said = { lost: lostOf(answer), because: answer.because, splits: answer.splits, cohosts: answer.cohosts };
  if (!answer.found)
    return {
      found: false,
      termsId: '',
      scope: '',
      ratePpm: null,
      fixedPerItemMinor: null,
      fixedCurrency: null,
      operatorFeePpm: 0,
      orderCap: null,
      ...said,
    };
  const { termsId, scope, rate, operatorFeePpm } = answer;
  const fixed = rate?.kind === 'fixedPerItem' ? rate.fixedPerItem : undefined;
  const ratePpm = rate?.kind === 'ratePpm' ? rate.ratePpm : undefined;
  if (!fixed && ratePpm === undefined && rate?.kind !== 'volumeTiers')
    throw new InvariantError(`terms ${termsId} have no rate that we know`);
  return {
    found: true,
    termsId,
    scope,
    ratePpm: ratePpm ?? null,
    fixedPerItemMinor: fixed?.amountMinor ?? null,
    fixedCurrency: fixed?.currency ?? null,
    operatorFeePpm,
    orderCap: answer.orderCap,
    ...said,
  };
}

const lostOf = ({ lost }: TermsAnswer__Output): string[] =>
  lost.map(({ termsId, scope, reason }) => `${termsId} (${scope}): ${reason}`);
