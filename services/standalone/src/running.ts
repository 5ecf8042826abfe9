import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where a running platform can be asked. */
const runningSchema = z.object({ pid: z.int(), url: z.string(), grpc: z.string() });
export type Running = z.infer<typeof runningSchema>;

const pathOf = (dir: string): string => join(dir, 'running.json');

export function noteRunning(dir: string, running: Running): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(pathOf(dir), `${JSON.stringify(running)}\n`);
}

export const forgetRunning = (dir: string): void => rmSync(pathOf(dir), { force: true });

/** The platform that runs on these data, if its process lives. A note that a killed process left behind does not count. */
export function findRunning(dir: string): Running | undefined {
  let text: string;
  try {
    text = readFileSync(pathOf(dir), 'utf8');
  } catch {
    return undefined;
  }
  const parsed = runningSchema.safeParse(JSON.parse(text));
  return parsed.success && alive(parsed.data.pid) ? parsed.data : undefined;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
