import { createHash, createHmac, hash, randomFillSync, timingSafeEqual } from 'node:crypto';

/**
 * `c_` and 32 digits to the base of 32: six bytes of time in milliseconds, eight random bytes, and six bytes of
 * HMAC-SHA256 over both. Ids sort by time as text, and nobody can make one up.
 */
const prefix = 'c_';
const timeBytes = 6;
const signedBytes = 14;
const idBytes = 20;
/** 128 bits. */
const visitorBytes = 16;
const idPattern = /^c_[0-9a-hjkmnp-tv-z]{32}$/;

/** Crockford's digits: their order as text is the order of the numbers. Two at a time are ten bits. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const pairs = Array.from({ length: 1_024 }, (_, value) => digits.charAt(value >> 5) + digits.charAt(value & 31));

const poolBytes = 8_192;

/** Random bytes, drawn many at a time. */
class RandomPool {
  readonly #pool = Buffer.alloc(poolBytes);
  #at = poolBytes;

  fill(target: Buffer, from: number, bytes: number): void {
    if (this.#at + bytes > poolBytes) {
      randomFillSync(this.#pool);
      this.#at = 0;
    }
    this.#pool.copy(target, from, this.#at, this.#at + bytes);
    this.#at += bytes;
  }
}

const blockBytes = 64;
const digestBytes = 32;

/**
 * HMAC-SHA256 of a short message by its definition, RFC 2104, as two one-shot hashes: half the time of `createHmac`,
 * whose objects are dearer than their work. The key is at most a block long, or its digest.
 */
class ShortHmac {
  readonly #inner = Buffer.alloc(blockBytes + signedBytes);
  readonly #outer = Buffer.alloc(blockBytes + digestBytes);

  constructor(key: string) {
    const given = Buffer.from(key, 'utf8');
    const block = Buffer.alloc(blockBytes);
    (given.length > blockBytes ? createHash('sha256').update(given).digest() : given).copy(block);
    for (const [index, byte] of block.entries()) {
      this.#inner[index] = byte ^ 0x36;
      this.#outer[index] = byte ^ 0x5c;
    }
  }

  /** Writes the first bytes of the HMAC of the signed part of an id behind it. */
  sign(id: Buffer): void {
    id.copy(this.#inner, blockBytes, 0, signedBytes);
    this.#outer.write(hash('sha256', this.#inner, 'binary'), blockBytes, 'latin1');
    id.write(hash('sha256', this.#outer, 'binary'), signedBytes, idBytes - signedBytes, 'latin1');
  }
}

export class ClickIds {
  readonly #hmac: ShortHmac;
  readonly #random = new RandomPool();
  readonly #id = Buffer.alloc(idBytes);
  readonly #visitor = Buffer.alloc(visitorBytes);

  constructor(signingKey: string) {
    this.#hmac = new ShortHmac(signingKey);
  }

  mint(atMs: number): string {
    this.#id.writeUIntBE(atMs, 0, timeBytes);
    this.#random.fill(this.#id, timeBytes, signedBytes - timeBytes);
    this.#hmac.sign(this.#id);
    return prefix + base32(this.#id);
  }

  mintVisitor(): string {
    this.#random.fill(this.#visitor, 0, visitorBytes);
    return `v_${this.#visitor.toString('base64url')}`;
  }
}

/** When the click was, if the id was made with this key. */
export function verifyClickId(signingKey: string, clickId: string): { readonly atMs: number } | undefined {
  if (!idPattern.test(clickId)) return undefined;
  const bytes = fromBase32(clickId.slice(prefix.length));
  const expected = createHmac('sha256', signingKey)
    .update(bytes.subarray(0, signedBytes))
    .digest()
    .subarray(0, idBytes - signedBytes);
  return timingSafeEqual(expected, bytes.subarray(signedBytes)) ? { atMs: bytes.readUIntBE(0, timeBytes) } : undefined;
}

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
  let value = 0n;
  for (let at = 0; at < text.length; at++) value = (value << 5n) | BigInt(digits.indexOf(text.charAt(at)));
  return Buffer.from(value.toString(16).padStart(idBytes * 2, '0'), 'hex');
}
