import { invariant } from '@creditroll/kernel';
import type { Scope } from './scope.ts';
import type { Terms } from './terms.ts';

/** All versions of one scope. */
export interface Slot {
  readonly channel: string | null;
  readonly customer: string | null;
  /** Each in force from its `fromMs` until the next one begins; in this order. */
  readonly lasting: readonly Terms[];
  /** Those with an end, of which no two overlap; in this order. While one runs it goes before the lasting ones. */
  readonly limited: readonly Terms[];
}

interface OpenSlot extends Slot {
  readonly lasting: Terms[];
  readonly limited: Terms[];
}

/** The slots of a creator, or of everybody; those with more conditions first. */
interface Shelf {
  readonly everything: OpenSlot[];
  readonly products: Map<string, OpenSlot[]>;
  readonly collections: Map<string, OpenSlot[]>;
}

type Subject = Pick<Scope, 'creatorId' | 'productId' | 'collectionId'>;
type Conditions = Pick<Scope, 'channel' | 'customer'>;

/** All versions of one campaign, or of one brand's terms for all campaigns, by scope and time. */
export class TermsBook {
  /** By creator; null is everyone. */
  readonly #shelves = new Map<string | null, Shelf>();
  #size = 0;

  /** Number of the last version that it has. */
  get size(): number {
    return this.#size;
  }

  /** Takes versions in the order of their numbers; those that it has are passed over. */
  add(versions: Iterable<Terms>): void {
    for (const terms of versions) {
      if (terms.number <= this.#size) continue;
      invariant(
        terms.number === this.#size + 1,
        `terms ${terms.termsId} have number ${terms.number} after ${this.#size}`,
      );
      this.#size = terms.number;
      const slot = this.#openSlot(terms);
      const list = terms.belowMs === null ? slot.lasting : slot.limited;
      list.splice(list.findLastIndex((earlier) => earlier.fromMs <= terms.fromMs) + 1, 0, terms);
    }
  }

  /** All that it has, in the order of their numbers. */
  versions(): readonly Terms[] {
    const slots = [...this.#shelves.values()].flatMap(({ everything, products, collections }) => [
      ...everything,
      ...[...products.values(), ...collections.values()].flat(),
    ]);
    return slots.flatMap(({ lasting, limited }) => [...lasting, ...limited]).sort((a, b) => a.number - b.number);
  }

  /** All slots of exactly this creator and product or collection. */
  slotsOf({ creatorId, productId, collectionId }: Subject): readonly Slot[] | undefined {
    const shelf = this.#shelves.get(creatorId);
    if (!shelf) return undefined;
    if (productId !== null) return shelf.products.get(productId);
    return collectionId === null ? shelf.everything : shelf.collections.get(collectionId);
  }

  #openSlot(scope: Scope): OpenSlot {
    const shelf = this.#shelves.get(scope.creatorId) ?? { everything: [], products: new Map(), collections: new Map() };
    this.#shelves.set(scope.creatorId, shelf);
    const slots = slotsIn(shelf, scope);
    const known = slotFor(slots, scope);
    if (known) return known;
    const slot = { channel: scope.channel, customer: scope.customer, lasting: [], limited: [] };
    slots.push(slot);
    slots.sort((a, b) => conditionCount(b) - conditionCount(a));
    return slot;
  }
}

function slotsIn(shelf: Shelf, { productId, collectionId }: Subject): OpenSlot[] {
  if (productId === null && collectionId === null) return shelf.everything;
  const [map, id] = productId === null ? [shelf.collections, collectionId ?? ''] : [shelf.products, productId];
  const slots = map.get(id) ?? [];
  map.set(id, slots);
  return slots;
}

/** The slot with exactly these conditions. */
export const slotFor = <Kind extends Slot>(
  slots: readonly Kind[],
  { channel, customer }: Conditions,
): Kind | undefined => slots.find((slot) => slot.channel === channel && slot.customer === customer);

const conditionCount = ({ channel, customer }: Conditions): number =>
  Number(channel !== null) + Number(customer !== null);

/** The version with an end that runs at the instant. */
export function runningAt({ limited }: Slot, atMs: number): Terms | undefined {
  const begun = limited.findLast((terms) => terms.fromMs <= atMs);
  return begun && atMs < endOf(begun) ? begun : undefined;
}

export const endOf = ({ belowMs }: Terms): number => belowMs ?? Number.POSITIVE_INFINITY;
