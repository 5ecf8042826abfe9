import { isbot } from 'isbot';

/** The pattern is long; the same few thousand browsers come again and again. */
const verdictsMax = 5_000;
const userAgentLengthMax = 512;

/** Whether a user agent names itself a robot. The verdicts used last are kept. */
export class Robots {
  readonly #verdicts = new Map<string, boolean>();

  isRobot(userAgent: string | undefined): boolean {
    // Every browser names itself.
    if (userAgent === undefined || userAgent === '') return true;
    const key = userAgent.length > userAgentLengthMax ? userAgent.slice(0, userAgentLengthMax) : userAgent;
    const known = this.#verdicts.get(key);
    if (known !== undefined) {
      this.#verdicts.delete(key);
      this.#verdicts.set(key, known);
      return known;
    }
    const verdict = isbot(key);
    if (this.#verdicts.size >= verdictsMax) this.#forgetOldest();
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  #forgetOldest(): void {
    const [oldest] = this.#verdicts.keys();
    if (oldest !== undefined) this.#verdicts.delete(oldest);
  }
}
