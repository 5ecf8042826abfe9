import { createServer } from 'node:net';

import { EngineError } from './errors.ts';

// Below the range that the kernel gives to outgoing connections: a killed member must find its port free again.
const portFirst = 20_000;
const portLast = 32_000;
const attemptsMax = 200;

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Random rather than the next in line, so that suites running side by side rarely ask for the same one. */
export async function freePorts(count: number, except: readonly number[] = []): Promise<number[]> {
  const found = new Set<number>();
  for (let attempt = 0; attempt < attemptsMax && found.size < count; attempt += 1) {
    const port = portFirst + Math.floor(Math.random() * (portLast - portFirst));
    if (!except.includes(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) {
    throw new EngineError(
      'ENGINE_PORT_TAKEN',
      `no ${count} free ports between ${portFirst} and ${portLast} on 127.0.0.1`,
      'stop what listens there, or give the ports',
    );
  }
  return [...found];
}

/** The ports asked for, or free ones; a list of another length than the members is a mistake of the caller. */
export function chosenPorts(count: number, given: readonly number[] | undefined): Promise<readonly number[]> {
  if (given === undefined) return freePorts(count);
  if (given.length !== count || new Set(given).size !== count) {
    throw new RangeError(`${count} members need ${count} different ports, got ${given.join(', ')}`);
  }
  return Promise.resolve(given);
}
