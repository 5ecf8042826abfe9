import type { TermsAnswer } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsAnswer';
import { invariant } from '@creditroll/kernel';
import type { Brand } from '../domain/brand.ts';
import type { Resolution } from '../domain/precedence.ts';
import { answerMessage } from './messages.ts';

/** The different answers of one batch. A thousand orders of a campaign have a few: making and sending them is what costs. */
export class DistinctAnswers {
  readonly #byResolution = new Map<Resolution, number>();
  readonly #byContent = new Map<string, number>();
  readonly #answers: TermsAnswer[] = [];

  get all(): TermsAnswer[] {
    return this.#answers;
  }

  /** Where the answer is in `all`. A resolution belongs to one brand. */
  indexOf(resolution: Resolution, brand: Brand): number {
    const known = this.#byResolution.get(resolution);
    if (known !== undefined) return known;
    // Subjects that no terms tell apart have resolutions of their own with the same content.
    const content = JSON.stringify([brand.brandId, contentOf(resolution)]);
    const index =
      this.#byContent.get(content) ?? this.#answers.push(answerMessage(resolution, brand.operatorFeePpm)) - 1;
    this.#byContent.set(content, index);
    this.#byResolution.set(resolution, index);
    return index;
  }

  inOrderOf(indexes: readonly number[]): TermsAnswer[] {
    return indexes.map((index) => {
      const answer = this.#answers[index];
      invariant(answer, `there is no answer ${index}`);
      return answer;
    });
  }
}

const contentOf = ({ won, lost }: Resolution): readonly unknown[] => [
  won?.terms.termsId,
  lost.map(({ terms, reason }) => [terms.termsId, reason]),
];
