/** Memory that is used again for every value: for engines that copy what they are given before they return. */
export class Slab {
  #bytes: Buffer;

  constructor(bytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(bytes);
  }

  /** The value, a text as UTF-8, until the next call. */
  of(value: Uint8Array | string): Buffer {
    const room = typeof value === 'string' ? value.length * 3 : value.length;
    if (room > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(room);
    if (typeof value === 'string') return this.#bytes.subarray(0, this.#bytes.write(value, 0, 'utf8'));
    this.#bytes.set(value);
    return this.#bytes.subarray(0, value.length);
  }
}
