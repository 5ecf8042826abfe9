// node --import tsx deploy/containers/src/main.ts npm run test:cluster
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startContainers } from './start-containers.ts';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('name the command that needs the engines, e.g. npm run test:cluster');
  process.exit(2);
}

const engines = await startContainers().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
try {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ENGINES: 'cluster', KAFKA_BROKERS: engines.brokers, MONGO_URI: engines.mongoUri },
  });
  // The command hears of Ctrl-C by itself; the containers are stopped after it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
} finally {
  await engines.stop();
}
