import type { CouponFact, DisputeEvidence, Touch } from '@creditroll/contracts';
import { canonicalJson } from '@creditroll/kernel';
import type { Input, Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { coupons, orders, touches } from '../collections.ts';
import { namesSomething } from '../domain/claims.ts';
import { foldCode, isSearchable } from '../domain/codes.ts';
import { decideOrder } from '../domain/decide.ts';
import { clickIdsBetween } from '../domain/disputes/click-times.ts';
import type { DisputeInput } from '../domain/disputes/commands.ts';
import { type Dispute, disputeLimits } from '../domain/disputes/dispute.ts';
import { claimsOf, type Finding, type Look } from '../domain/disputes/look.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { FindOrders } from '../outbound/order-finder.ts';
import { evidenceOf, fetchEvidence, saidOf } from './order-evidence.ts';

/** What is to be looked at for one dispute in a batch. */
interface Wanted extends Pick<Dispute, 'brandId' | 'creatorId' | 'orderId' | 'reference'> {
  readonly evidence: readonly DisputeEvidence[];
}

const couponsPerCodeMax = 50;
const clicksPerPageMax = 1_000;

/** Everything that the disputes of a batch are decided by, by dispute. */
export async function fetchLooks(
  inputs: readonly Input<DisputeInput>[],
  known: ReadonlyMap<string, Dispute>,
  reader: Reader,
  findOrders: FindOrders,
): Promise<ReadonlyMap<string, Look>> {
  const wanted = wantedOf(inputs, known);
  const looks = await Promise.all(
    [...wanted].map(async ([disputeId, one]) => [disputeId, await fetchLook(one, reader, findOrders)] as const),
  );
  return new Map(looks.flatMap(([disputeId, look]) => (look ? [[disputeId, look] as const] : [])));
}

/** Earlier inputs of the batch count, because a later one is decided after them. */
function wantedOf(
  inputs: readonly Input<DisputeInput>[],
  known: ReadonlyMap<string, Dispute>,
): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { in: input } of inputs) {
    const before = wanted.get(input.disputeId) ?? wantedOfStored(known.get(input.disputeId));
    const now = input.kind === 'file' ? { ...input, evidence: [input.evidence] } : before && wantedFor(input, before);
    if (now) wanted.set(input.disputeId, now);
  }
  return wanted;
}

const wantedOfStored = (dispute: Dispute | undefined): Wanted | undefined =>
  dispute && { ...dispute, evidence: dispute.pieces.map(({ evidence }) => evidence) };

function wantedFor(input: DisputeInput, before: Wanted): Wanted | undefined {
  switch (input.kind) {
    case 'add':
      return { ...before, evidence: [...before.evidence, input.evidence] };
    case 'name_order':
      return { ...before, orderId: before.orderId ?? input.orderId };
    case 'decide':
      return input.accept ? before : undefined;
    case 'timer':
      return input.timer.name === 'look' ? before : undefined;
    case 'file':
    case 'withdraw':
    case 'applied':
      return undefined;
  }
}

async function fetchLook(wanted: Wanted, reader: Reader, findOrders: FindOrders): Promise<Look | undefined> {
  const order = await orderOf(wanted, reader, findOrders);
  if (!order) return undefined;
  const findings = await fetchFindings(wanted, reader);
  const claimable = [...findings.values()].map((finding) => claimsOf(finding, null));
  const said = saidOf([{ ...order, admitted: [...order.admitted, ...claimable] }]);
  const fetched = await fetchEvidence([order.order], reader, said);
  return {
    order,
    find: (evidence) => findings.get(canonicalJson(evidence)) ?? nothing('not_found'),
    decide: (claims) =>
      decideOrder(evidenceOf(order.order, fetched, { ...order, admitted: [...order.admitted, claims] })),
  };
}

/** The order of the brand, if attribution has it. A name that several orders have is for people to resolve. */
async function orderOf(
  { brandId, orderId, reference }: Wanted,
  reader: Reader,
  findOrders: FindOrders,
): Promise<OrderState | undefined> {
  const named = orderId === null && reference !== null ? await findOrders({ brandId, reference }) : [orderId ?? ''];
  const [only, ...others] = named;
  if (only === undefined || only === '' || others.length > 0) return undefined;
  const order = (await reader.getMany(orders, [only])).get(only);
  return order?.order.brandId === brandId ? order : undefined;
}

const nothing = (outcome: Finding['outcome']): Finding => ({ outcome, clickIds: [], codes: [] });

/** By the evidence itself, which has no id. */
async function fetchFindings(
  { brandId, creatorId, evidence }: Wanted,
  reader: Reader,
): Promise<ReadonlyMap<string, Finding>> {
  const own = (thing: { readonly brandId: string; readonly creatorId: string }): boolean =>
    thing.brandId === brandId && thing.creatorId === creatorId;
  const found = await Promise.all(
    evidence.map(async (piece) => {
      const [clicks, code] = await Promise.all([clicksOf(piece, own, reader), codeOf(piece, brandId, own, reader)]);
      return [canonicalJson(piece), findingOf(piece, clicks, code)] as const;
    }),
  );
  return new Map(found);
}

function findingOf(piece: DisputeEvidence, clicks: readonly Touch[] | 'too_many', code: string | undefined): Finding {
  if (!namesSomething(piece)) return nothing('only_words');
  const codes = code === undefined ? [] : [code];
  if (clicks === 'too_many') return { ...nothing('too_many'), codes };
  const clickIds = clicks.map(({ touchId }) => touchId);
  return { outcome: clickIds.length + codes.length > 0 ? 'found' : 'not_found', clickIds, codes };
}

type Own = (thing: { readonly brandId: string; readonly creatorId: string }) => boolean;

/** The creator's own clicks that the evidence names, by their id or by the time at which somebody followed the link. */
async function clicksOf(
  { clickId, clickAtMs, linkCode, contentId }: DisputeEvidence,
  own: Own,
  reader: Reader,
): Promise<readonly Touch[] | 'too_many'> {
  if (clickId !== null) {
    if (!isSearchable(clickId)) return [];
    return [...(await reader.getMany(touches, [clickId])).values()].filter(own);
  }
  if (clickAtMs === null) return [];
  const { clickAroundMs, clicksAroundMax, clicksPerPieceMax } = disputeLimits;
  const range = clickIdsBetween(clickAtMs - clickAroundMs, clickAtMs + clickAroundMs);
  const found: Touch[] = [];
  let cursor: string | undefined;
  for (let seen = 0; seen < clicksAroundMax;) {
    const page = await reader.find(touches, 'key', { equals: [], ...range, limit: clicksPerPageMax, cursor });
    for (const touch of page.docs) {
      const named = linkCode === null ? touch.contentId === contentId : touch.linkCode === linkCode;
      if (named && own(touch)) found.push(touch);
    }
    seen += page.docs.length;
    cursor = page.next;
    if (cursor === undefined) return found.length > clicksPerPieceMax ? 'too_many' : found;
  }
  return 'too_many';
}

async function codeOf(
  { code }: DisputeEvidence,
  brandId: string,
  own: Own,
  reader: Reader,
): Promise<string | undefined> {
  if (code === null || !isSearchable(foldCode(code))) return undefined;
  const prefix = [brandId, foldCode(code)];
  const owners: readonly CouponFact[] =
    (await reader.findMany(coupons, 'by_code', [prefix], couponsPerCodeMax)).get(prefixId(prefix)) ?? [];
  return owners.some(own) ? foldCode(code) : undefined;
}
