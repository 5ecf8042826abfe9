/** The first-party cookie by which a browser that followed a tracking link is known again at the same public host. */
export const visitorCookie = 'crl_vid';

const visitorInCookies = new RegExp(`(?:^|;\\s*)${visitorCookie}=(v_[A-Za-z0-9_-]{22})(?:;|$)`);

/** The visitor id in a `Cookie` header; undefined: there is none as we make them. */
export const visitorOfCookies = (cookies: string | undefined): string | undefined =>
  cookies === undefined ? undefined : visitorInCookies.exec(cookies)?.[1];
