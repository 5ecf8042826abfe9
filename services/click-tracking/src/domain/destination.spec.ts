import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aroundClickId, checkDestination } from './destination.ts';

const hosts = ['shop.example', 'localhost', 'bücher.example'];
const check = (text: string, allowHttp = false) => checkDestination(text, { hosts, allowHttp });

describe('a link’s destination', () => {
  it.each([
    'https://shop.example',
    'https://shop.example/lamp?colour=red#size',
    'https://uk.shop.example/',
    'https://SHOP.example/lamp',
    'https://shop.example:8443/',
    'https://bücher.example/',
    'https://xn--bcher-kva.example/',
  ])('may be %s', (text) => {
    expect(check(text)).toEqual({ allowed: true, url: new URL(text).href });
  });

  it.each([
    ['https://evil.example/', 'leads to evil.example'],
    ['https://evil-shop.example/', 'leads to evil-shop.example'],
    ['https://shop.example.evil.example/', 'leads to shop.example.evil.example'],
    ['https://shop.example@evil.example/', 'user name'],
    ['https://user:pass@shop.example/', 'user name'],
    ['https://evil.example#@shop.example/', 'leads to evil.example'],
    ['https://evil.example?.shop.example/', 'leads to evil.example'],
    ['https://evil.example\\@shop.example/', 'backslashes'],
    ['https://shop.example/\tlamp', 'control'],
    ['https://shop.example ', 'spaces'],
    ['//shop.example/', 'absolute'],
    ['/lamp', 'absolute'],
    ['javascript:alert(1)//shop.example', 'absolute'],
    ['https:shop.example', 'absolute'],
    ['http://shop.example/', 'https'],
    ['http://localhost:3000/', 'https'],
    ['https://a.localhost/', 'leads to a.localhost'],
    ['https://shop.example./', 'leads to shop.example.'],
    ['https://shop.example/?crl_click=c_1', 'crl_click'],
    [`https://shop.example/${'a'.repeat(2_000)}`, 'exceed'],
    ['https://', 'absolute'],
  ])('may not be %s', (text, problem) => {
    const checked = check(text);
    expect(checked).toMatchObject({ allowed: false, problem: expect.stringContaining(problem) });
  });

  it('may be http for localhost alone, where that is switched on', () => {
    expect(check('http://localhost:3000/', true).allowed).toBe(true);
    expect(check('http://shop.example/', true).allowed).toBe(false);
    expect(checkDestination('http://127.0.0.1:3000/', { hosts: ['shop.example'], allowHttp: true }).allowed).toBe(
      false,
    );
  });

  it('says which host and what to do', () => {
    expect(check('https://evil.example/')).toMatchObject({
      problem: expect.stringMatching(/evil\.example.*shop\.example.*have the brand add evil\.example/),
    });
  });

  it('never leads anywhere but to a listed host, whatever is written', () => {
    const piece = fc.constantFrom(
      'https://',
      'http:',
      '//',
      '/',
      '\\',
      '@',
      '#',
      '?',
      '.',
      ':',
      'shop.example',
      'evil.example',
      '%40',
      '%2e',
      '443',
      '\u3002',
      '\uff0f',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const checked = check(`https://${pieces.join('')}`);
        if (checked.allowed) expect(new URL(checked.url).hostname).toMatch(/^(.*\.)?shop\.example$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gets the click id into its query, before any fragment', () => {
    const withId = (url: string) => {
      const { before, after } = aroundClickId(url);
      return `${before}ID${after}`;
    };
    expect(withId('https://shop.example/')).toBe('https://shop.example/?crl_click=ID');
    expect(withId('https://shop.example/lamp?colour=red%20ish&a')).toBe(
      'https://shop.example/lamp?colour=red%20ish&a&crl_click=ID',
    );
    expect(withId('https://shop.example/lamp#size')).toBe('https://shop.example/lamp?crl_click=ID#size');
    expect(withId('https://shop.example/?a=1#/route?b=2')).toBe('https://shop.example/?a=1&crl_click=ID#/route?b=2');
  });
});
