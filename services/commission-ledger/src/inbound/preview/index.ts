import type { Recrediting } from '@creditroll/contracts';
import type { PreviewReport } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewReport';
import type { PreviewRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewRequest';
import { AppError, invalidField } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { digestOfRun, named, type OrderRange, requireRange, type TermsDraft } from '../../domain/draft.ts';
import { PreviewTally } from '../../domain/preview.ts';
import { ShadowQuotas } from '../../domain/shadow-quotas.ts';
import { previewReport } from '../../outbound/preview-report.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';
import { shadowOrders } from './shadow-orders.ts';
import { shadowPage, type ShadowWish } from './shadow-page.ts';
import { toCrediting, toDrafts } from './wish.ts';

/** Orders that one preview goes through at most; what it keeps in memory does not grow with them. */
const ordersMax = 500_000;
const subjectsDefault = 50;
const subjectsMax = 200;

export interface PreviewDeps {
  readonly store: Store;
  readonly sources: ShadowSources;
}

/** What drafts would make of a brand's real orders. It reads and reckons; nothing is written. */
export async function preview(
  deps: PreviewDeps,
  request: PreviewRequest__Output,
  signal: AbortSignal,
): Promise<PreviewReport> {
  const { brandId, fromMs, belowMs } = request;
  const range = { brandId, fromMs, belowMs };
  requireRange(range);
  const subjects = request.subjects || subjectsDefault;
  if (subjects < 1 || subjects > subjectsMax) throw invalidField('subjects', `must be 1 to ${subjectsMax}`);
  const drafts = toDrafts(request.terms, range);
  const crediting = await toCrediting(deps.sources, request, range);
  return previewReport(await shadowRun(deps, { range, drafts, crediting }, signal), subjects);
}

export interface ShadowRun {
  readonly tally: PreviewTally;
  readonly quotas: ShadowQuotas;
  readonly waiting: number;
  readonly digest: string;
}

interface RunWish {
  readonly range: OrderRange;
  readonly drafts: readonly TermsDraft[];
  readonly crediting: Recrediting | null;
}

/** Goes through all orders of the range, page by page. Ends with the signal's reason when the caller's time is over. */
export async function shadowRun(
  { store, sources }: PreviewDeps,
  { range, drafts, crediting }: RunWish,
  signal: AbortSignal,
): Promise<ShadowRun> {
  const wish: ShadowWish = { range, crediting, drafts: named(drafts, 'draft', range.brandId) };
  await sources.terms([], wish.drafts);
  const tally = new PreviewTally();
  const quotas = new ShadowQuotas();
  let orders = 0;
  let waiting = 0;
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await shadowPage(store, sources, wish, cursor);
    for (const order of await shadowOrders(store, quotas, page)) tally.add(order);
    orders += page.orders.length;
    waiting += page.waiting;
    if (orders > ordersMax)
      throw new AppError('too_large', `there are more than ${ordersMax} orders in the range; choose a shorter one`);
    cursor = page.next;
  } while (cursor !== undefined);
  const outcome = [tally.totals(), tally.creators(), tally.agencies(), crediting];
  return { tally, quotas, waiting, digest: digestOfRun(range, drafts, outcome) };
}
