import { writeSync } from 'node:fs';
import { openAt } from './adapters.ts';

// A child process of the durability laws: appends for ever and says after each append how many are acknowledged.
const [adapter = '', address = '', topic = '', prefix = ''] = process.argv.slice(2);
const STDOUT = 1;

const log = await openAt(adapter, address);
await log.ensureTopics([{ name: topic, partitions: 2 }]);
for (let n = 0; ; n++) {
  const records = [0, 1].map((half) => ({ key: 'k', value: `${prefix}-${n}-${half}` }));
  await log.append([0, 1].map((partition) => ({ topic, partition, records })));
  writeSync(STDOUT, `${n + 1}\n`);
}
