import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { id, instantMs, networkKey } from '../fields.ts';

export const creatorSeen = defineEvent({
  type: 'CreatorSeen',
  topic: 'sign-ins',
  says: 'A creator who is signed in asked for something; of one network address and browser once an hour at most.',
  data: z.object({
    creatorId: id,
    atMs: instantMs,
    /** Null: from nowhere in particular. */
    networkKey: networkKey.nullable(),
    /** By which tracking links know the browser; null: it never followed one. */
    visitorId: id.nullable(),
  }),
});
