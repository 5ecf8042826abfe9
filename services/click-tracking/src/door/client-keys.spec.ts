import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { clientAddressOf } from './client-address.ts';
import { ClientKeys, type FollowedLink } from './client-keys.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const followed = (more: Partial<FollowedLink> = {}): FollowedLink => ({
  address: '203.0.113.7',
  userAgent: 'phone',
  code: 'aaaaaaaaaa',
  atMs: noon,
  ...more,
});

describe('an address and browser', () => {
  it('leaves nothing the first time, and a pseudonym when it comes again within an hour', () => {
    const clients = new ClientKeys('a key');
    expect(clients.keyOf(followed())).toBeUndefined();
    const key = clients.keyOf(followed({ atMs: noon + HOUR_MS }));
    expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(clients.keyOf(followed({ atMs: noon + HOUR_MS + 1 }))).toBe(key);
    expect(clients.keyOf(followed({ atMs: noon + 2 * HOUR_MS + 2 }))).toBeUndefined();
  });

  it('is another on another link, by another browser, on another day, and with another key', () => {
    const again = (more: Partial<FollowedLink>, secret = 'a key') => {
      const clients = new ClientKeys(secret);
      clients.keyOf(followed(more));
      return clients.keyOf(followed(more));
    };
    const keys = [
      again({}),
      again({ code: 'bbbbbbbbbb' }),
      again({ userAgent: 'desk' }),
      again({ address: '203.0.113.8' }),
      again({ atMs: noon + DAY_MS }),
      again({}, 'another key'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(undefined);
  });

  it('is nobody where the address is not known', () => {
    const clients = new ClientKeys('a key');
    clients.keyOf(followed({ address: undefined }));
    expect(clients.keyOf(followed({ address: undefined }))).toBeUndefined();
  });

  it('is forgotten when very many others came', () => {
    const clients = new ClientKeys('a key');
    const come = (n: number) => clients.keyOf(followed({ address: `a${n}` }));
    for (let n = 0; n <= 100_000; n++) come(n);
    expect(come(0)).toBeUndefined();
    expect(come(99_999)).toBeDefined();
  });
});

describe('the address of a request', () => {
  const of = (remoteAddress: string, forwarded?: string, trustedProxies = 0) =>
    clientAddressOf(
      { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } },
      trustedProxies,
    );

  it('is whoever asks where no proxy is in front', () => expect(of('203.0.113.7')).toBe('203.0.113.7'));
  it('is not known when it came by a proxy that is not trusted', () =>
    expect(of('203.0.113.7', '198.51.100.1')).toBeUndefined());
  it.each(['127.0.0.1', '::1', '::ffff:10.1.2.3', '192.168.0.4', '172.20.0.2', 'fd00::1', 'fe80::1'])(
    'is not known from inside: %s',
    (address) => expect(of(address)).toBeUndefined(),
  );
  it('is what the farthest trusted proxy saw, whatever a browser wrote before', () => {
    expect(of('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
    expect(of('10.0.0.1', 'made up, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1');
    expect(of('10.0.0.1', '198.51.100.1', 2)).toBeUndefined();
    expect(of('203.0.113.7', undefined, 1)).toBeUndefined();
    expect(of('10.0.0.1', 'x'.repeat(46), 1)).toBeUndefined();
  });
});
