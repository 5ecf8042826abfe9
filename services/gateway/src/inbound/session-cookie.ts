import type { IncomingHttpHeaders } from 'node:http';

const name = 'crl_session';

/** The page's session: HttpOnly, and only sent by our own pages. */
export const sessionCookie = {
  set: (token: string, secure: boolean): string =>
    `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`,
  clear: (secure: boolean): string =>
    `${name}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure ? '; Secure' : ''}`,
  /** The token of a request, from the header or the cookie. */
  tokenOf: (headers: IncomingHttpHeaders): string | undefined => bearerOf(headers) ?? fromCookie(headers),
  /** True when the request is known only by its cookie, so that another site could have caused it. */
  byCookieOnly: (headers: IncomingHttpHeaders): boolean =>
    bearerOf(headers) === undefined && fromCookie(headers) !== undefined,
};

const bearerOf = (headers: IncomingHttpHeaders): string | undefined =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];

const fromCookie = (headers: IncomingHttpHeaders): string | undefined =>
  headers.cookie
    ?.split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) || undefined;
