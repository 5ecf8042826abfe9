import type { TermsAnswer } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsAnswer';
import { invariant } from '@creditroll/kernel';
import type { Answer } from '../domain/answer.ts';
import { answerMessage } from './messages.ts';

/** The different answers of one batch. A thousand orders of a campaign have a few: making and sending them is what costs. */
export class DistinctAnswers {
  readonly #byAnswer = new Map<Answer, number>();
  readonly #byContent = new Map<string, number>();
  readonly #answers: TermsAnswer[] = [];

  get all(): TermsAnswer[] {
    return this.#answers;
  }

  /** Where the answer is in `all`. */
  indexOf(answer: Answer): number {
    const known = this.#byAnswer.get(answer);
    if (known !== undefined) return known;
    // Subjects that no terms tell apart have answers of their own with the same content.
    const content = JSON.stringify(contentOf(answer));
    const index = this.#byContent.get(content) ?? this.#answers.push(answerMessage(answer)) - 1;
    this.#byContent.set(content, index);
    this.#byAnswer.set(answer, index);
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

/** Terms never change, so that their ids stand for their rates. */
const contentOf = ({
  won,
  lost,
  operatorFeePpm,
  because,
  splits,
  cohosts,
  caps,
  volume,
  bonuses,
  prefunded,
}: Answer): readonly unknown[] => [
  won?.termsId,
  operatorFeePpm,
  prefunded,
  ...lost.map(({ termsId, reason }) => `${termsId} ${reason}`),
  ...bonuses.map(({ bonusId, span }) => `${bonusId} ${span}`),
  because.length + splits.length + cohosts.length + caps.length > 0 && [because, splits, cohosts, caps],
  volume,
];
