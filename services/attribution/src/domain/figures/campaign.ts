import type { TrafficRow } from '@creditroll/contracts';
import { HOUR_MS, sha256 } from '@creditroll/kernel';
import { daysAt, type Slot, withSlots } from './figures.ts';
import type { FiguresVerdict } from './verdicts.ts';

/** A campaign as a whole, and how far the looks at its creators are. */
export interface CampaignFigures {
  readonly campaignId: string;
  readonly brandId: string;
  readonly slots: readonly Slot[];
  /** When its creators are looked at next; null: when something new is counted. */
  readonly judgeAtMs: number | null;
  /** Timers so far: names the next one. */
  readonly timers: number;
  /** Orders that are still to hear of what has changed. */
  readonly sweep: Sweep | null;
}

/** A walk along the orders of the brand to those that a changed verdict may concern. */
export interface Sweep {
  readonly fromMs: number;
  readonly cursor: string | null;
  readonly changes: readonly Change[];
}
type Change = Pick<FiguresVerdict, 'campaignId' | 'creatorId' | 'couponId'>;

export const figuresLimits = {
  /** Verdicts of one campaign that stand at a time. */
  standingMax: 500,
  /** What one walk looks for. An order that hears of nothing is still decided at its lock. */
  changesPerSweepMax: 1_000,
} as const;

/** Campaigns are looked at once an hour, each at a minute of its own, so that they do not all come at once. */
export function nextLookAfter(campaignId: string, atMs: number): number {
  const offsetMs = Number.parseInt(sha256(campaignId).slice(0, 8), 16) % HOUR_MS;
  return Math.floor((atMs - offsetMs) / HOUR_MS) * HOUR_MS + HOUR_MS + offsetMs;
}

export const newCampaign = (campaignId: string, brandId: string): CampaignFigures => ({
  campaignId,
  brandId,
  slots: [],
  judgeAtMs: null,
  timers: 0,
  sweep: null,
});

export const countedInAll = (
  campaign: CampaignFigures,
  rows: readonly TrafficRow[],
  atMs: number,
): CampaignFigures => ({
  ...campaign,
  slots: withSlots(
    campaign.slots,
    rows.filter(({ couponId }) => couponId === null).map((row) => ({ atMs: row.slotAtMs, counts: row })),
    daysAt(atMs),
  ),
});

/** The walk with what has changed besides. One that is under way begins anew, because it may have passed orders of these. */
export function swept(sweep: Sweep | null, verdicts: readonly FiguresVerdict[], atMs: number): Sweep | null {
  if (verdicts.length === 0) return sweep;
  const changes = new Map(
    [...(sweep?.changes ?? []), ...verdicts].map(({ campaignId, creatorId, couponId }) => [
      `${creatorId}|${couponId ?? ''}`,
      { campaignId, creatorId, couponId },
    ]),
  );
  return {
    fromMs: Math.min(...verdicts.map(({ fromMs }) => fromMs), sweep?.fromMs ?? atMs),
    cursor: null,
    changes: [...changes.values()].slice(-figuresLimits.changesPerSweepMax),
  };
}

/** What stands after some verdicts have come, changed or ended. */
export const standingAfter = (
  standing: readonly FiguresVerdict[],
  changed: readonly FiguresVerdict[],
): readonly FiguresVerdict[] => {
  const all = new Map([...standing, ...changed].map((verdict) => [verdict.verdictId, verdict]));
  return [...all.values()].filter(({ endedAtMs }) => endedAtMs === null);
};
