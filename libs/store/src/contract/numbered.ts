/** What the writer process commits: the same number in two collections, the checkpoint and the outbox. */
import { z } from 'zod';
import { collection } from '../port.ts';

const Numbered = z.object({ id: z.string(), parity: z.string(), padding: z.string() });
export type Numbered = z.infer<typeof Numbered>;

const numbered = (name: string) =>
  collection({ name: `contract.${name}`, schema: Numbered, key: (doc) => doc.id, indexes: { byParity: ['parity'] } });

export const entries = numbered('entries');
export const receipts = numbered('receipts');
export const owner = 'writer/2';
export const idOf = (number: number): string => String(number).padStart(8, '0');
export const numberedDoc = (number: number): Numbered => ({
  id: idOf(number),
  parity: number % 2 === 0 ? 'even' : 'odd',
  padding: 'x'.repeat((number * 37) % 2_000),
});
