/** What a brand permits. */
export interface DestinationPolicy {
  /** Hosts that links may lead to, they themselves and what is below them. */
  readonly hosts: readonly string[];
  /** For a first look on one machine: http to localhost as well. */
  readonly allowHttp: boolean;
}

export type Destination =
  | { readonly allowed: true; readonly url: string }
  | { readonly allowed: false; readonly problem: string };

const destinationLengthMax = 2_000;
/** Put on the destination by the redirect; one that is there already would be taken for ours. */
const clickParameter = 'crl_click';

const localHosts = new Set(['localhost', '127.0.0.1']);
const refused = (problem: string): Destination => ({ allowed: false, problem });

/**
 * Whether a link may lead there: an absolute https address on one of the brand's hosts. The address is kept as a
 * browser would read it, so that what was checked is what is followed.
 */
export function checkDestination(text: string, policy: DestinationPolicy): Destination {
  if (text.length > destinationLengthMax) return refused(`must not exceed ${destinationLengthMax} characters`);
  // Browsers drop or turn around such characters; whoever writes them wants two readers to see two addresses.
  if (/[\s\\\p{Cc}]/u.test(text)) return refused('must not contain spaces, control characters or backslashes');
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return refused('must be an absolute https address, such as https://shop.example/lamp');
  const url = new URL(text);
  if (url.protocol === 'http:' && !(policy.allowHttp && localHosts.has(url.hostname)))
    return refused('must begin with https://');
  if (url.username !== '' || url.password !== '') return refused('must not contain a user name or password');
  if (url.searchParams.has(clickParameter)) return refused(`must not contain ${clickParameter}: the redirect adds it`);
  if (!policy.hosts.some((host) => covers(host, url.hostname))) {
    const hosts = policy.hosts.length === 0 ? 'none' : policy.hosts.join(', ');
    return refused(
      `leads to ${url.hostname}, which the brand does not list (it lists ${hosts}); use a listed host, or have the brand add ${url.hostname} to its destination hosts`,
    );
  }
  return { allowed: true, url: url.href };
}

/** `shop.example` covers itself and `uk.shop.example`, and not `evil-shop.example`. A name without a dot covers only itself. */
function covers(listed: string, hostname: string): boolean {
  if (!URL.canParse(`https://${listed}`)) return false;
  const host = new URL(`https://${listed}`).hostname;
  return hostname === host || (/[^\d.]/.test(host) && host.includes('.') && hostname.endsWith(`.${host}`));
}

/** The address with room for a click id between the two parts; a fragment stays last. */
export function aroundClickId(destination: string): { readonly before: string; readonly after: string } {
  const url = new URL(destination);
  const after = url.hash;
  url.hash = '';
  return { before: `${url.href}${url.search === '' ? '?' : '&'}${clickParameter}=`, after };
}
