import type { Order, RejectReason, Touch } from '@creditroll/contracts';
import { HOUR_MS } from '@creditroll/kernel';
import type { DecisionRecord } from '../record.ts';
import type { Path } from './path.ts';

interface Contact {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly contentId: string | null;
  readonly channel: string | null;
}

/** What the nodes of a report's paths can be. */
const nodes = {
  channel: ({ channel }: Contact) => channel ?? '',
  creator: ({ creatorId }: Contact) => creatorId,
  campaign: ({ campaignId }: Contact) => campaignId,
  content: ({ contentId }: Contact) => contentId ?? '',
} as const;
export type PathNode = keyof typeof nodes;
export const isPathNode = (name: string): name is PathNode => Object.hasOwn(nodes, name);
export const pathNodes = Object.keys(nodes).filter(isPathNode);

/** Reasons of touches that were part of the way to the order, whoever was credited then. */
const partOfTheWay: ReadonlySet<RejectReason | null> = new Set([null, 'not_chosen', 'same_visit', 'lower_tier']);

export interface Journey {
  readonly path: Path;
  readonly touchIds: readonly string[];
}

/** The way to an order, of the touches that counted when it was decided last. Undefined: there was none. */
export function journeyOf(order: Order, record: DecisionRecord, node: PathNode): Journey | undefined {
  const counted = new Set(
    record.lines.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ candidateId, reason }) => (partOfTheWay.has(reason) ? [candidateId] : [])),
    ),
  );
  const touches = record.candidates
    .flatMap((candidate) => {
      const { candidateId, occurredAtMs } = candidate;
      return occurredAtMs !== null && counted.has(candidateId) ? [{ ...candidate, occurredAtMs }] : [];
    })
    // Candidates come newest first, and the sort is stable.
    .toReversed()
    .sort((a, b) => a.occurredAtMs - b.occurredAtMs);
  if (touches.length === 0) return undefined;
  return {
    path: {
      names: touches.map((touch) => nodes[node](touch)),
      conversions: 1,
      nulls: 0,
      value: valueMinor(order),
      hoursBefore: touches.map(({ occurredAtMs }) => (order.orderAtMs - occurredAtMs) / HOUR_MS),
    },
    touchIds: touches.map(({ candidateId }) => candidateId),
  };
}

/** What the buyer pays for the lines, before refunds. */
const valueMinor = ({ lines }: Order): number =>
  lines.reduce(
    (sum, { unitPriceMinor, quantity, discountMinor }) => sum + unitPriceMinor * quantity - discountMinor,
    0,
  );

/** The way of a visitor who bought nothing; touches come in any order. Undefined: nothing of it counts, or it led to an order. */
export function nullPathOf(
  touches: readonly Touch[],
  node: PathNode,
  { fromMs, belowMs, converted }: { fromMs: number; belowMs: number; converted: ReadonlySet<string> },
): Path | undefined {
  if (touches.some(({ touchId }) => converted.has(touchId))) return undefined;
  const names = touches
    .filter((touch) => touch.invalidBy === null && touch.occurredAtMs >= fromMs && touch.occurredAtMs < belowMs)
    .sort((a, b) => a.occurredAtMs - b.occurredAtMs)
    .map((touch) => nodes[node](touch));
  return names.length === 0 ? undefined : { names, conversions: 0, nulls: 1, value: 0, hoursBefore: null };
}
