import type { Touch } from '@creditroll/contracts';

/** A touch's part of a line: a positive safe integer, of which only the ratio to the others matters. */
interface Share {
  readonly touch: Touch;
  readonly weight: number;
}

/**
 * Shares a line among its eligible touches: at least one, newest first (`compareTouches`), each once. A model that shares
 * a line gets one touch for each visit. The weights of the most touches that a line can have add up to a safe integer.
 */
export type AttributionModel = (touches: readonly Touch[]) => readonly Share[];
