// The pixel: measures what of a creator's content is seen, and tells when a cart is filled or a checkout begins.
//   <script src="https://tracking.example/p.js" data-brand="brand_1" data-consent="true" async></script>
//   <div data-crl-link="aBcDeFgHiJ">…</div>   is measured by itself; the rest by calls of `creditroll`.
(() => {
  'use strict';
  const script = document.currentScript;
  if (!script || window.creditroll) return;
  const door = new URL('/p', script.src).href;
  const brandId = script.dataset.brand;
  const visibleShareMin = 0.5;
  const viewMsMin = 2000;
  const eventsMax = 20;
  const waitingMax = 100;
  let consented = script.dataset.consent === 'true';
  let waiting = [];

  const remembered = (name) => {
    try {
      return localStorage.getItem(name) || undefined;
    } catch {
      return undefined;
    }
  };
  const remember = (name, value) => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing: the visit is known by its page only.
    }
  };
  const newId = (bytes) => {
    const drawn = crypto.getRandomValues(new Uint8Array(bytes));
    return btoa(String.fromCharCode(...drawn))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  };
  let pageVisitor;
  const visitorId = () => {
    const known = remembered('crl_vid') || pageVisitor || `v_${newId(16)}`;
    pageVisitor = known;
    remember('crl_vid', known);
    return known;
  };

  const send = () => {
    if (!consented || waiting.length === 0) return;
    const events = waiting.splice(0, eventsMax);
    const body = JSON.stringify({ consent: true, visitorId: visitorId(), sentAtMs: Date.now(), events });
    // Plain text, so that no browser asks the door before.
    const blob = new Blob([body], { type: 'text/plain' });
    if (!navigator.sendBeacon || !navigator.sendBeacon(door, blob))
      fetch(door, { method: 'POST', body, mode: 'no-cors', keepalive: true }).catch(() => {});
    if (waiting.length > 0) send();
  };
  let timer;
  const say = (event) => {
    // What was seen before consent stays unsaid.
    if (!consented || waiting.length >= waitingMax) return;
    waiting.push({ eventId: newId(12), occurredAtMs: Date.now(), ...event });
    clearTimeout(timer);
    timer = setTimeout(send, 1000);
  };

  const shopEvent = (kind, tokens) => {
    if (brandId)
      say({ kind, brandId, tokens: [].concat(tokens || []).slice(0, 4), clickId: remembered('crl_click') || null });
  };

  const landed = new URLSearchParams(location.search).get('crl_click');
  const keepClick = () => consented && landed && remember('crl_click', landed);
  keepClick();

  // Each element's time in view, told when it ends.
  const seen = new Map();
  const begin = (element) => seen.set(element, performance.now());
  const end = (element) => {
    const from = seen.get(element);
    seen.delete(element);
    const durationMs = from === undefined ? 0 : Math.round(performance.now() - from);
    if (durationMs >= viewMsMin) say({ kind: 'view', link: element.dataset.crlLink, durationMs });
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio >= visibleShareMin && !document.hidden) {
          if (!seen.has(target)) begin(target);
        } else end(target);
      }
    },
    { threshold: [visibleShareMin] },
  );
  /** Also after a pause: what is observed anew is told at once. */
  const watch = () => {
    watcher.disconnect();
    for (const element of document.querySelectorAll('[data-crl-link]')) watcher.observe(element);
  };
  const leave = () => {
    for (const element of seen.keys()) end(element);
    for (const room of rooms) room.leave();
    send();
  };

  const rooms = new Set();
  /** A live room: `pinned(productId)` when a product is pinned, `leave()` at the end. */
  const live = (link) => {
    let productId = null;
    let from = performance.now();
    const told = () => {
      const durationMs = Math.round(performance.now() - from);
      if (productId !== null) say({ kind: 'live_leave', link, productId, durationMs });
    };
    const room = {
      pinned(next) {
        told();
        productId = next;
        from = performance.now();
      },
      leave() {
        told();
        productId = null;
        rooms.delete(room);
      },
    };
    rooms.add(room);
    return room;
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : watch()));
  addEventListener('pagehide', leave);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();

  window.creditroll = {
    consent(given) {
      consented = given;
      if (!given) waiting = [];
      keepClick();
      send();
    },
    watch,
    live,
    productView: (link, productId) => say({ kind: 'product_view', link, productId }),
    cartAdded: (tokens) => shopEvent('cart_added', tokens),
    checkoutStarted: (tokens) => {
      shopEvent('checkout_started', tokens);
      send();
    },
  };
})();
