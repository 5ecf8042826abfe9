import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Health } from './health.ts';
import { Lifecycle, type Part } from './lifecycle.ts';
import { createLogger } from './logger.ts';

const logger = createLogger({ service: 'spec', level: 'silent' });

const part = (name: string, said: string[], stop: () => Promise<void> = async () => {}): Part => ({
  name,
  start: async () => void said.push(`+${name}`),
  stop: async () => {
    await stop();
    said.push(`-${name}`);
  },
});

describe('a lifecycle', () => {
  it('starts in order and stops in reverse, once', async () => {
    const said: string[] = [];
    const lifecycle = new Lifecycle({ logger, graceMs: 1_000 });
    lifecycle.add(part('engines', said), part('consumers', said)).add(part('doors', said));
    await lifecycle.start();
    expect(await Promise.all([lifecycle.stop(), lifecycle.stop()])).toEqual(['clean', 'clean']);
    expect(said).toEqual(['+engines', '+consumers', '+doors', '-doors', '-consumers', '-engines']);
  });

  it('stops what has started when a part fails to start', async () => {
    const said: string[] = [];
    const lifecycle = new Lifecycle({ logger, graceMs: 1_000 });
    const failing: Part = { name: 'failing', start: () => Promise.reject(new Error('no broker')) };
    lifecycle.add(part('engines', said), failing, part('doors', said));
    await expect(lifecycle.start()).rejects.toThrow('no broker');
    expect(said).toEqual(['+engines', '-engines']);
  });

  it('goes on when a part fails to stop, and says so', async () => {
    const said: string[] = [];
    const lifecycle = new Lifecycle({ logger, graceMs: 1_000 });
    lifecycle.add(
      part('engines', said),
      part('doors', said, () => Promise.reject(new Error('stuck'))),
    );
    await lifecycle.start();
    expect(await lifecycle.stop()).toBe('failed');
    expect(said).toEqual(['+engines', '+doors', '-engines']);
  });

  it('gives up at the limit', async () => {
    const lifecycle = new Lifecycle({ logger, graceMs: 20 });
    lifecycle.add(part('engines', [], () => new Promise(() => {})));
    await lifecycle.start();
    expect(await lifecycle.stop()).toBe('timed_out');
  });
});

describe('health', () => {
  it('limits each check, tells who fails but not why, and asks once for many', async () => {
    let asked = 0;
    const health = new Health({
      logger,
      checkTimeoutMs: 20,
      checks: {
        log: () => new Promise(() => {}),
        store: () => {
          asked += 1;
          return Promise.reject(new Error('mongodb://user:password@host'));
        },
      },
    });
    health.setAccepting(true);
    const [readiness] = await Promise.all([health.readiness(), health.readiness()]);
    expect(asked).toBe(1);
    expect(readiness).toEqual({
      ready: false,
      checks: [
        { name: 'log', ok: false, durationMs: expect.any(Number), detail: 'no answer in 20 ms' },
        { name: 'store', ok: false, durationMs: expect.any(Number), detail: 'failed; see the log' },
      ],
    });
  });
});

describe('a process', () => {
  const here = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
  const program = (graceMs: number, stop: string) => `
    import { Lifecycle } from ${here('./lifecycle.ts')};
    import { createLogger } from ${here('./logger.ts')};
    const say = (text) => process.stdout.write(text + '\\n');
    const lifecycle = new Lifecycle({ logger: createLogger({ service: 'spec', level: 'info' }), graceMs: ${graceMs} });
    lifecycle.add({ name: 'engine', stop: async () => say('engine closed') }, { name: 'consumer', stop: ${stop} });
    await lifecycle.run();
    say('started');
    process.on('message', () => { setTimeout(() => { throw new Error('lost'); }, 0); });
  `;

  async function started(graceMs: number, stop: string): Promise<{ child: ChildProcess; output: () => string }> {
    let output = '';
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program(graceMs, stop)];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { PATH: process.env['PATH'] },
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    while (!output.includes('started')) await once(child.stdout ?? child, 'data');
    return { child, output: () => output };
  }

  it('drains on a signal, engines last, and exits with 0', async () => {
    const { child, output } = await started(
      5_000,
      "async () => { await new Promise((r) => setTimeout(r, 100)); say('consumer stopped'); }",
    );
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(output()).toMatch(/draining[^]*consumer stopped\nengine closed[^]*"stopped"/);
  });

  it('exits with 1 past the limit', async () => {
    const { child, output } = await started(50, '() => new Promise(() => {})');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toContain('drain timed out');
  });

  it('exits at once on a second signal', async () => {
    const { child, output } = await started(60_000, "() => new Promise(() => { say('waiting'); })");
    child.kill('SIGTERM');
    while (!output().includes('waiting')) await once(child.stdout ?? child, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toContain('second signal');
  });

  it('logs an uncaught error and exits with 1', async () => {
    const { child, output } = await started(5_000, 'async () => {}');
    child.send('throw');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toMatch(/"level":"fatal".*uncaught error/);
  });
});
