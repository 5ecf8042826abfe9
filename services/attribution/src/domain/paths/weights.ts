/**
 * What a chain says of its states beside the steps between them, by place. Weights of a state matter only in proportion
 * to each other, so that a state that is taken out needs no scaling of those that led to it.
 */
export interface Weights {
  /** The state at each place, as the whole chain numbers it. */
  readonly states: Int32Array;
  /** Journeys that begin at it. */
  readonly begun: Float64Array;
  /** Of what leaves it: the weight that ends, and what ends as a conversion and as its value. */
  readonly ended: Float64Array;
  readonly conversions: Float64Array;
  readonly value: Float64Array;
}

/** Conversions and their value. */
export interface Worth {
  readonly conversions: number;
  readonly value: number;
}

/** The weights of the places that are named, in their order. */
export const weightsAt = (weights: Weights, places: readonly number[]): Weights => ({
  states: Int32Array.from(places, (place) => placeAt(weights.states, place)),
  begun: Float64Array.from(places, (place) => at(weights.begun, place)),
  ended: Float64Array.from(places, (place) => at(weights.ended, place)),
  conversions: Float64Array.from(places, (place) => at(weights.conversions, place)),
  value: Float64Array.from(places, (place) => at(weights.value, place)),
});

/** A state that is taken out ends what came to it as it would have ended there. */
export function endThrough({ ended, conversions, value }: Weights, from: number, gone: number, part: number): void {
  ended[from] = at(ended, from) + part * at(ended, gone);
  conversions[from] = at(conversions, from) + part * at(conversions, gone);
  value[from] = at(value, from) + part * at(value, gone);
}

/** A typed array's number; there is one at every index that a chain has. One function for each kind runs faster. */
export const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
export const placeAt = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;
