import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { beaconBody } from '../door/beacon-body.ts';

const source = readFileSync(new URL('./p.js', import.meta.url), 'utf8');
const creditroll = z.object({
  consent: z.custom<(given: boolean) => void>((value) => typeof value === 'function'),
  live: z.custom<(link: string) => { pinned(productId: string): void; leave(): void }>(
    (value) => typeof value === 'function',
  ),
  productView: z.custom<(link: string, productId: string) => void>((value) => typeof value === 'function'),
  cartAdded: z.custom<() => void>((value) => typeof value === 'function'),
  checkoutStarted: z.custom<(tokens: string[]) => void>((value) => typeof value === 'function'),
});

type Seen = (entries: readonly { readonly target: object; readonly intersectionRatio: number }[]) => void;

/** The few things of a browser that the pixel touches, with a clock that the test moves. */
function page({ consent = 'true', search = '' } = {}) {
  let nowMs = 1_000;
  const sent: unknown[] = [];
  const stored = new Map<string, string>();
  const listeners = new Map<string, () => void>();
  let seen: Seen = () => undefined;
  const element = { dataset: { crlLink: 'aaaaaaaaaa' } };
  const window: { creditroll?: unknown } = {};
  const listen = (name: string, then: () => void): void => void listeners.set(name, then);
  const context = createContext({
    window,
    URL,
    URLSearchParams,
    Uint8Array,
    Blob: class {
      readonly text: string;
      constructor([text = '']: string[]) {
        this.text = text;
      }
    },
    btoa,
    crypto,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    Date: { now: () => nowMs },
    performance: { now: () => nowMs },
    location: { search },
    localStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    },
    navigator: { sendBeacon: (_: string, { text }: { text: string }) => sent.push(JSON.parse(text)) },
    IntersectionObserver: class {
      constructor(then: Seen) {
        seen = then;
      }
      observe(): void {}
      disconnect(): void {}
    },
    addEventListener: listen,
    document: {
      currentScript: { src: 'https://go.example/p.js', dataset: { brand: 'brand_1', consent } },
      hidden: false,
      readyState: 'complete',
      querySelectorAll: () => [element],
      addEventListener: listen,
    },
  });
  runInContext(source, context);
  return {
    pixel: creditroll.parse(window.creditroll),
    stored,
    show: (intersectionRatio: number) => seen([{ target: element, intersectionRatio }]),
    pass: (ms: number) => void (nowMs += ms),
    leave: () => listeners.get('pagehide')?.(),
    /** What reached the door, as the door reads it. */
    events: () => sent.flatMap((body) => beaconBody.parse(body).events),
  };
}

describe('the pixel in a page', () => {
  it('tells how long content was at least half visible, and nothing below two seconds', () => {
    const on = page();
    on.show(0.5);
    on.pass(12_000);
    on.show(0.2);
    on.show(0.9);
    on.pass(1_999);
    on.leave();
    expect(on.events()).toMatchObject([{ kind: 'view', link: 'aaaaaaaaaa', durationMs: 12_000 }]);
  });

  it('tells of a live room when a product is no longer pinned', () => {
    const on = page();
    const room = on.pixel.live('bbbbbbbbbb');
    on.pass(5_000);
    room.pinned('tea');
    on.pass(40_000);
    room.pinned('mug');
    on.pass(31_000);
    on.leave();
    expect(on.events()).toMatchObject([
      { kind: 'live_leave', link: 'bbbbbbbbbb', productId: 'tea', durationMs: 40_000 },
      { kind: 'live_leave', productId: 'mug', durationMs: 31_000 },
    ]);
  });

  it('tells of carts and checkouts with the click that the visit began with', () => {
    const on = page({ search: '?crl_click=c_1' });
    on.pixel.cartAdded();
    on.pixel.checkoutStarted(['token-1']);
    expect(on.events()).toMatchObject([
      { kind: 'cart_added', brandId: 'brand_1', clickId: 'c_1', tokens: [] },
      { kind: 'checkout_started', tokens: ['token-1'] },
    ]);
    expect(on.stored.get('crl_vid')).toMatch(/^v_[\w-]{22}$/);
  });

  it('keeps and sends nothing without consent', () => {
    const on = page({ consent: 'false', search: '?crl_click=c_1' });
    on.pixel.productView('aaaaaaaaaa', 'tea');
    on.leave();
    expect([on.events(), [...on.stored]]).toEqual([[], []]);
    on.pixel.consent(true);
    on.pixel.productView('aaaaaaaaaa', 'mug');
    on.leave();
    expect(on.events()).toMatchObject([{ kind: 'product_view', productId: 'mug' }]);
    expect(on.stored.get('crl_click')).toBe('c_1');
  });
});
