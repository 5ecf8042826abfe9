const svgSpace = 'http://www.w3.org/2000/svg';

/** An element. `grow` is a share of the space; styles go through the CSSOM, because the page forbids inline ones. */
export function h(tag, attributes = {}, ...children) {
  const element =
    tag === 'svg' || tag === 'use' ? document.createElementNS(svgSpace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'grow') element.style.flexGrow = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== null && child !== false && child !== ''),
  );
  return element;
}

export const icon = (name) =>
  h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `/icons.svg#${name}` }));

/** Makes `old` look like `fresh` and keeps its nodes, so that focus, typing and scrolling stay where they are. */
export function morph(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data === fresh.data) return;
    old.data = fresh.data;
    mark(old.parentElement?.closest('.amount, .count'));
    return;
  }
  for (const name of old.getAttributeNames())
    if (!fresh.hasAttribute(name) && name !== 'style' && name !== 'open') old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (name !== 'style' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old.style.cssText !== fresh.style.cssText) old.style.cssText = fresh.style.cssText;
  morphChildren(old, [...fresh.childNodes]);
}

export function morphChildren(parent, content) {
  const fresh = content.map((child) => (child instanceof Node ? child : document.createTextNode(child)));
  const left = new Set(parent.childNodes);
  const alike = (a, b) => a.nodeName === b.nodeName && a.dataset?.key === b.dataset?.key;
  let place = parent.firstChild;
  for (const node of fresh) {
    const known = [...left].find((candidate) => alike(candidate, node));
    if (!known) {
      parent.insertBefore(node, place);
      continue;
    }
    left.delete(known);
    if (known === place) place = place.nextSibling;
    else parent.insertBefore(known, place);
    morph(known, node);
  }
  for (const node of left) node.remove();
}

function mark(element) {
  if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate(
    [{ backgroundColor: 'color-mix(in srgb, currentColor 22%, transparent)' }, { backgroundColor: 'transparent' }],
    1_500,
  );
}

let lastSaidMs = 0;
/** Tells screen readers, at most every ten seconds. */
export function say(text, { now = false } = {}) {
  if (!now && Date.now() - lastSaidMs < 10_000) return;
  lastSaidMs = Date.now();
  document.querySelector('#live').textContent = text;
}
