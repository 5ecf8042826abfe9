import { collection } from '@creditroll/store';
import { z } from 'zod';
import { figureNames } from './domain/figures.ts';

const figures = z.partialRecord(z.enum(figureNames), z.int());

const quarterSchema = z.object({
  subject: z.string(),
  currency: z.string().nullable(),
  quarterAtMs: z.int(),
  figures,
});
export type QuarterDoc = z.infer<typeof quarterSchema>;

export const quarterKey = (subject: string, quarterAtMs: number, currency: string | null): string =>
  `${subject}|${quarterAtMs.toString().padStart(15, '0')}|${currency ?? '-'}`;

/** Sums of a subject by quarter of an hour: a range of keys is a span of time. */
export const quarters = collection<QuarterDoc>({
  name: 'reporting.quarters',
  schema: quarterSchema,
  key: (doc) => quarterKey(doc.subject, doc.quarterAtMs, doc.currency),
  indexes: {},
});

const totalSchema = z.object({ subject: z.string(), currency: z.string().nullable(), figures });
export type TotalDoc = z.infer<typeof totalSchema>;

export const totalKey = (subject: string, currency: string | null): string => `${subject}|${currency ?? '-'}`;

/** Sums of a subject since the beginning, by currency. */
export const totals = collection<TotalDoc>({
  name: 'reporting.totals',
  schema: totalSchema,
  key: (doc) => totalKey(doc.subject, doc.currency),
  indexes: { by_subject: ['subject'] },
});
