import type { Touch } from '@creditroll/contracts';

/** A touch's part of a line: a small positive integer, of which only the ratio matters. */
interface Share {
  readonly touch: Touch;
  readonly weight: number;
}

/** Shares a line among its eligible touches: at least one, newest first (`compareTouches`), each once. */
export type AttributionModel = (touches: readonly Touch[]) => readonly Share[];
