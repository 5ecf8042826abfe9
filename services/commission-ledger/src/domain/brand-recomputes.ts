import { type Refusal, refuse } from '@creditroll/kernel';
import type { OrderRange } from './draft.ts';

/**
 * What of a brand's past is being recomputed, or was. Recomputes are ordered by how many of the brand were applied, not by
 * times: the steps of one have the times when they were due.
 */
export interface BrandRecomputes {
  readonly brandId: string;
  /** Recomputes applied so far. */
  readonly applied: number;
  /** Those that are being applied. */
  readonly applying: readonly Approved[];
  /** The last ones that were applied, oldest first. */
  readonly lately: readonly Approved[];
}

/** A recompute that was approved, and the orders that it may change. */
export interface Approved {
  readonly recomputeId: string;
  readonly fromMs: number;
  readonly belowMs: number;
}

/** A request to be approved, or an approval that is at its end. */
export interface OfBrand extends OrderRange {
  readonly recomputeId: string;
  /** Recomputes of the brand that were applied when it was requested. */
  readonly appliedBefore: number;
}

export const applyingPerBrandMax = 100;
/** Whoever waits until more were applied is refused, because nobody knows any more whether they overlap. */
export const latelyPerBrandMax = 100;

export const noRecomputes = (brandId: string): BrandRecomputes => ({ brandId, applied: 0, applying: [], lately: [] });

/**
 * Why what was seen when this was requested is not what is there now. Only ranges are compared: two recomputes of the same
 * time may share orders, and what one changes the other was not seen with.
 */
export function overtaken(brand: BrandRecomputes, asked: OfBrand): Refusal | undefined {
  const { recomputeId } = asked;
  const now = brand.applying.find((one) => overlap(one, asked));
  if (now)
    return refuse(
      'outdated',
      `recompute ${now.recomputeId} of orders of the same time is being applied, so that ${recomputeId} would do something else than was seen; reject it, and request it anew once ${now.recomputeId} is applied`,
    );
  const since = brand.applied - asked.appliedBefore;
  const known = since === 0 ? [] : brand.lately.slice(-since);
  const before = known.find((one) => overlap(one, asked));
  if (before)
    return refuse(
      'outdated',
      `recompute ${before.recomputeId} of orders of the same time was applied since ${recomputeId} was requested; reject ${recomputeId} and request it anew`,
    );
  if (known.length < since)
    return refuse(
      'outdated',
      `more than ${latelyPerBrandMax} recomputes were applied since ${recomputeId} was requested; reject it and request it anew`,
    );
  return brand.applying.length < applyingPerBrandMax
    ? undefined
    : refuse(
        'too_large',
        `${applyingPerBrandMax} recomputes of the brand are being applied; wait until one of them is`,
      );
}

const overlap = (a: Approved, b: Approved): boolean => a.fromMs < b.belowMs && b.fromMs < a.belowMs;

export const begun = (brand: BrandRecomputes, { recomputeId, fromMs, belowMs }: Approved): BrandRecomputes => ({
  ...brand,
  applying: [...brand.applying, { recomputeId, fromMs, belowMs }],
});

export const ended = (brand: BrandRecomputes, { recomputeId, fromMs, belowMs }: Approved): BrandRecomputes => ({
  ...brand,
  applied: brand.applied + 1,
  applying: brand.applying.filter((one) => one.recomputeId !== recomputeId),
  lately: [...brand.lately, { recomputeId, fromMs, belowMs }].slice(-latelyPerBrandMax),
});
