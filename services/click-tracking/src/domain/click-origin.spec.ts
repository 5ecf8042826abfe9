import { describe, expect, it } from '@jest/globals';
import { originJson, originOf } from './click-origin.ts';

describe('where a click came from', () => {
  it('is the host of the page, without the page', () =>
    expect(originOf('/c/abc', 'https://Deals.Example:8443/cheap?person=1')).toEqual({ referrerHost: 'deals.example' }));
  it('is the names of advertisement parameters, without their values', () =>
    expect(originOf('/c/abc?utm_source=x&TTCLID=secret&gclid=secret', undefined)).toEqual({
      adParameters: ['gclid', 'ttclid'],
    }));
  it.each(['', 'about:blank', 'android-app://com.example', 'https://', `https://${'a'.repeat(254)}.example/`])(
    'is not known by %j',
    (referrer) => expect(originOf('/c/abc?notgclid=1', referrer)).toEqual({}),
  );
  it('is written as JSON', () => {
    const origin = originOf('/c/abc?gclid=1', 'https://deals.example/');
    expect(JSON.parse(`{${originJson(origin)}"end":0}`)).toEqual({ ...origin, end: 0 });
    expect(originJson({})).toBe('');
  });
});
