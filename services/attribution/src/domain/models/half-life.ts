/** Bits after the point of a weight: the latest touch weighs 2^40, and 200 such weights add up to a safe integer. */
const weightBits = 40n;
/** Bits after the point inside, so many more than 40 that the answer's last bit is right. */
const innerBits = 96n;
const byteBits = 8n;
const bytes = Number(weightBits / byteBits);

/**
 * 2^(−age ÷ half-life) in fixed point, as a whole number of 2^−40: 1,099,511,627,776 for no age, half of it after one
 * half-life, and at least 1. It is off by less than 1, a millionth of a millionth of the latest touch's part.
 * There is no float in it: `Math.pow` may differ between machines in its last bits, and a decision must not.
 */
export function halfLifeWeight(ageMs: number, halfLifeMs: number): number {
  const halfLife = BigInt(halfLifeMs);
  // Half-lives passed, with 40 bits after the point, to the nearest.
  const passed = ((BigInt(ageMs) << (weightBits + 1n)) + halfLife) / (2n * halfLife);
  let fraction = passed & ((1n << weightBits) - 1n);
  let weight = 1n << innerBits;
  for (const powers of powersByByte) {
    weight = (weight * (powers[Number(fraction & 0xffn)] ?? 0n)) >> innerBits;
    fraction >>= byteBits;
  }
  const shift = innerBits - weightBits + (passed >> weightBits);
  const rounded = (weight + (1n << (shift - 1n))) >> shift;
  return Number(rounded > 0n ? rounded : 1n);
}

/** 2^(−b × 2^(8 k − 40)) for each byte `b` at place `k` of a fraction, lowest place first. */
const powersByByte: readonly (readonly bigint[])[] = (() => {
  const roots: bigint[] = [];
  for (let bit = 0n, root = 1n << (innerBits - 1n); bit < weightBits; bit++) {
    root = squareRoot(root << innerBits);
    roots.unshift(root);
  }
  return Array.from({ length: bytes }, (_, place) =>
    Array.from({ length: 256 }, (__, byte) => {
      let power = 1n << innerBits;
      for (let bit = 0; bit < 8; bit++)
        if ((byte >> bit) & 1) power = (power * (roots[place * 8 + bit] ?? 0n)) >> innerBits;
      return power;
    }),
  );
})();

/** The whole part of a square root, by Newton from above. */
function squareRoot(square: bigint): bigint {
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
