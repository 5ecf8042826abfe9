import type { Money } from '@creditroll/money';

/** A sentence or clause as data: which one of the catalogues, and what it tells. Words come later, in any language. */
export interface Told {
  readonly code: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What can stand in a sentence. Each language decides how it is written, never what it says. */
export type Value =
  /** With its currency. */
  | { readonly kind: 'amount'; readonly money: Money }
  /** Without, where the sentence has just named it. */
  | { readonly kind: 'digits'; readonly money: Money }
  | { readonly kind: 'percent'; readonly ppm: number }
  | { readonly kind: 'share'; readonly weight: number; readonly weightSum: number }
  | { readonly kind: 'instant'; readonly atMs: number }
  | { readonly kind: 'duration'; readonly durationMs: number }
  /** How many of something; named `count` it chooses the plural form of its sentence. */
  | { readonly kind: 'count'; readonly count: number }
  /** A person or a product, in whatever script. */
  | { readonly kind: 'name'; readonly name: string }
  /** Ids, hashes and arithmetic: left to right in every language. */
  | { readonly kind: 'code'; readonly code: string }
  /** A clause with a place of its own in the sentence. */
  | { readonly kind: 'clause'; readonly clause: Told }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly joined: 'and' | 'comma' };

export const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

export const amount = (money: Money): Value => ({ kind: 'amount', money });
export const digits = (money: Money): Value => ({ kind: 'digits', money });
export const percent = (ppm: number): Value => ({ kind: 'percent', ppm });
export const share = (weight: number, weightSum: number): Value => ({ kind: 'share', weight, weightSum });
export const instant = (atMs: number): Value => ({ kind: 'instant', atMs });
export const duration = (durationMs: number): Value => ({ kind: 'duration', durationMs });
export const count = (count: number): Value => ({ kind: 'count', count });
export const named = (name: string): Value => ({ kind: 'name', name });
export const code = (code: string): Value => ({ kind: 'code', code });
export const clause = (code: string, values: Told['values'] = {}): Value => ({
  kind: 'clause',
  clause: told(code, values),
});
export const listOf = (items: readonly Value[], joined: 'and' | 'comma' = 'and'): Value => ({
  kind: 'list',
  items,
  joined,
});
