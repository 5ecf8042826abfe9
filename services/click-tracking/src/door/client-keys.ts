import { createHmac, hash } from 'node:crypto';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';

export interface FollowedLink {
  /** Its network address; undefined: not known. */
  readonly network: string | undefined;
  readonly userAgent: string | undefined;
  readonly code: string;
  readonly atMs: number;
}

/** Twice so many clients are remembered at most, each for an hour or two. */
const clientsMax = 50_000;
const userAgentCharactersMax = 200;
/** 128 bits. */
const keyCharacters = 22;

/**
 * Knows an address and browser again that follows one link a second time within an hour, and gives that click a pseudonym.
 * Whoever comes once leaves nothing. The key is secret, and the day is part of what is hashed: a pseudonym leads to nobody,
 * and to no other link or day. What is remembered is of this process, so that several each miss a client's first click.
 */
export class ClientKeys {
  readonly #secret: string;
  #lately = new Map<string, number>();
  #before: ReadonlyMap<string, number> = new Map();
  #turnedAtMs = 0;

  constructor(signingKey: string) {
    this.#secret = createHmac('sha256', signingKey).update('clients').digest('hex');
  }

  /** Undefined: it is new to the link, or not known. */
  keyOf({ network, userAgent = '', code, atMs }: FollowedLink): string | undefined {
    if (network === undefined) return undefined;
    if (atMs - this.#turnedAtMs > HOUR_MS || this.#lately.size >= clientsMax) {
      this.#before = this.#lately;
      this.#lately = new Map();
      this.#turnedAtMs = atMs;
    }
    const client = `${code} ${network} ${userAgent.slice(0, userAgentCharactersMax)}`;
    const lastAtMs = this.#lately.get(client) ?? this.#before.get(client);
    this.#lately.set(client, atMs);
    if (lastAtMs === undefined || atMs - lastAtMs > HOUR_MS) return undefined;
    const day = Math.floor(atMs / DAY_MS);
    return hash('sha256', `${this.#secret} ${day} ${client}`, 'base64url').slice(0, keyCharacters);
  }
}
