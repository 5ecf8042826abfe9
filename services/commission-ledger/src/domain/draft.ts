import { DAY_MS, digestOf, invalidField } from '@creditroll/kernel';
import type { OrderCap } from './book.ts';
import type { VolumeTier } from './volumes.ts';

/** Terms that are not agreed. Empty ids are everyone, everything or every campaign; a rate, a fixed amount or tiers. */
export interface TermsDraft {
  readonly campaignId: string;
  readonly creatorId: string;
  readonly productId: string;
  readonly collectionId: string;
  readonly channel: string;
  readonly customer: string;
  readonly ratePpm: number | null;
  readonly fixedPerItemMinor: number | null;
  readonly fixedCurrency: string | null;
  readonly volumeTiers: VolumeTiersDraft | null;
  readonly orderCap: OrderCap | null;
  readonly fromMs: number;
  readonly belowMs: number;
}

/** Rates by volume, as campaigns is asked about them. */
export interface VolumeTiersDraft {
  readonly period: string;
  readonly currency: string;
  readonly tiers: readonly VolumeTier[];
}

/** A draft as campaigns is asked about it. */
export interface NamedDraft extends TermsDraft {
  readonly termsId: string;
  readonly brandId: string;
}

/** Orders of a brand placed from an instant to before another. */
export interface OrderRange {
  readonly brandId: string;
  readonly fromMs: number;
  readonly belowMs: number;
}

export const draftsMax = 100;
const rangeMsMax = 400 * DAY_MS;

/**
 * Drafts without begin or end hold for the whole range. None goes on after it, so that terms which begin later never cross
 * one that was approved.
 */
export const withinRange = (draft: TermsDraft, { fromMs, belowMs }: OrderRange): TermsDraft => ({
  ...draft,
  fromMs: draft.fromMs || fromMs,
  belowMs: Math.min(draft.belowMs || belowMs, belowMs),
});

/** Names that tell drafts from terms that were agreed, and from each other. */
export const named = (drafts: readonly TermsDraft[], name: string, brandId: string): NamedDraft[] =>
  drafts.map((draft, index) => ({ ...draft, termsId: `${name}/${index + 1}`, brandId }));

export function requireRange({ brandId, fromMs, belowMs }: OrderRange): void {
  if (brandId === '') throw invalidField('brandId', 'is missing');
  if (fromMs < 0) throw invalidField('fromMs', 'must be 0 or later');
  if (belowMs <= fromMs) throw invalidField('belowMs', 'must be later than fromMs');
  if (belowMs - fromMs > rangeMsMax) throw invalidField('belowMs', `must be at most ${rangeMsMax} ms after fromMs`);
}

/** The same for the same drafts over the same facts. */
export const digestOfRun = (range: OrderRange, drafts: readonly TermsDraft[], outcome: unknown): string =>
  digestOf([range, drafts, outcome]);
