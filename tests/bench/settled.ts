import type { RunningStage } from '@creditroll/processing';

/** Something else that works on the same. */
interface Others {
  idle(): Promise<boolean>;
}

/** Resolves when the stages have handled all there is; throws when a partition stands still. */
export async function settled(stages: readonly RunningStage[], others?: Others): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const status = (await Promise.all(stages.map((stage) => stage.status()))).flat();
    const still = status.find((one) => one.standstill);
    if (still?.standstill)
      throw new Error(`${still.stage} stands still at ${still.standstill.eventId}: ${still.standstill.reason}`);
    const idle = await Promise.all([...stages.map((stage) => stage.idle()), others?.idle() ?? true]);
    quiet = status.length > 0 && idle.every(Boolean) ? quiet + 1 : 0;
  }
}
