import type { Collection } from '@creditroll/store';
import { answers, deadLetters, replays, standstills } from './collections.ts';
import { receipts } from './commands.ts';
import { timers } from './timers.ts';

/** All that the processor and its commands keep; every service that runs stages has them. */
export const processingCollections: readonly Collection[] = [
  answers,
  deadLetters,
  receipts,
  replays,
  standstills,
  timers,
];
