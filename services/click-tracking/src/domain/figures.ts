import type { Figures, Touch } from '@creditroll/contracts';

export type TouchFigure = 'clicks' | 'invalidClicks' | 'views' | 'engagedViews' | 'liveViews';

/** An engaged view is a view as well. That a product was looked at is a step of a shopper and no view of content. */
const figuresByKind: Readonly<Record<Touch['kind'], readonly TouchFigure[]>> = {
  click: ['clicks'],
  live_click: ['clicks'],
  view: ['views'],
  engaged_view: ['views', 'engagedViews'],
  live_view: ['liveViews'],
  product_view: [],
};

/** What a touch counts as; empty: it is not counted. Of what is invalid only clicks are. */
export function figuresOfTouch({ kind, invalidBy }: Touch): readonly TouchFigure[] {
  const figures = figuresByKind[kind];
  if (invalidBy === null) return figures;
  return figures.includes('clicks') ? ['invalidClicks'] : [];
}

/** What one new touch adds to the figures of a subject. */
export interface Count {
  readonly quarterAtMs: number;
  readonly brandId: string | null;
  readonly figures: readonly TouchFigure[];
}

export interface CountOf {
  readonly subject: string;
  readonly count: Count;
}

const quarterMs = 15 * 60_000;

/** A touch counts for its creator, content, campaign and brand. A creator's figures span brands, so they name none. */
export function countsOf(touch: Touch, figures: readonly TouchFigure[]): readonly CountOf[] {
  const { brandId, campaignId, creatorId, contentId, occurredAtMs } = touch;
  const quarterAtMs = occurredAtMs - (occurredAtMs % quarterMs);
  const own = { quarterAtMs, brandId: null, figures };
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
  readonly figures: Pick<Figures, TouchFigure>;
}

/** Sums by quarter of an hour, in the order of time. */
export function slicesOf(counts: readonly Count[]): readonly Slice[] {
  const slices = new Map<number, Pick<Figures, TouchFigure>>();
  for (const { quarterAtMs, figures } of counts) {
    const slice = slices.get(quarterAtMs) ?? {};
    slices.set(quarterAtMs, slice);
    for (const figure of figures) slice[figure] = (slice[figure] ?? 0) + 1;
  }
  return [...slices].sort(([a], [b]) => a - b).map(([quarterAtMs, figures]) => ({ quarterAtMs, figures }));
}
