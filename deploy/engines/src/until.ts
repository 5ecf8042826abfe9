import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false when the limit is reached. */
export async function until(
  answer: () => boolean | Promise<boolean>,
  limits: { readonly limitMs: number; readonly everyMs?: number },
): Promise<boolean> {
  const deadline = Date.now() + limits.limitMs;
  for (;;) {
    if (await answer()) return true;
    if (Date.now() >= deadline) return false;
    await sleep(limits.everyMs ?? 100);
  }
}
