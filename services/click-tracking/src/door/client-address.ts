import type { IncomingMessage } from 'node:http';

/** Of this machine and of private networks: a proxy's or a neighbour's, and nobody's in particular. */
const inside =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/i;
const addressCharactersMax = 45;

/**
 * Where a request came from, as far as that can be believed; undefined: not known. Each proxy in front adds the address of
 * whoever asked it to `X-Forwarded-For`, so that with `trustedProxies` of them it is so many from the end. Without any,
 * a request that bears the header came through somebody whom we do not know.
 */
export function clientAddressOf(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  trustedProxies: number,
): string | undefined {
  const forwarded = headers['x-forwarded-for'];
  const told = typeof forwarded === 'string' ? forwarded : forwarded?.join(',');
  if (trustedProxies === 0) {
    const { remoteAddress } = socket;
    return told === undefined && remoteAddress !== undefined && !inside.test(remoteAddress) ? remoteAddress : undefined;
  }
  const address = told?.split(',').at(-trustedProxies)?.trim();
  return address !== undefined && address !== '' && address.length <= addressCharactersMax ? address : undefined;
}
