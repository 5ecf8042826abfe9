import type { Touch } from '@creditroll/contracts';

/** What one new touch adds to the figures of a subject. */
export interface Count {
  readonly quarterAtMs: number;
  readonly brandId: string | null;
  readonly invalid: boolean;
}

export interface CountOf {
  readonly subject: string;
  readonly count: Count;
}

const quarterMs = 15 * 60_000;

/** A touch counts for its creator, content, campaign and brand. A creator's figures span brands, so they name none. */
export function countsOf(touch: Touch): readonly CountOf[] {
  const { brandId, campaignId, creatorId, contentId, occurredAtMs, invalidBy } = touch;
  const quarterAtMs = occurredAtMs - (occurredAtMs % quarterMs);
  const own = { quarterAtMs, brandId: null, invalid: invalidBy !== null };
  const brands = { ...own, brandId };
  return [
    { subject: `creator:${creatorId}`, count: own },
    { subject: `content:${contentId}`, count: own },
    { subject: `campaign:${campaignId}`, count: brands },
    { subject: `brand:${brandId}`, count: brands },
  ];
}

export interface Slice {
  readonly quarterAtMs: number;
  readonly clicks: number;
  readonly invalidClicks: number;
}

/** Sums by quarter of an hour, in the order of time. */
export function slicesOf(counts: readonly Count[]): readonly Slice[] {
  const slices = new Map<number, { clicks: number; invalidClicks: number }>();
  for (const { quarterAtMs, invalid } of counts) {
    const slice = slices.get(quarterAtMs) ?? { clicks: 0, invalidClicks: 0 };
    slices.set(quarterAtMs, slice);
    if (invalid) slice.invalidClicks += 1;
    else slice.clicks += 1;
  }
  return [...slices].sort(([a], [b]) => a - b).map(([quarterAtMs, slice]) => ({ quarterAtMs, ...slice }));
}
