import type { RunningStage } from './run-stage.ts';

/** Whether stages have handled all there is. Throws where a partition stands still: it would never come to rest. */
export async function atRest(stages: readonly RunningStage[]): Promise<boolean> {
  const status = (await Promise.all(stages.map((stage) => stage.status()))).flat();
  for (const { stage, partition, standstill } of status)
    if (standstill)
      throw new Error(`${stage}/${partition} stands still at ${standstill.eventId}: ${standstill.reason}`);
  return (await Promise.all(stages.map((stage) => stage.idle()))).every(Boolean);
}
