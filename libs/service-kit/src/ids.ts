import { randomBytes } from 'node:crypto';
import { type Clock, type Ids, invariant } from '@creditroll/kernel';

/** Crockford's base 32 in lower case: its order as text is the order of the numbers. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const counterMax = 0xfff;

/**
 * `<prefix>_<26 characters>` of a UUID v7 (RFC 9562): time, a counter within the millisecond, 62 random bits. Ids
 * of one minter sort in the order of minting, also when its clock steps back.
 */
export function uuidIds(clock: Clock): Ids {
  let lastMs = 0;
  let counter = 0;
  return {
    mint(prefix) {
      invariant(/^[a-z]{1,13}$/.test(prefix), `an id's prefix is 1 to 13 letters, not ${JSON.stringify(prefix)}`);
      const nowMs = clock.nowMs();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        counter = 0;
      } else if (counter < counterMax) {
        counter += 1;
      } else {
        lastMs += 1;
        counter = 0;
      }
      return `${prefix}_${base32(uuidV7(lastMs, counter))}`;
    },
  };
}

function uuidV7(timeMs: number, counter: number): bigint {
  const random = randomBytes(8).readBigUInt64BE() & 0x3fff_ffff_ffff_ffffn;
  const version = 0x7n;
  const variant = 0b10n;
  return (BigInt(timeMs) << 80n) | (version << 76n) | (BigInt(counter) << 64n) | (variant << 62n) | random;
}

function base32(value: bigint): string {
  let text = '';
  for (let rest = value, digits = 0; digits < 26; digits += 1, rest >>= 5n) {
    text = alphabet.charAt(Number(rest & 31n)) + text;
  }
  return text;
}
