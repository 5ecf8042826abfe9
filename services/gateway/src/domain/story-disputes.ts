import { toldOf } from './story-address.ts';
import type { DisputeFacts } from './story-facts.ts';
import type { Heard } from './story-heard.ts';
import { instant, named, type Told, told } from './story-told.ts';

/** What is disputed of a line, what became of it, and what accepted evidence came to. */
export const disputeSentences = (heard: Heard): Told[] =>
  heard.disputes.flatMap((dispute) => [
    toldOf(heard, dispute.creatorId, `dispute.${dispute.state}`, valuesOf(dispute)),
    ...(dispute.state === 'accepted' ? [told(`dispute.effect.${dispute.effect || 'pending'}`)] : []),
  ]);

function valuesOf({ state, filedAtMs, decideByMs, reason }: DisputeFacts): Told['values'] {
  const at = instant(filedAtMs);
  switch (state) {
    case 'open':
    case 'escalated':
      return { at, until: instant(decideByMs) };
    case 'accepted':
    case 'rejected':
      return { at, reason: named(reason) };
    default:
      return { at };
  }
}
