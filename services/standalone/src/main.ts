import { createProgram } from './cli.ts';
import { failureTold } from './failure.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(`creditroll: ${failureTold(error)}`);
  process.exit(1);
}
