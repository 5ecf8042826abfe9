import { digestOf } from '@creditroll/kernel';
import { type Currency, isCurrency } from '@creditroll/money';
import { type CapPeriod, capPeriods, spanOf } from './cap-span.ts';
import type { Problems } from './problems.ts';
import type { Scope } from './scope.ts';

/** Of the part of a sale between this volume and the next tier's. */
export interface VolumeTier {
  readonly fromMinor: number;
  readonly ratePpm: number;
}

/** Marginal rates by how much a creator has sold in a period, of the commission base. */
export interface VolumeTiers {
  readonly period: CapPeriod;
  readonly currency: Currency;
  /** Ascending, the first from 0. */
  readonly tiers: readonly VolumeTier[];
}

export interface VolumeTiersDraft {
  readonly period: string;
  readonly currency: string;
  readonly tiers: readonly VolumeTier[];
}

/** What counts a sale: the creator's volume in the campaign whose terms hold, under terms of one scope, in one span. */
export interface SaleVolume {
  readonly campaignId: string;
  readonly counter: string;
  readonly span: string;
}

/** As the contract of volumes has it. */
const volumeTiersMax = 10;
const fromMinorMax = 1_000_000_000_000;
const field = 'rate.volumeTiers';

/** Undefined when there are problems, which are then noted. */
export function volumeTiersOf(
  { period, currency, tiers }: VolumeTiersDraft,
  ratePpmMax: number,
  problems: Problems,
): VolumeTiers | undefined {
  const known = capPeriods.find((one) => one === period);
  problems.unless(known !== undefined, `${field}.period`, `must be one of ${capPeriods.join(', ')}`);
  const fits = tiers.length >= 1 && tiers.length <= volumeTiersMax;
  problems.unless(fits, `${field}.tiers`, `must be 1 to ${volumeTiersMax}, not ${tiers.length}`);
  tiers.slice(0, volumeTiersMax).forEach(({ fromMinor, ratePpm }, index) => {
    const at = `${field}.tiers[${index}]`;
    const before = tiers[index - 1]?.fromMinor;
    problems.wholeNumber(`${at}.fromMinor`, fromMinor, 0, fromMinorMax, 'minor units');
    problems.wholeNumber(`${at}.ratePpm`, ratePpm, 0, ratePpmMax, 'ppm');
    if (before === undefined)
      problems.unless(fromMinor === 0, `${at}.fromMinor`, 'must be 0: the first tier holds from the first sale on');
    else
      problems.unless(
        fromMinor > before,
        `${at}.fromMinor`,
        `must be more than the ${before} of the tier before it, not ${fromMinor}`,
      );
  });
  if (!isCurrency(currency)) {
    problems.add(`${field}.currency`, `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`);
    return undefined;
  }
  return known && fits ? { period: known, currency, tiers: tiers.map((tier) => ({ ...tier })) } : undefined;
}

const counterCharacters = 16;

/** By scope and not by version, so that new terms of a scope go on from the volume that was reached under the old ones. */
export const counterOf = (scope: Scope): string => {
  const { brandId, campaignId, creatorId, productId, collectionId, channel, customer } = scope;
  return digestOf([brandId, campaignId, creatorId, productId, collectionId, channel, customer]).slice(
    0,
    counterCharacters,
  );
};

export const saleVolume = (
  { period }: Pick<VolumeTiers, 'period'>,
  {
    campaignId,
    counter,
    timeZone,
    atMs,
  }: Pick<SaleVolume, 'campaignId' | 'counter'> & { readonly timeZone: string; readonly atMs: number },
): SaleVolume => ({ campaignId, counter, span: spanOf(period, timeZone, atMs) });

/** Whether the next sale is paid no less by `a` than by `b`, whatever volume a creator has reached in what both count. */
export const noLessAtEveryVolume = (a: readonly VolumeTier[], b: readonly VolumeTier[]): boolean =>
  [...a, ...b].every(({ fromMinor }) => rateAt(a, fromMinor) >= rateAt(b, fromMinor));

/** The same where the two count different volumes, so that any of one may meet any of the other. */
export const noLessAtWhatever = (a: readonly VolumeTier[], b: readonly VolumeTier[]): boolean =>
  Math.min(...a.map(({ ratePpm }) => ratePpm)) >= Math.max(...b.map(({ ratePpm }) => ratePpm));

const rateAt = (tiers: readonly VolumeTier[], volumeMinor: number): number =>
  tiers.findLast(({ fromMinor }) => fromMinor <= volumeMinor)?.ratePpm ?? 0;
