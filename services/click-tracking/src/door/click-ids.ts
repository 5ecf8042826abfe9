import { createHmac, createSecretKey, type KeyObject, randomFillSync, timingSafeEqual } from 'node:crypto';

/**
 * `c_` and 32 digits to the base of 32: six bytes of time in milliseconds, eight random bytes, and six bytes of
 * HMAC-SHA256 over both. Ids sort by time as text, and nobody can make one up.
 */
const prefix = 'c_';
const signedBytes = 14;
const idBytes = 20;
const idPattern = /^c_[0-9a-hjkmnp-tv-z]{32}$/;

/** Crockford's digits: their order as text is the order of the numbers. Two at a time are ten bits. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const pairs = Array.from({ length: 1_024 }, (_, value) => digits.charAt(value >> 5) + digits.charAt(value & 31));

const poolBytes = 8_192;

/** Random bytes, drawn many at a time. */
class RandomPool {
  readonly #pool = Buffer.alloc(poolBytes);
  #at = poolBytes;

  /** Valid until the next call. */
  take(bytes: number): Buffer {
    if (this.#at + bytes > poolBytes) {
      randomFillSync(this.#pool);
      this.#at = 0;
    }
    this.#at += bytes;
    return this.#pool.subarray(this.#at - bytes, this.#at);
  }
}

export class ClickIds {
  readonly #key: KeyObject;
  readonly #random = new RandomPool();

  constructor(signingKey: string) {
    this.#key = createSecretKey(signingKey, 'utf8');
  }

  mint(atMs: number): string {
    const bytes = Buffer.alloc(idBytes);
    bytes.writeUIntBE(atMs, 0, 6);
    this.#random.take(8).copy(bytes, 6);
    signature(this.#key, bytes).copy(bytes, signedBytes, 0, idBytes - signedBytes);
    return prefix + base32(bytes);
  }

  /** 128 random bits. */
  mintVisitor(): string {
    return `v_${this.#random.take(16).toString('base64url')}`;
  }
}

/** When the click was, if the id was made with this key. */
export function verifyClickId(signingKey: string, clickId: string): { readonly atMs: number } | undefined {
  if (!idPattern.test(clickId)) return undefined;
  const bytes = fromBase32(clickId.slice(prefix.length));
  const expected = signature(createSecretKey(signingKey, 'utf8'), bytes).subarray(0, idBytes - signedBytes);
  return timingSafeEqual(expected, bytes.subarray(signedBytes)) ? { atMs: bytes.readUIntBE(0, 6) } : undefined;
}

const signature = (key: KeyObject, bytes: Buffer): Buffer => createHmac('sha256', key).update(bytes.subarray(0, signedBytes)).digest();

function base32(bytes: Buffer): string {
  let text = '';
  for (let bit = 0; bit < idBytes * 8; bit += 10) {
    const at = bit >> 3;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += pairs[(three >> (14 - (bit & 7))) & 1_023];
  }
  return text;
}

function fromBase32(text: string): Buffer {
  const hex = [...text].reduce((value, digit) => (value << 5n) | BigInt(digits.indexOf(digit)), 0n).toString(16);
  return Buffer.from(hex.padStart(idBytes * 2, '0'), 'hex');
}
