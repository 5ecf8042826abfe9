import { AppError } from '@creditroll/kernel';
import { conditionsOf, type Scope } from './scope.ts';
import { endOf, type Slot, slotFor, type TermsBook } from './terms-book.ts';
import type { Terms } from './terms.ts';

/** Refuses terms that would leave open which of two hold. The conflicting version is named, with a way out. */
export function requireNoOverlap(made: Terms, book: TermsBook): void {
  const slots = book.slotsOf(made) ?? [];
  requireOneLimited(made, slotFor(slots, made));
  for (const slot of slots) requireNoCrossing(made, slot, slots);
}

/** Of two with an end in one scope neither would be the promotion and neither the rule. */
function requireOneLimited(made: Terms, slot: Slot | undefined): void {
  if (made.belowMs === null) return;
  const other = slot?.limited.find((terms) => terms.fromMs < endOf(made) && made.fromMs < endOf(terms));
  if (!other) return;
  const problem = `overlaps ${other.termsId} of the same scope, which runs from ${other.fromMs} to before ${other.belowMs}; begin at its end, or end before it begins`;
  throw new AppError('overlap', `fromMs ${problem}`, { fields: [{ field: 'fromMs', problem }] });
}

/**
 * One only for a channel and one only for a kind of customer: an order that is both would fit both, and neither is
 * more specific. They may stand together once there are terms for exactly that case.
 */
function requireNoCrossing(made: Terms, slot: Slot, slots: readonly Slot[]): void {
  if (!crosses(made, slot)) return;
  const both = { channel: made.channel ?? slot.channel, customer: made.customer ?? slot.customer };
  const other = [...slot.lasting, ...slot.limited].find(
    (terms) => terms.fromMs < endOf(made) && made.fromMs < endOf(terms) && !decided(slots, both, made, terms),
  );
  if (!other) return;
  const problem = `and ${other.termsId} (${conditionsOf(slot)}) would both fit an order of ${conditionsOf(both)}, and neither is more specific; first add terms for ${conditionsOf(both)}`;
  const field = made.channel === null ? 'customer' : 'channel';
  throw new AppError('overlap', `${field} ${problem}`, { fields: [{ field, problem }] });
}

const crosses = (a: Pick<Scope, 'channel' | 'customer'>, b: Pick<Scope, 'channel' | 'customer'>): boolean =>
  (a.channel !== null && a.customer === null && b.channel === null && b.customer !== null) ||
  (a.channel === null && a.customer !== null && b.channel !== null && b.customer === null);

/** Whether lasting terms for both conditions are in force as soon as both of these are. */
const decided = (
  slots: readonly Slot[],
  both: Pick<Scope, 'channel' | 'customer'>,
  one: Terms,
  other: Terms,
): boolean =>
  slotFor(slots, both)?.lasting.some((terms) => terms.fromMs <= Math.max(one.fromMs, other.fromMs)) ?? false;
