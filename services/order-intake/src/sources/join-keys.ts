import type { JoinKey } from '@creditroll/contracts';

/** The parameter that a tracking link puts on its destination. */
const clickParameter = 'crl_click';
const valueLengthMax = 300;

/** In the order given, without those that are absent or too long to be ours. */
export function joinKeysOf(entries: readonly (readonly [JoinKey['kind'], string | undefined])[]): JoinKey[] {
  const keys = entries.flatMap(([kind, value]) =>
    value === undefined || value === '' || value.length > valueLengthMax ? [] : [{ kind, value }],
  );
  return keys.filter(
    ({ kind, value }, index) => keys.findIndex((key) => key.kind === kind && key.value === value) === index,
  );
}

/** The click id in an address, absolute or from the root of the shop. */
export function clickOfAddress(address: string): string | undefined {
  if (!address.includes(clickParameter) || !URL.canParse(address, 'https://shop.invalid')) return undefined;
  return new URL(address, 'https://shop.invalid').searchParams.get(clickParameter) ?? undefined;
}
