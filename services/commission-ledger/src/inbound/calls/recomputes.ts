import { decideRecompute, exhaustedCapsMax, requestRecompute } from '@creditroll/contracts';
import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import type { DecideRecomputeRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/DecideRecomputeRequest';
import type { RequestRecomputeRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/RequestRecomputeRequest';
import { AppError, canonicalJson, sha256, invalidField } from '@creditroll/kernel';
import { askOwner, type CommandContext } from '@creditroll/processing';
import type { CallContext, GrpcHandlers } from '@creditroll/service-kit';
import { recomputeSchema, recomputes } from '../../collections.ts';
import { requireRange, type TermsDraft } from '../../domain/draft.ts';
import type { CurrencyTotals } from '../../domain/preview.ts';
import type { RecomputeCase } from '../../domain/recompute-case.ts';
import { recomputeMessage } from '../../outbound/recompute-message.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';
import { shadowRun } from '../preview/index.ts';
import { toCrediting, toDrafts } from '../preview/wish.ts';
import { toAsked } from './command.ts';
import { pagingOf, required } from './paging.ts';

type Calls = Pick<
  GrpcHandlers<CommissionLedgerDefinition>,
  'RequestRecompute' | 'DecideRecompute' | 'GetRecompute' | 'ListRecomputes'
>;

export interface RecomputeDeps extends CommandContext {
  readonly sources: ShadowSources;
}

const source = 'commission-ledger.calls';
const reasonCharactersMax = 500;

/** Other terms, or other credits, on past orders: asked for by one person, approved by another. */
export const recomputeCalls = (deps: RecomputeDeps): Calls => ({
  RequestRecompute: async (request, call) => recomputeMessage(await requestOnce(deps, request, call)),
  DecideRecompute: async (request, call) => recomputeMessage(await decide(deps, request, call)),
  GetRecompute: async ({ recomputeId, brandId }) => recomputeMessage(await recomputeOf(deps, brandId, recomputeId)),
  async ListRecomputes({ brandId, page }) {
    const query = { equals: [required('brand_id', brandId)], order: 'descending', ...pagingOf(page) } as const;
    const { docs, next = '' } = await deps.store.find(recomputes, 'by_brand', query);
    return { recomputes: docs.map(recomputeMessage), next };
  },
});

async function recomputeOf({ store }: RecomputeDeps, brandId: string, recomputeId: string): Promise<RecomputeCase> {
  const found = recomputeId === '' ? undefined : (await store.getMany(recomputes, [recomputeId])).get(recomputeId);
  // Somebody else's does not exist for this brand.
  if (found?.brandId !== brandId) throw new AppError('not_found', `there is no recompute ${recomputeId}`);
  return found;
}

/** The id follows from the command's: a repeat meets what it made, though by then a preview would come out otherwise. */
async function requestOnce(
  deps: RecomputeDeps,
  request: RequestRecomputeRequest__Output,
  call: CallContext,
): Promise<RecomputeCase> {
  const { id, by } = toAsked('RequestRecompute', request.command);
  const recomputeId = `rc_${sha256(id).slice(0, 24)}`;
  const { brandId, fromMs, belowMs, reason } = request;
  const range = { brandId, fromMs, belowMs };
  requireRange(range);
  if (belowMs > deps.clock.nowMs())
    throw invalidField('belowMs', 'must not be later than now: a recompute is of past orders');
  if (reason.trim() === '' || reason.length > reasonCharactersMax)
    throw invalidField('reason', `must have 1 to ${reasonCharactersMax} characters`);
  const drafts = toDrafts(request.terms, range);
  const crediting = await toCrediting(deps.sources, request, range);
  if ((drafts.length === 0) === (crediting === null))
    throw invalidField('terms', 'must have at least one draft, or be left out beside policy or lateFacts');
  const wish = { ...range, drafts, crediting, reason };
  const known = (await deps.store.getMany(recomputes, [recomputeId])).get(recomputeId);
  if (known) return sameWish(known, wish);
  const { tally, quotas, digest } = await shadowRun(deps, { range, drafts, crediting }, call.signal);
  const exhaustedCaps = quotas.exhausted().slice(0, exhaustedCapsMax);
  const data = { recomputeId, ...wish, totals: tally.totals().map(plain), exhaustedCaps, digest, by };
  return ask(deps, { definition: requestRecompute, id, subject: brandId, source, data }, call);
}

const plain = (totals: CurrencyTotals) => ({ ...totals, before: { ...totals.before }, after: { ...totals.after } });

type Wish = Pick<RecomputeCase, 'brandId' | 'fromMs' | 'belowMs' | 'crediting' | 'reason'> & {
  readonly drafts: readonly TermsDraft[];
};

function sameWish(known: RecomputeCase, wish: Wish): RecomputeCase {
  const { brandId, fromMs, belowMs, drafts, crediting, reason } = known;
  if (canonicalJson({ brandId, fromMs, belowMs, drafts, crediting, reason }) === canonicalJson(wish)) return known;
  throw new AppError(
    'idempotency_mismatch',
    'this idempotency key was used before for another recompute; send a new one',
  );
}

async function decide(
  deps: RecomputeDeps,
  request: DecideRecomputeRequest__Output,
  call: CallContext,
): Promise<RecomputeCase> {
  const { id, by } = toAsked('DecideRecompute', request.command);
  const { brandId, recomputeId, approve, digest, note } = request;
  const known = await recomputeOf(deps, brandId, recomputeId);
  if (approve && known.state === 'requested' && known.requestedBy !== by.personId)
    await requireAsSeen(deps, known, call);
  const data = { recomputeId, approve, digest, note, by };
  return ask(deps, { definition: decideRecompute, id, subject: brandId, source, data }, call);
}

/** What is approved is what was seen: refunds, late orders or another recompute since then make it another one. */
async function requireAsSeen(deps: RecomputeDeps, known: RecomputeCase, { signal }: CallContext): Promise<void> {
  const { brandId, fromMs, belowMs, drafts, crediting, recomputeId } = known;
  const now = await shadowRun(deps, { range: { brandId, fromMs, belowMs }, drafts, crediting }, signal);
  if (now.digest !== known.digest)
    throw new AppError(
      'outdated',
      `the orders have changed since recompute ${recomputeId} was requested, so that it would do something else; reject it and request it anew`,
    );
}

async function ask(
  deps: RecomputeDeps,
  command: Parameters<typeof askOwner>[1],
  { deadlineMs }: CallContext,
): Promise<RecomputeCase> {
  return recomputeSchema.parse(await askOwner(deps, command, deadlineMs - Date.now()));
}
