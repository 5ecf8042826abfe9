/** Keys whose values are never written, as they are spelled in our code and in headers. */
export const redactedKeys = [
  'authorization',
  'cookie',
  'setCookie',
  'password',
  'secret',
  'secrets',
  'token',
  'accessToken',
  'refreshToken',
  'apiKey',
  'privateKey',
  'clientSecret',
  'signature',
  'email',
  'phone',
  'name',
  'firstName',
  'lastName',
  'fullName',
  'displayName',
  'holderName',
  'address',
  'street',
  'postcode',
  'postalCode',
  'dateOfBirth',
  'taxId',
  'iban',
  'bic',
  'accountNumber',
  'routingNumber',
  'sortCode',
  'ip',
  'remoteAddress',
  'userAgent',
];

// `Set-Cookie`, `set_cookie` and `setCookie` are the same key.
const plain = (key: string): string => key.toLowerCase().replaceAll(/[-_]/g, '');
const redactedPlainKeys = new Set(redactedKeys.map(plain));

const depthMax = 6;
const itemsMax = 100;

/** A copy without personal data and secrets; what is nested too deep or too long is cut. */
export function redacted(key: string, value: unknown, depth = 0): unknown {
  if (redactedPlainKeys.has(plain(key)) && value !== undefined && value !== null) return '[redacted]';
  if (typeof value === 'string') return textWithoutPersonalData(value);
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date) return value;
  if (depth >= depthMax) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, itemsMax).map((item) => redacted('', item, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, itemsMax)
      .map(([name, member]) => [name, redacted(name, member, depth + 1)]),
  );
}

const emailAddress = /[^\s@"'<>:,;]{1,64}@[^\s@"'<>:,;]{1,190}\.[a-zA-Z]{2,24}/g;
const bankAccount = /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/g;

/** A second net for what engines and libraries put into their messages. */
export function textWithoutPersonalData(text: string): string {
  return text.replaceAll(emailAddress, '[email]').replaceAll(bankAccount, '[iban]');
}
