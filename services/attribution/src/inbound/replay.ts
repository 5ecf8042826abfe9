import {
  type AttributionPolicy,
  attributionPolicy,
  customerKinds,
  type LineDecision,
  type RecomputeScope,
} from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { ReplayedOrder } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayedOrder';
import type { ReplayRequest__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayRequest';
import { AppError, type FieldProblem, toldAtOnce } from '@creditroll/kernel';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Query, Store } from '@creditroll/store';
import { orders } from '../collections.ts';
import type { OrderState } from '../domain/order-state.ts';
import { isWithin } from '../domain/recomputed.ts';
import { draftedLines, lateLines, type PolicyDraft } from '../domain/replay.ts';
import { toOrderAttributed } from '../outbound/order-attributed.ts';
import { evidenceOf, fetchEvidence, saidOf } from '../stages/order-evidence.ts';

const ordersPerPageMax = 500;
/** Below what one answer may weigh, with room for the order that exceeds it. */
const pageBytesMax = 4_000_000;

/** A brand's orders in a span of time as they are attributed, and whom a draft of a policy would have credited. */
export const replay =
  (store: Store): GrpcHandlers<AttributionDefinition>['Replay'] =>
  async (request) => {
    const { query, ...otherwise } = wishOf(request);
    const page = await store.find(orders, 'by_brand', query);
    const told = await replayed(store, page.docs, otherwise);
    let bytes = 0;
    const fitting = told.findIndex((one) => {
      bytes += (one.attributedJson?.length ?? 0) + (one.draftedLinesJson?.length ?? 0);
      return bytes > pageBytesMax;
    });
    const count = fitting === -1 ? told.length : Math.max(1, fitting);
    if (count === told.length) return { orders: told, next: page.next ?? '' };
    // The cursor after this order is that of a page which ends here.
    const shorter = await store.find(orders, 'by_brand', { ...query, limit: count });
    return { orders: told.slice(0, count), next: shorter.next ?? '' };
  };

async function replayed(
  store: Store,
  states: readonly OrderState[],
  { draft, lateFacts, scope }: Otherwise,
): Promise<ReplayedOrder[]> {
  const asked = draft ? states.filter(({ order }) => isWithin(scope, order)) : [];
  const fetched = await fetchEvidence(
    asked.map(({ order }) => order),
    store,
    saidOf(asked),
  );
  const drafted = (state: OrderState, policy: PolicyDraft) =>
    draftedLines(state.lines, evidenceOf(state.order, fetched, state), policy);
  return states.map((state) => {
    let lines: readonly LineDecision[] | undefined;
    if (isWithin(scope, state.order)) {
      if (draft) lines = drafted(state, draft);
      else if (lateFacts) lines = lateLines(state, scope);
    }
    return {
      attributedJson: JSON.stringify(toOrderAttributed(state)),
      draftedLinesJson: lines ? JSON.stringify(lines) : '',
    };
  });
}

/** Whom an order could have been credited to otherwise. */
interface Otherwise {
  readonly draft: PolicyDraft | undefined;
  readonly lateFacts: boolean;
  readonly scope: RecomputeScope;
}

interface Wish extends Otherwise {
  readonly query: Query;
}

function wishOf({ brandId, fromMs, belowMs, limit, cursor, draft, lateFacts, scope }: ReplayRequest__Output): Wish {
  const problems: FieldProblem[] = [];
  if (brandId === '') problems.push({ field: 'brandId', problem: 'is missing' });
  if (fromMs < 0 || fromMs >= belowMs) problems.push({ field: 'belowMs', problem: 'must be later than fromMs' });
  if (limit < 1 || limit > ordersPerPageMax)
    problems.push({ field: 'limit', problem: `must be 1 to ${ordersPerPageMax}, not ${limit}` });
  if (draft && lateFacts) problems.push({ field: 'lateFacts', problem: 'must not be asked for beside a draft' });
  const customer = customerKinds.find((kind) => kind === scope?.customer) ?? null;
  if (scope && scope.customer !== '' && customer === null)
    problems.push({ field: 'scope.customer', problem: `must be one of ${customerKinds.join(', ')}, or empty` });
  if (problems.length > 0) throw refused(problems);
  const productIds = scope?.productIds ?? [];
  return {
    query: { equals: [brandId], from: fromMs, below: belowMs, limit, cursor: cursor === '' ? undefined : cursor },
    draft: draft
      ? {
          recomputeId: 'draft',
          campaignId: draft.campaignId,
          fromMs: draft.fromMs,
          policy: policyOf(draft.policyJson),
          productIds,
        }
      : undefined,
    lateFacts,
    scope: { orderIds: scope?.orderIds ?? [], productIds, customer },
  };
}

function policyOf(json: string): AttributionPolicy {
  try {
    return attributionPolicy.parse(JSON.parse(json));
  } catch {
    throw refused([{ field: 'draft.policyJson', problem: 'must be a policy as the event CampaignStated has it' }]);
  }
}

const refused = (fields: readonly FieldProblem[]): AppError =>
  new AppError('invalid_input', toldAtOnce(fields), { fields });
