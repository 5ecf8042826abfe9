import { atRest, type RunningStage } from '@creditroll/processing';

/** Something else that works on the same. */
interface Others {
  idle(): Promise<boolean>;
}

/** Resolves when the stages have partitions and have handled all there is; throws when one of these stands still. */
export async function settled(stages: readonly RunningStage[], others?: Others): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const assigned = stages.some((stage) => stage.progress().length > 0);
    const idle = await Promise.all([atRest(stages), others?.idle() ?? true]);
    quiet = assigned && idle.every(Boolean) ? quiet + 1 : 0;
  }
}
