import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { AppError } from '@creditroll/kernel';
import { failureTold } from './failure.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a failure at the terminal', () => {
  it('of a file names it', () => {
    expect(failureTold(thrownBy(() => readFileSync('/no/such')))).toBe('there is no file or directory /no/such');
    expect(failureTold(thrownBy(() => readdirSync('/etc/hosts')))).toContain('/etc/hosts is not in a directory');
  });

  it('of a port says how to choose another', async () => {
    const listening = (port: number) =>
      new Promise<unknown>((done) => {
        const server = createServer().once('error', done);
        server.listen(port, '127.0.0.1', () => done(server));
        opened.push(server);
      });
    const opened: ReturnType<typeof createServer>[] = [];
    await listening(0);
    const taken = opened[0]?.address();
    const port = typeof taken === 'object' && taken ? taken.port : 0;
    expect(failureTold(await listening(port))).toBe(
      `127.0.0.1:${port} is in use; stop what listens there, or choose another by --port`,
    );
    for (const server of opened) server.close();
  });

  it('of ours keeps its words', () => {
    expect(failureTold(new AppError('not_found', 'There is no order 7.'))).toBe('There is no order 7.');
    expect(failureTold('odd')).toBe('odd');
  });
});
