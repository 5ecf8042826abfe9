import type { Order, Touch } from '@creditroll/contracts';
import { canonicalJson } from '@creditroll/kernel';
import { noCircumstances } from './circumstances.ts';
import { decideOrder } from './decide.ts';
import { type Evidence, type FoundTouch } from './evidence.ts';
import { type DecisionRecord, recordOf } from './record.ts';

/** What is still stored of what a decision looked at. */
export interface Remaining extends Pick<Evidence, 'coupons' | 'campaigns' | 'memberships' | 'fraudPolicies'> {
  readonly touches: ReadonlyMap<string, Touch>;
}

export type Rerun =
  | { readonly outcome: 'same' | 'differs'; readonly inputDigest: string; readonly differences: readonly string[] }
  /** Touches were erased or have run out: nobody can decide this again. */
  | { readonly outcome: 'inputs_erased'; readonly missing: readonly string[] };

const contactTiers: ReadonlySet<string> = new Set(['click', 'probabilistic_click', 'engaged_view', 'view']);
const differencesMax = 20;

/** Touches and coupons that a record names. */
export const inputsOf = ({ candidates }: DecisionRecord) => ({
  touchIds: candidates.flatMap(({ tier, candidateId }) => (contactTiers.has(tier) ? [candidateId] : [])),
  couponIds: candidates.flatMap(({ tier, candidateId }) => (tier === 'coupon' ? [candidateId] : [])),
});

/** Decides again from what a record names, and compares byte for byte. `order` lends what no decision looks at. */
export function rerun(record: DecisionRecord, order: Order, remaining: Remaining): Rerun {
  const { touchIds, couponIds } = inputsOf(record);
  const stored = new Set(remaining.coupons.map(({ couponId }) => couponId));
  const missing = [
    ...touchIds.filter((id) => !remaining.touches.has(id)),
    ...couponIds.filter((id) => !stored.has(id)),
  ];
  if (missing.length > 0) return { outcome: 'inputs_erased', missing };
  const again = recordOf(decideOrder(evidenceOf(record, order, remaining)), record);
  const differences = differencesOf(record, again);
  return {
    outcome: differences.length === 0 ? 'same' : 'differs',
    inputDigest: again.inputDigest,
    differences: differences.slice(0, differencesMax),
  };
}

function evidenceOf(record: DecisionRecord, order: Order, remaining: Remaining): Evidence {
  const joinKeys = new Map(record.candidates.map(({ candidateId, joinKey }) => [candidateId, joinKey]));
  const touches = inputsOf(record).touchIds.flatMap((touchId): FoundTouch[] => {
    const touch = remaining.touches.get(touchId);
    const foundBy = joinKeys.get(touchId);
    return touch && foundBy && foundBy !== 'code' && foundBy !== 'stated' ? [{ touch, foundBy }] : [];
  });
  const lines = record.lines.map(({ lineId, productId, earns, codes, platform }) => ({
    lineId,
    productId,
    earns,
    codes,
    ...(platform ? { platform } : {}),
    title: '',
    quantity: 1,
    unitPriceMinor: 0,
    discountMinor: 0,
    platformDiscountMinor: 0,
    collectionIds: [],
    taxMinor: 0,
    taxIncluded: false,
    refundedQuantity: 0,
    refundedMinor: 0,
  }));
  const {
    carts,
    circumstances = noCircumstances,
    emailHashes,
    overrides,
    tooWide,
    duplicateOf,
    orderAtMs,
    test,
  } = record;
  const { coupons, campaigns, memberships, fraudPolicies } = remaining;
  return {
    order: { ...order, orderAtMs, test, lines, joinKeys: emailHashes.map((value) => ({ kind: 'email_hash', value })) },
    touches,
    carts,
    overrides,
    tooWide,
    duplicateOf,
    coupons,
    campaigns,
    memberships,
    fraudPolicies,
    circumstances,
  };
}

/** Paths of what came out otherwise. */
function differencesOf(a: unknown, b: unknown, path = ''): readonly string[] {
  if (canonicalJson(a) === canonicalJson(b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) =>
    differencesOf(Reflect.get(a, name), Reflect.get(b, name), path === '' ? name : `${path}.${name}`),
  );
}
