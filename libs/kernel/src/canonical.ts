import { hash } from 'node:crypto';

/**
 * JSON with sorted keys and no undefined members: the same value always gives the same bytes.
 * The subset of RFC 8785 that our values need: integers, strings, booleans, null, arrays, plain objects.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** Pseudonym of an e-mail address, the same wherever it is written. Undefined: there is none. */
export const emailHashOf = (email: string): string | undefined => {
  const normal = email.trim().toLowerCase();
  return normal === '' ? undefined : sha256(normal);
};

/** What stands behind the @ of an e-mail address, in lower case. Undefined: it is no address. */
export const emailDomainOf = (email: string): string | undefined =>
  /^[^\s@]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(email.trim().toLowerCase())?.[1];

/** Digest of a value that does not depend on the order of its keys. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value));
