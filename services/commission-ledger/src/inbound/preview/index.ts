import type { PreviewReport } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewReport';
import type { PreviewRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewRequest';
import { AppError } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { quotas as quotaDocs } from '../../collections.ts';
import { digestOfRun, named, type OrderRange, requireRange, type TermsDraft } from '../../domain/draft.ts';
import { PreviewTally } from '../../domain/preview.ts';
import { shadowOf } from '../../domain/shadow.ts';
import { ShadowQuotas } from '../../domain/shadow-quotas.ts';
import { previewReport } from '../../outbound/preview-report.ts';
import type { PolicyDraft, ShadowSources } from '../../outbound/shadow-client.ts';
import { refused } from '../calls/paging.ts';
import { shadowPage, type ShadowPage, type ShadowWish } from './shadow-page.ts';
import { toDrafts, toPolicy } from './wish.ts';

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
  if (subjects < 1 || subjects > subjectsMax) throw refused('subjects', `must be 1 to ${subjectsMax}`);
  const drafts = toDrafts(request.terms, range);
  const policy = await toPolicy(deps.sources, request.policy, range);
  return previewReport(await shadowRun(deps, { range, drafts, policy }, signal), subjects);
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
  readonly policy: PolicyDraft | undefined;
}

/** Goes through all orders of the range, page by page. Ends with the signal's reason when the caller's time is over. */
export async function shadowRun(
  { store, sources }: PreviewDeps,
  { range, drafts, policy }: RunWish,
  signal: AbortSignal,
): Promise<ShadowRun> {
  const wish: ShadowWish = { range, policy, drafts: named(drafts, 'draft', range.brandId) };
  await sources.terms([], wish.drafts);
  const tally = new PreviewTally();
  const quotas = new ShadowQuotas();
  let orders = 0;
  let waiting = 0;
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await shadowPage(store, sources, wish, cursor);
    await readQuotas(store, quotas, page);
    for (const { book, replayed, touched } of page.orders)
      tally.add(touched ? shadowOf(book, replayed, page, quotas) : { before: book, after: book, kept: [] });
    orders += page.orders.length;
    waiting += page.waiting;
    if (orders > ordersMax)
      throw new AppError('too_large', `there are more than ${ordersMax} orders in the range; choose a shorter one`);
    cursor = page.next;
  } while (cursor !== undefined);
  const outcome = [tally.totals(), tally.creators(), tally.agencies(), policy ?? null];
  return { tally, quotas, waiting, digest: digestOfRun(range, drafts, outcome) };
}

/** What the caps and volumes that orders of a page can move really are. */
async function readQuotas(store: Store, quotas: ShadowQuotas, { orders, terms }: ShadowPage): Promise<void> {
  const touched = orders.filter((order) => order.touched);
  const locked = touched.flatMap(({ book }) => book.lines.flatMap((line) => line.terms));
  const unknown = new Set<string>();
  for (const currency of new Set(touched.map(({ book }) => book.currency)))
    for (const key of quotas.unknownOf([...locked, ...terms], currency)) unknown.add(key);
  const keys = [...unknown];
  if (keys.length > 0) quotas.know(keys, await store.getMany(quotaDocs, keys));
}
