import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { ClientKeys, type FollowedLink } from './client-keys.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const followed = (more: Partial<FollowedLink> = {}): FollowedLink => ({
  network: '203.0.113.7',
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
      again({ network: '203.0.113.8' }),
      again({ atMs: noon + DAY_MS }),
      again({}, 'another key'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(undefined);
  });

  it('is nobody where the address is not known', () => {
    const clients = new ClientKeys('a key');
    clients.keyOf(followed({ network: undefined }));
    expect(clients.keyOf(followed({ network: undefined }))).toBeUndefined();
  });

  it('is forgotten when very many others came', () => {
    const clients = new ClientKeys('a key');
    const come = (n: number) => clients.keyOf(followed({ network: `a${n}` }));
    for (let n = 0; n <= 100_000; n++) come(n);
    expect(come(0)).toBeUndefined();
    expect(come(99_999)).toBeDefined();
  });
});
