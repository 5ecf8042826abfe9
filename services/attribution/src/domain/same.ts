/** Whether two values of plain data are the same, member by member. Cheaper than comparing digests. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  const members = Object.entries(a);
  return (
    members.length === Object.keys(b).length && members.every(([name, member]) => same(member, Reflect.get(b, name)))
  );
}
