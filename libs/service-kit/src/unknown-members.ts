import { isRecord } from '@creditroll/kernel';

const shownMax = 20;

/**
 * Paths of what a caller gave and no schema took, such as `policy.couponShare`. A schema drops what it does not know; a cap or a
 * filter whose name is misspelt would then be none, and nobody would hear of it. What was turned into something that is no
 * object or list is not looked into.
 */
export function unknownMembers(given: unknown, taken: unknown): readonly string[] {
  const found: string[] = [];
  compare(given, taken, '', found);
  return found;
}

function compare(given: unknown, taken: unknown, path: string, found: string[]): void {
  if (found.length >= shownMax) return;
  if (Array.isArray(given) && Array.isArray(taken)) {
    for (const [index, item] of given.entries()) compare(item, taken[index], `${path}[${index}]`, found);
    return;
  }
  if (!isRecord(given) || !isRecord(taken)) return;
  for (const [name, member] of Object.entries(given)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (Object.hasOwn(taken, name)) compare(member, taken[name], at, found);
    else if (found.length < shownMax) found.push(at);
  }
}
