/** What is counted of a subject. Only what is not nought is stored and sent. */
export const figureNames = [
  'clicks',
  'invalidClicks',
  'views',
  'engagedViews',
  'liveViews',
  'orders',
  'lines',
  'declinedLines',
  'salesMinor',
  'accruedMinor',
  'reversedMinor',
  'releasedMinor',
  'paidMinor',
  'feeMinor',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Partial<Record<FigureName, number>>>;

/** Sum of two; a figure that comes to nought disappears. */
export function added(a: Figures, b: Figures): Figures {
  const sum: Partial<Record<FigureName, number>> = {};
  for (const name of figureNames) {
    const value = (a[name] ?? 0) + (b[name] ?? 0);
    if (value !== 0) sum[name] = value;
  }
  return sum;
}
