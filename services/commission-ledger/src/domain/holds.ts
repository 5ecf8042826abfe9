import type { Party } from './book.ts';
import type { PayeeState } from './entries.ts';

export interface HoldAnswer {
  readonly answer: 'release' | 'decline';
  readonly reason: string;
  readonly personId: string;
  readonly atMs: number;
}

export interface HoldAnswered extends HoldAnswer {
  readonly creatorId: string;
}

/** A creator's money on one order that is kept back until a person answers, and what was answered. */
export interface Hold {
  readonly creatorId: string;
  /** Fraud rules that said so; of a refusal, first those that refuse. */
  readonly rules: readonly string[];
  /** `declined`: the creator earns nothing on the order. */
  readonly state: 'held' | 'released' | 'declined';
  /** Oldest first; none is removed. */
  readonly answers: readonly HoldAnswer[];
}

export interface HoldWish {
  readonly creatorId: string;
  /** `block`: declined at once, until a person releases it. */
  readonly effect: 'hold' | 'block';
  readonly rules: readonly string[];
}

/**
 * The holds of an order when its attribution has changed. What a person answered stays answered, unless another rule
 * speaks up after a release. What nobody answered goes with the verdicts that made it.
 */
export function heldBy(before: readonly Hold[], wishes: readonly HoldWish[]): readonly Hold[] {
  const named = new Set(wishes.map(({ creatorId }) => creatorId));
  const kept = before.flatMap((hold): Hold[] => {
    if (named.has(hold.creatorId)) return [];
    if (hold.answers.length === 0) return [];
    return [hold.state === 'held' ? { ...hold, state: 'released' } : hold];
  });
  const current = wishes.map(({ creatorId, effect, rules }): Hold => {
    const wished = effect === 'block' ? 'declined' : 'held';
    const known = before.find((hold) => hold.creatorId === creatorId);
    if (!known) return { creatorId, rules, state: wished, answers: [] };
    if (known.answers.length === 0) return { ...known, rules: mergedRules(known, rules), state: wished };
    const fresh = rules.some((rule) => !known.rules.includes(rule));
    const state = known.state === 'declined' || !fresh ? known.state : wished;
    return { ...known, rules: mergedRules(known, rules), state };
  });
  return [...kept, ...current].sort((a, b) => (a.creatorId < b.creatorId ? -1 : 1));
}

/** What speaks now goes before what spoke once: the first is told as the reason. */
const mergedRules = (known: Hold, rules: readonly string[]): readonly string[] => [
  ...new Set([...rules, ...known.rules]),
];

/** Whether a person may answer so: what waits, either way; what a rule alone declined can be released. */
export const mayAnswer = ({ state, answers }: Hold, answer: HoldAnswer['answer']): boolean =>
  state === 'held' || (state === 'declined' && answer === 'release' && answers.at(-1)?.answer !== 'decline');

/** An order with its holds, as far as they decide where money is. */
interface Held {
  readonly releasedAtMs: number | null;
  readonly holds: readonly Hold[];
}

export const holdOf = ({ holds }: Pick<Held, 'holds'>, creatorId: string | null): Hold | undefined =>
  holds.find((hold) => hold.creatorId === creatorId);

/** The credited creator whose money it is or comes from: a co-host's part goes with its host's. */
const holderOf = ({ creatorId, hostId }: Pick<Party, 'creatorId' | 'hostId'>): string | null => hostId ?? creatorId;

/** The hold on a party's money; an agency and the operator have none of their own. */
export const holdOn = (order: Pick<Held, 'holds'>, party: Pick<Party, 'creatorId' | 'hostId'>): Hold | undefined =>
  holdOf(order, holderOf(party));

export const isDeclined = (order: Pick<Held, 'holds'>, party: Pick<Party, 'creatorId' | 'hostId'>): boolean =>
  holdOn(order, party)?.state === 'declined';

/** The account that a party's money on an order is on. What the deposit does not cover is held; what was declined was taken back from where it was held. */
export function standsAt(order: Held, party: Pick<Party, 'creatorId' | 'hostId' | 'unfunded'>): PayeeState {
  if (party.unfunded) return 'held';
  const hold = holdOn(order, party);
  if (hold && hold.state !== 'released') return 'held';
  return order.releasedAtMs === null ? 'pending' : 'payable';
}
