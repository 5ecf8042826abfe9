import type { DisputeFacts, StoryFacts } from './story-facts.ts';
import type { Teller } from './story-teller.ts';
import { instant } from './story-words.ts';

/** What is disputed of a line, and what became of it. A creator hears only of their own. */
export const disputeSentences = ({ disputes }: StoryFacts, teller: Teller): string[] =>
  disputes.filter(({ creatorId }) => teller.concerns(creatorId)).map((dispute) => disputeSentence(dispute, teller));

function disputeSentence(dispute: DisputeFacts, { whose }: Teller): string {
  const { creatorId, state, filedAtMs, decideByMs, reason } = dispute;
  const what = `${whose(creatorId)} dispute of ${instant(filedAtMs)}`;
  switch (state) {
    case 'open':
      return `${what} is open; it goes to finance if nobody decides it until ${instant(decideByMs)}.`;
    case 'escalated':
      return `${what} was not decided in time; finance decides it until ${instant(decideByMs)}, or it expires.`;
    case 'accepted':
      return `${what} was accepted: ${reason}. ${effectWords(dispute)}`;
    case 'rejected':
      return `${what} was rejected: ${reason}.`;
    case 'expired':
      return `${what} expired, because nobody decided it; the decision stands.`;
    default:
      return `${what} was ${state}.`;
  }
}

function effectWords({ effect }: DisputeFacts): string {
  switch (effect) {
    case 'decided_again':
      return 'The order was decided again with the evidence.';
    case 'same_decision':
      return 'The order was decided with the evidence already.';
    case 'late_after_lock':
      return 'The order was locked before, so the decision stays; only a recompute that finance approves reaches back.';
    case 'too_many_admissions':
      return 'The order has too much accepted evidence already, so it was not decided again.';
    default:
      return 'The order is about to be decided again with the evidence.';
  }
}
