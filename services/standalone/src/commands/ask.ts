import { createClients, oneAddress, type Clients } from '@creditroll/gateway';
import { systemClock } from '@creditroll/kernel';
import { requireData } from '../data-version.ts';
import { openPlatform } from '../open.ts';
import { findRunning } from '../running.ts';

/** Asks the platform on these data: the one that runs, or one that is started for the question and stopped after it. */
export async function ask<Answer>(dir: string, question: (clients: Clients) => Promise<Answer>): Promise<Answer> {
  requireData(dir);
  const running = findRunning(dir);
  if (running) return withClients(running.grpc, question);
  const platform = await openPlatform({ dir, clock: systemClock, host: '127.0.0.1', port: 0, logLevel: 'error' });
  await platform.lifecycle.start();
  try {
    await platform.settle();
    return await withClients(platform.grpcAddress, question);
  } finally {
    await platform.lifecycle.stop();
  }
}

async function withClients<Answer>(address: string, question: (clients: Clients) => Promise<Answer>): Promise<Answer> {
  const clients = createClients(oneAddress(address));
  try {
    return await question(clients);
  } finally {
    await clients.close();
  }
}
