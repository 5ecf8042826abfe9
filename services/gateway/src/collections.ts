import { collection } from '@creditroll/store';
import { z } from 'zod';
import { roles } from './domain/access.ts';

const personSchema = z.object({
  personId: z.string(),
  /** Lower case; unique by `gateway.emails`. */
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  creatorId: z.string().nullable(),
  brandId: z.string().nullable(),
  passwordHash: z.string(),
  createdAtMs: z.int(),
});
export type Person = z.infer<typeof personSchema>;

export const people = collection<Person>({
  name: 'gateway.people',
  schema: personSchema,
  key: (doc) => doc.personId,
  indexes: {},
});

const emailSchema = z.object({ email: z.string(), personId: z.string() });

/** Whose an e-mail address is: its key makes it unique. */
export const emails = collection<z.infer<typeof emailSchema>>({
  name: 'gateway.emails',
  schema: emailSchema,
  key: (doc) => doc.email,
  indexes: {},
});

const revokedSchema = z.object({ tokenHash: z.string(), expiresAtMs: z.int() });

/** Sessions that were ended before their time. */
export const revoked = collection<z.infer<typeof revokedSchema>>({
  name: 'gateway.revoked',
  schema: revokedSchema,
  key: (doc) => doc.tokenHash,
  indexes: {},
});

const auditSchema = z.object({
  auditId: z.string(),
  atMs: z.int(),
  personId: z.string(),
  role: z.string(),
  action: z.string(),
  object: z.string(),
  outcome: z.string(),
  requestId: z.string(),
});
export type AuditDoc = z.infer<typeof auditSchema>;

/** Who did what to what, and what came of it. Ids only, never content. */
export const audit = collection<AuditDoc>({
  name: 'gateway.audit',
  schema: auditSchema,
  key: (doc) => doc.auditId,
  indexes: {},
});
