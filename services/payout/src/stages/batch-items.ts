import type { Input, Reader, Unit } from '@creditroll/processing';
import type { Collection, Store } from '@creditroll/store';
import { items, keysOfBatch } from '../collections.ts';
import type { PayoutBatch } from '../domain/batch.ts';
import type { PayoutItem } from '../domain/item.ts';
import type { BatchesInput } from '../inbound/batches.ts';

/** Documents of one request to the store. */
const pageParts = 1_000;

/** All parts of a batch: at most 15,000, which is below 10 MB. */
export async function readParts<Part extends object>(
  from: Pick<Store | Reader, 'find'>,
  parts: Collection<Part>,
  batchId: string,
): Promise<Part[]> {
  const found: Part[] = [];
  let cursor: string | undefined;
  do {
    const page = await from.find(parts, 'key', { equals: [], ...keysOfBatch(batchId), limit: pageParts, cursor });
    found.push(...page.docs);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

const answersOf = (inputs: readonly Input<BatchesInput>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { in: input } of inputs) {
    if (input.kind === 'reserved' || input.kind === 'excluded')
      counts.set(input.batchId, (counts.get(input.batchId) ?? 0) + 1);
  }
  return counts;
};

/** The batches for which something here needs all items: a file, a cancel, or the answer that completes a freeze. */
function batchesToReadWhole(
  inputs: readonly Input<BatchesInput>[],
  known: ReadonlyMap<string, PayoutBatch>,
): ReadonlySet<string> {
  const whole = new Set<string>();
  for (const { in: input } of inputs) if (input.kind === 'export' || input.kind === 'cancel') whole.add(input.batchId);
  for (const [batchId, count] of answersOf(inputs)) {
    const batch = known.get(batchId);
    if (batch && batch.answered + count >= batch.payees) whole.add(batchId);
  }
  return whole;
}

/** The items of batches that are needed whole: those of the store, and those that this unit of work adds. */
export class Manifests {
  readonly #stored: ReadonlyMap<string, readonly PayoutItem[]>;
  readonly #added: readonly PayoutItem[];

  private constructor(stored: ReadonlyMap<string, readonly PayoutItem[]>, added: readonly PayoutItem[]) {
    this.#stored = stored;
    this.#added = added;
  }

  static async read(
    inputs: readonly Input<BatchesInput>[],
    known: ReadonlyMap<string, PayoutBatch>,
    reader: Reader,
  ): Promise<Manifests> {
    const stored = new Map<string, readonly PayoutItem[]>();
    for (const batchId of batchesToReadWhole(inputs, known))
      stored.set(batchId, await readParts(reader, items, batchId));
    const added = inputs.flatMap(({ in: input }) => (input.kind === 'reserved' ? [input.item] : []));
    return new Manifests(stored, added);
  }

  of(batchId: string, unit: Unit): readonly PayoutItem[] {
    const added = this.#added.flatMap((item) =>
      item.batchId === batchId ? (unit.get(items, items.key(item)) ?? []) : [],
    );
    return [...(this.#stored.get(batchId) ?? []), ...added];
  }
}
