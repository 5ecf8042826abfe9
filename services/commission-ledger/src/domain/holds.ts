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
  /** The rules that a person let pass; absent: none. They do not speak up again. */
  readonly passed?: readonly string[] | undefined;
}

export interface HoldWish {
  readonly creatorId: string;
  /** `block`: declined at once, until a person releases it. */
  readonly effect: 'hold' | 'block';
  readonly rules: readonly string[];
}

/**
 * The holds of an order when its attribution has changed. What a person declined stays so. What a person released is held or
 * declined again only by another rule, for as long as that speaks. What nobody answered goes with the verdicts that made it.
 */
export function heldBy(before: readonly Hold[], wishes: readonly HoldWish[]): readonly Hold[] {
  const named = new Set(wishes.map(({ creatorId }) => creatorId));
  const kept = before.flatMap((hold): Hold[] => {
    if (named.has(hold.creatorId) || hold.answers.length === 0) return [];
    return [isSaidNo(hold) || hold.state === 'released' ? hold : { ...hold, state: 'released' }];
  });
  const current = wishes.map((wish): Hold => {
    const known = before.find(({ creatorId }) => creatorId === wish.creatorId);
    if (!known) return { creatorId: wish.creatorId, rules: wish.rules, state: stateBy(wish, []), answers: [] };
    const rules = mergedRules(known, wish);
    return { ...known, rules, state: isSaidNo(known) ? known.state : stateBy(wish, known.passed ?? []) };
  });
  return [...kept, ...current].sort((a, b) => (a.creatorId < b.creatorId ? -1 : 1));
}

/** A person declined it. */
const isSaidNo = ({ answers }: Pick<Hold, 'answers'>): boolean => answers.at(-1)?.answer === 'decline';

/** What rules come to beside those that a person let pass. One that refuses is the first: where that may pass, others hold. */
function stateBy({ effect, rules }: HoldWish, passed: readonly string[]): Hold['state'] {
  const [first, ...others] = rules.map((rule) => !passed.includes(rule));
  if (first && effect === 'block') return 'declined';
  return first || others.includes(true) ? 'held' : 'released';
}

/** A hold that a person answers. */
export function answeredHold(hold: Hold, answer: HoldAnswer): Hold {
  const answers = [...hold.answers, answer];
  return answer.answer === 'release'
    ? { ...hold, state: 'released', answers, passed: hold.rules }
    : { ...hold, state: 'declined', answers };
}

/** What speaks now goes before what spoke once, and what a person let pass after both: the first is told as the reason. */
function mergedRules({ rules, passed = [] }: Hold, wish: HoldWish): readonly string[] {
  const open = [...wish.rules, ...rules].filter((rule) => !passed.includes(rule));
  return [...new Set([...open, ...wish.rules, ...rules])];
}

/** Whether a person may answer so: what waits, either way; what a rule alone declined can be released. */
export const mayAnswer = (hold: Hold, answer: HoldAnswer['answer']): boolean =>
  hold.state === 'held' || (hold.state === 'declined' && answer === 'release' && !isSaidNo(hold));

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
