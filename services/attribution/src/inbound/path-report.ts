import type { Order, Touch } from '@creditroll/contracts';
import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { PathReportRequest__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/PathReportRequest';
import { AppError, invalidField } from '@creditroll/kernel';
import { currencyOf } from '@creditroll/money';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { orders, touches } from '../collections.ts';
import { decisionRange, decisions } from '../decision-collections.ts';
import { isPathModel, type PathReport, pathModels, pathSettings, unusedSetting } from '../domain/paths/index.ts';
import { isPathNode, journeyOf, nullPathOf, type PathNode, pathNodes } from '../domain/paths/journeys.ts';
import type { DecisionRecord } from '../domain/record.ts';

/** What one report reads at most. */
const ordersMax = 20_000;
const touchesMax = 500_000;
const pageSize = 500;
const touchesPerPathMax = 200;

interface Scope {
  readonly store: Store;
  readonly brandId: string;
  readonly fromMs: number;
  readonly belowMs: number;
  readonly node: PathNode;
  readonly signal: AbortSignal;
}

/** The credits of a brand's own journeys in a span of time, by any model of path reports. */
export const pathReport =
  (store: Store): GrpcHandlers<AttributionDefinition>['PathReport'] =>
  async (request, { signal }) => {
    const { model, settings, currency, scope } = parsed(request);
    const report = pathModels[model](settings);
    const all = { ...scope, store, signal };
    const { converted, counts } = await addOrders(all, currency, report);
    const nullJourneys = await addNulls(all, converted, report);
    return {
      rows: report.credits().map(({ name, conversions, value, removalEffect }) => ({
        name,
        conversions,
        valueMinor: value,
        removalEffectConversions: removalEffect?.conversions ?? 0,
        removalEffectValue: removalEffect?.value ?? 0,
      })),
      hasRemovalEffects: model === 'markov',
      ...counts,
      nullJourneys,
    };
  };

function parsed({ brandId, fromMs, belowMs, model, order, halfLifeHours, by, currency }: PathReportRequest__Output) {
  if (brandId === '') throw invalidField('brandId', 'is missing');
  if (!isPathModel(model)) throw invalidField('model', `must be one of ${Object.keys(pathModels).join(', ')}`);
  if (!isPathNode(by)) throw invalidField('by', `must be one of ${pathNodes.join(', ')}`);
  if (belowMs <= fromMs) throw invalidField('belowMs', 'must be later than fromMs');
  const unused = unusedSetting(model, { order, halfLifeHours });
  if (unused) throw invalidField(unused.setting, unused.problem);
  const settings = pathSettings({ order: order || 1, halfLifeHours });
  if (!settings) throw invalidField('order', 'must be from 1 to 3, and halfLifeHours above 0');
  return { model, settings, currency: currencyOf(currency), scope: { brandId, fromMs, belowMs, node: by } };
}

async function addOrders(
  { store, brandId, fromMs, belowMs, node, signal }: Scope,
  currency: string,
  report: PathReport,
): Promise<{ converted: Set<string>; counts: { orders: number; ordersWithoutTouch: number } }> {
  const converted = new Set<string>();
  const counts = { orders: 0, ordersWithoutTouch: 0 };
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const query = { equals: [brandId], from: fromMs, below: belowMs, limit: pageSize, cursor };
    const page = await store.find(orders, 'by_brand', query);
    const counted = page.docs.map((state) => state.order).filter((order) => !order.test && order.currency === currency);
    counts.orders += counted.length;
    if (counts.orders > ordersMax)
      throw new AppError('too_large', `there are more than ${ordersMax} orders; ask for a shorter time`);
    const records = await Promise.all(counted.map((order) => latestDecision(store, order)));
    for (const [index, order] of counted.entries()) {
      const record = records[index];
      const journey = record && journeyOf(order, record, node);
      if (!journey) {
        counts.ordersWithoutTouch += 1;
        continue;
      }
      report.add(journey.path);
      for (const touchId of journey.touchIds) converted.add(touchId);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return { converted, counts };
}

async function latestDecision(store: Store, { orderId }: Order): Promise<DecisionRecord | undefined> {
  const query = { equals: [], ...decisionRange(orderId), order: 'descending', limit: 1 } as const;
  return (await store.find(decisions, 'key', query)).docs[0];
}

/** Adds what visitors did who bought nothing. Touches of one visitor come together. */
async function addNulls(scope: Scope, converted: ReadonlySet<string>, report: PathReport): Promise<number> {
  const { store, brandId, node, signal } = scope;
  let found = 0;
  let read = 0;
  let visit: Touch[] = [];
  const close = (): void => {
    const path = nullPathOf(visit.slice(0, touchesPerPathMax), node, { ...scope, converted });
    if (path) report.add(path);
    if (path) found += 1;
    visit = [];
  };
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await store.find(touches, 'by_visitor', { equals: [brandId], limit: pageSize, cursor });
    read += page.docs.length;
    if (read > touchesMax)
      throw new AppError(
        'too_large',
        `the brand has more than ${touchesMax} touches; report from a file of paths instead`,
      );
    for (const touch of page.docs) {
      if (visit[0] && visit[0].visitorId !== touch.visitorId) close();
      visit.push(touch);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  close();
  return found;
}
