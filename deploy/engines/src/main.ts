import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { EngineError, enginesDown, enginesStatus, enginesUp } from './index.ts';

const usage = 'usage: main.ts up|down|status [--fresh]   (--fresh removes the data)';
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

async function run(verb: string | undefined, fresh: boolean): Promise<void> {
  if (verb === 'up') {
    const { endpoints, started } = await enginesUp({ root, fresh });
    console.log(started.length === 0 ? 'already up' : `started ${started.join(' and ')}`);
    console.log(`kafka ${endpoints.kafka.brokers.join(',')}\nmongo ${endpoints.mongo.uri}`);
  } else if (verb === 'down') {
    const ended = await enginesDown({ root, fresh });
    console.log(ended.length === 0 ? 'nothing was up' : `stopped ${ended.join(', ')}`);
  } else if (verb === 'status') {
    const status = await enginesStatus(root);
    console.log(
      `kafka ${status?.kafka === true ? 'answers' : 'down'}\nmongo ${status?.mongo === true ? 'answers' : 'down'}`,
    );
    if (status === undefined || !status.kafka || !status.mongo) process.exitCode = 1;
  } else {
    console.error(usage);
    process.exitCode = 2;
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fresh: { type: 'boolean' } },
  });
  await run(positionals[0], values.fresh ?? false);
} catch (error) {
  console.error(error instanceof EngineError ? error.message : error);
  process.exitCode = 1;
}
