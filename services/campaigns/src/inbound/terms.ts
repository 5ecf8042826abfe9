import type { AddTermsRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/AddTermsRequest';
import type { Rate__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Rate';
import type { TermsQuestion__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsQuestion';
import { AppError } from '@creditroll/kernel';
import type { Question } from '../domain/answering.ts';
import { idCharactersMax } from '../domain/campaign.ts';
import { Problems } from '../domain/problems.ts';
import { collectionIdsMax } from '../domain/product.ts';
import type { RateDraft } from '../domain/rate.ts';
import type { TermsDraft } from '../domain/terms.ts';

/** An empty text is how the wire says "none". */
export const orNull = (text: string): string | null => (text === '' ? null : text);

export const toRate = (rate: Rate__Output | null): RateDraft | undefined =>
  rate
    ? {
        ratePpm: rate.ratePpm,
        fixedPerItem: rate.fixedPerItem ?? undefined,
        volumeTiers: rate.volumeTiers ?? undefined,
      }
    : undefined;

export const toTerms = (request: AddTermsRequest__Output): TermsDraft => ({
  scope: {
    brandId: request.brandId,
    campaignId: orNull(request.campaignId),
    creatorId: orNull(request.creatorId),
    productId: orNull(request.productId),
    collectionId: orNull(request.collectionId),
    channel: orNull(request.channel),
    customer: orNull(request.customer),
  },
  rate: toRate(request.rate),
  orderCap: request.orderCap ?? undefined,
  fromMs: request.fromMs === 0 ? undefined : request.fromMs,
  belowMs: request.belowMs === 0 ? undefined : request.belowMs,
});

export const questionsMax = 5_000;
/** A batch that is wrong in every question need not say so thousands of times. */
const wrongQuestionsMax = 20;

export function toQuestions(questions: readonly TermsQuestion__Output[]): readonly Question[] {
  if (questions.length > questionsMax) {
    throw new AppError(
      'too_large',
      `questions must not be more than ${questionsMax}, not ${questions.length}; ask in several calls`,
    );
  }
  const wrong = questions.flatMap((question, index) => (isWhole(question) ? [] : [index]));
  const problems = new Problems();
  for (const index of wrong.slice(0, wrongQuestionsMax)) {
    problems.add(
      `questions[${index}]`,
      `must have brandId, ids of at most ${idCharactersMax} characters, at most ${collectionIdsMax} collectionIds, and atMs and clickAtMs from 0`,
    );
  }
  problems.refuse();
  return questions.map((question) => ({
    brandId: question.brandId,
    campaignId: orNull(question.campaignId),
    creatorId: orNull(question.creatorId),
    productId: orNull(question.productId),
    collectionIds: question.collectionIds,
    channel: orNull(question.channel),
    customer: orNull(question.customer),
    atMs: question.atMs,
    clickAtMs: question.clickAtMs === 0 ? null : question.clickAtMs,
  }));
}

const isWhole = ({
  brandId,
  campaignId,
  creatorId,
  productId,
  collectionIds,
  atMs,
  clickAtMs,
}: TermsQuestion__Output): boolean =>
  brandId !== '' &&
  [brandId, campaignId, creatorId, productId, ...collectionIds].every((id) => id.length <= idCharactersMax) &&
  collectionIds.length <= collectionIdsMax &&
  atMs >= 0 &&
  clickAtMs >= 0;
