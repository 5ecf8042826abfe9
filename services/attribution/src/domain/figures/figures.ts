import type { Traffic, TrafficRow } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import type { Counts, CreatorCounts } from '../fraud/facts.ts';
import { added, dayOf, hourOf } from './traffic.ts';

/** What was counted in a UTC day, or for a code in an hour. */
export interface Slot {
  readonly atMs: number;
  readonly counts: Traffic;
}

/** A creator in a campaign, or one of their codes there, with what was counted lately. */
export interface Figures {
  readonly campaignId: string;
  readonly creatorId: string;
  /** Null: the creator. */
  readonly couponId: string | null;
  /** Oldest first, each instant once. */
  readonly slots: readonly Slot[];
  /** When they are looked at next; absent: when something new is counted. */
  readonly judgeAtMs?: number;
  /** Verdicts on them that have not ended. */
  readonly verdictIds: readonly string[];
  /** Rules that a person does not want to hear of for a while. */
  readonly dismissed: readonly { readonly rule: string; readonly untilMs: number }[];
}

type Subject = Pick<Figures, 'campaignId' | 'creatorId' | 'couponId'>;

export const figuresKey = ({ campaignId, creatorId, couponId }: Subject): string =>
  couponId === null ? `${campaignId}|creator|${creatorId}` : `${campaignId}|code|${couponId}`;

/** How long back figures are compared, the day or hour in hand included. */
export const windowDays = 28;
export const windowMs = windowDays * DAY_MS;

/** What is looked at of creators at an instant: whole UTC days. */
export const daysAt = (atMs: number) => ({ fromMs: dayOf(atMs) + DAY_MS - windowMs, belowMs: dayOf(atMs) + DAY_MS });
/** What is looked at of codes: hours, so that the last 24 of them are the last day. */
export const hoursAt = (atMs: number) => ({
  fromMs: hourOf(atMs) + HOUR_MS - windowMs,
  belowMs: hourOf(atMs) + HOUR_MS,
});

const spanOf = ({ couponId }: Subject, atMs: number) => (couponId === null ? daysAt(atMs) : hoursAt(atMs));

/** Without what is too old to be looked at again. A shop's clock may be ahead, by a day at most. */
export function withSlots(
  slots: readonly Slot[],
  changes: readonly { readonly atMs: number; readonly counts: Traffic }[],
  { fromMs, belowMs }: { readonly fromMs: number; readonly belowMs: number },
): readonly Slot[] {
  const all = new Map(slots.map(({ atMs, counts }) => [atMs, counts]));
  for (const { atMs, counts } of changes) all.set(atMs, added(all.get(atMs) ?? {}, counts));
  return [...all]
    .filter(([atMs]) => atMs >= fromMs && atMs < belowMs + DAY_MS)
    .sort(([a], [b]) => a - b)
    .map(([atMs, counts]) => ({ atMs, counts }));
}

/** Figures with what was counted since, to be looked at now. */
export function counted(
  subject: Subject,
  known: Figures | undefined,
  rows: readonly TrafficRow[],
  atMs: number,
): Figures {
  const { campaignId, creatorId, couponId } = subject;
  const changes = rows.map((row) => ({ atMs: row.slotAtMs, counts: row }));
  return {
    campaignId,
    creatorId,
    couponId,
    slots: withSlots(known?.slots ?? [], changes, spanOf(subject, atMs)),
    judgeAtMs: atMs,
    verdictIds: known?.verdictIds ?? [],
    dismissed: known?.dismissed ?? [],
  };
}

/** What the rules look at. Amounts that a correction of something forgotten has made negative count as none. */
export function countsOf(figures: Figures, campaign: readonly Slot[], atMs: number): CreatorCounts {
  const { creatorId, couponId, slots } = figures;
  if (couponId === null) {
    const span = daysAt(atMs);
    return {
      creatorId,
      couponId,
      own: summed(slots, span),
      campaign: summed(campaign, span),
      redemptionsLastDay: 0,
      redemptionsByDay: [],
    };
  }
  const [redemptionsLastDay = 0, ...redemptionsByDay] = redemptionsBack(slots, hoursAt(atMs).belowMs);
  return { creatorId, couponId, own: nothing, campaign: nothing, redemptionsLastDay, redemptionsByDay };
}

const nothing: Counts = { clicks: 0, orders: 0, refundedOrders: 0, quickOrders: 0, viewOrders: 0 };

function summed(
  slots: readonly Slot[],
  { fromMs, belowMs }: { readonly fromMs: number; readonly belowMs: number },
): Counts {
  const sum = slots
    .filter(({ atMs }) => atMs >= fromMs && atMs < belowMs)
    .reduce<Traffic>((total, { counts }) => added(total, counts), {});
  const orders = Math.max(0, sum.orders ?? 0);
  const ofOrders = (count = 0): number => Math.min(orders, Math.max(0, count));
  return {
    clicks: Math.max(0, sum.clicks ?? 0),
    orders,
    refundedOrders: ofOrders(sum.refundedOrders),
    quickOrders: ofOrders(sum.quickOrders),
    viewOrders: ofOrders(sum.viewOrders),
  };
}

/** By 24 hours, the last first, as far back as the code was used at all: a code that is new has no quiet days behind it. */
function redemptionsBack(slots: readonly Slot[], belowMs: number): readonly number[] {
  const [first] = slots;
  if (!first) return [];
  const days = Math.min(windowDays, Math.max(1, Math.floor((belowMs - first.atMs) / DAY_MS)));
  const byDay = Array.from({ length: days }, () => 0);
  for (const { atMs, counts } of slots) {
    const day = Math.floor((belowMs - 1 - atMs) / DAY_MS);
    if (day >= 0 && day < days) byDay[day] = (byDay[day] ?? 0) + (counts.redemptions ?? 0);
  }
  return byDay.map((count) => Math.max(0, count));
}
