import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Makes a pseudonym of an address as somebody wrote it; undefined: it is none, or nobody's in particular. */
export type NetworkKeyOf = (address: string) => string | undefined;

/** What a request tells of whoever sent it. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** 128 bits. */
const keyCharacters = 22;

/**
 * The same for the same address wherever the secret is the same, so that the addresses of two doors can be compared without
 * either telling one.
 */
export function networkKeys(secret: string): NetworkKeyOf {
  return (address) => {
    const network = networkOf(address);
    if (network === undefined) return undefined;
    return createHmac('sha256', secret).update(network).digest('base64url').slice(0, keyCharacters);
  };
}

/**
 * Where a request came from, as far as that can be believed, in the one way of `networkOf`; undefined: not known. Each proxy
 * in front adds the address of whoever asked it to `X-Forwarded-For`, so that with `trustedProxies` of them it is so many from
 * the end. Without any, a request that bears the header came through somebody whom we do not know.
 */
export function clientNetworkOf({ headers, socket }: Caller, trustedProxies: number): string | undefined {
  const forwarded = headers['x-forwarded-for'];
  const told = typeof forwarded === 'string' ? forwarded : forwarded?.join(',');
  if (trustedProxies > 0) return networkOf(told?.split(',').at(-trustedProxies)?.trim());
  return told === undefined ? networkOf(socket.remoteAddress) : undefined;
}

/** Of this machine, of private networks, and what a provider shares out among many homes. */
const inside: ReadonlySet<string> = new Set([
  'unspecified',
  'loopback',
  'private',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'broadcast',
  'multicast',
]);

/**
 * A public address in one way of writing, which is an address itself. Of IPv6 the first 64 bits, because a machine chooses the others anew every day.
 */
function networkOf(address: string | undefined): string | undefined {
  if (address === undefined || isIP(address) === 0) return undefined;
  const parsed = ipaddr.process(address);
  if (inside.has(parsed.range())) return undefined;
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString();
}
