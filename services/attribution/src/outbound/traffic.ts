import { trafficCounted } from '@creditroll/contracts';
import { foldInto, type Unit } from '@creditroll/processing';
import { type Counted, mergedRows } from '../domain/figures/traffic.ts';

/** Even with ids of full length a message stays below the largest record that a log accepts. */
const rowsMax = 1_000;

export const trafficFold = foldInto(trafficCounted, rowsMax, (campaignId, rows: readonly Counted[]) => ({
  campaignId,
  brandId: rows[0]?.brandId ?? '',
  rows: mergedRows(rows),
}));

export function sayTraffic(unit: Unit, rows: readonly Counted[]): void {
  for (const row of rows) unit.gather(trafficCounted, row.campaignId, row);
}
