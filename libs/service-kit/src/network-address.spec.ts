import { describe, expect, it } from '@jest/globals';
import { clientNetworkOf, networkKeys } from './network-address.ts';

describe('the network address of a request', () => {
  const of = (remoteAddress: string, forwarded?: string, trustedProxies = 0) =>
    clientNetworkOf(
      { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } },
      trustedProxies,
    );

  it('is whoever asks where no proxy is in front', () => expect(of('203.0.113.7')).toBe('203.0.113.7'));
  it('is not known when it came by a proxy that is not trusted', () =>
    expect(of('203.0.113.7', '198.51.100.1')).toBeUndefined());
  it.each([
    '127.0.0.1',
    '::1',
    '::ffff:10.1.2.3',
    '192.168.0.4',
    '172.20.0.2',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    '0.0.0.0',
    'nowhere',
  ])('is not known from inside: %s', (address) => expect(of(address)).toBeUndefined());
  it('is what the farthest trusted proxy saw, whatever a browser wrote before', () => {
    expect(of('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
    expect(of('10.0.0.1', 'made up, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1');
    expect(of('10.0.0.1', '198.51.100.1', 2)).toBeUndefined();
    expect(of('203.0.113.7', undefined, 1)).toBeUndefined();
    expect(of('10.0.0.1', 'x'.repeat(46), 1)).toBeUndefined();
  });
  it('is one for one home, however it is written', () => {
    expect(of('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(of('2001:db8:4001:81b::200e')).toBe('2001:db8:4001:81b::');
    expect(of('2001:DB8:4001:081b:ffff:1:2:3')).toBe('2001:db8:4001:81b::');
    expect(of('2001:db8:4001:81c::200e')).toBe('2001:db8:4001:81c::');
  });
});

describe('the pseudonym of a network address', () => {
  const keyOf = networkKeys('a secret of both doors');

  it('is the same for the same home, and another for another and under another secret', () => {
    expect(keyOf('2001:db8:4001:81b::1')).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(keyOf('2001:db8:4001:81b::1')).toBe(keyOf('2001:db8:4001:81b::2'));
    const others = [
      keyOf('2001:db8:4001:81c::1'),
      keyOf('203.0.113.7'),
      networkKeys('another')('2001:db8:4001:81b::1'),
    ];
    expect(keyOf(clientNetworkOf({ headers: {}, socket: { remoteAddress: '2001:db8:4001:81b::9' } }, 0) ?? '')).toBe(
      keyOf('2001:db8:4001:81b::1'),
    );
    expect(new Set([keyOf('2001:db8:4001:81b::1'), ...others]).size).toBe(4);
  });

  it.each(['', 'unknown', '10.0.0.1', '1.2.3', '::'])('is none of %j', (address) =>
    expect(keyOf(address)).toBeUndefined(),
  );
});
