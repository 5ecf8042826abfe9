import { messageOf } from '@creditroll/kernel';
import { createProgram } from './cli.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(`creditroll: ${messageOf(error)}`);
  process.exit(1);
}
