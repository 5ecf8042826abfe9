/** Work on one thing, one after the other, within this process; between processes the store's revisions decide. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const own = after(this.#last.get(key), work);
    this.#last.set(key, own);
    try {
      return await own;
    } finally {
      if (this.#last.get(key) === own) this.#last.delete(key);
    }
  }
}

/** How the turn before ended is its caller's affair. */
async function after<Value>(before: Promise<unknown> | undefined, work: () => Promise<Value>): Promise<Value> {
  await before?.catch(() => undefined);
  return work();
}
