import { type Currency, isCurrency } from '@creditroll/money';
import { type CapPeriod, capPeriods, spanOf } from './cap-span.ts';
import { type Dated, inForceAt } from './dated.ts';
import type { Problems } from './problems.ts';

/** Whose earnings a cap counts: those of each creator in the campaign, or of all of them together. */
export const capOwners = ['creator', 'campaign'] as const;
type CapOwner = (typeof capOwners)[number];

export interface CapDraft {
  readonly per: string;
  readonly period: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** The most that a campaign gives in a period, of gross commissions. */
export interface Cap {
  readonly per: CapOwner;
  readonly period: CapPeriod;
  readonly amountMinor: number;
  readonly currency: Currency;
}

/** A cap that a sale falls under. */
export interface SaleCap {
  readonly per: CapOwner;
  readonly campaignId: string;
  readonly span: string;
  readonly limitMinor: number;
  readonly currency: Currency;
}

const capMinorMax = 1_000_000_000_000;
const capsMax = capOwners.length * capPeriods.length;

/** One for each owner and period, all in one currency; a creator's first. */
export function capsOf(drafts: readonly CapDraft[], problems: Problems): readonly Cap[] {
  problems.unless(drafts.length <= capsMax, 'caps', `must not be more than ${capsMax}`);
  const caps = drafts.slice(0, capsMax).flatMap((draft, index) => capOf(draft, `caps[${index}]`, problems) ?? []);
  const kinds = new Set(caps.map(({ per, period }) => `${per} ${period}`));
  problems.unless(kinds.size === caps.length, 'caps', 'must not name an owner and a period twice');
  const currencies = new Set(caps.map(({ currency }) => currency));
  problems.unless(currencies.size <= 1, 'caps', 'must all have the same currency: amounts in two are never compared');
  return caps.toSorted((a, b) => capOwners.indexOf(a.per) - capOwners.indexOf(b.per));
}

function capOf({ per, period, amountMinor, currency }: CapDraft, field: string, problems: Problems): Cap | undefined {
  const owner = capOwners.find((known) => known === per);
  const known = capPeriods.find((one) => one === period);
  problems.unless(owner !== undefined, `${field}.per`, `must be one of ${capOwners.join(', ')}`);
  problems.unless(known !== undefined, `${field}.period`, `must be one of ${capPeriods.join(', ')}`);
  problems.wholeNumber(`${field}.amount.amountMinor`, amountMinor, 1, capMinorMax, 'minor units');
  if (!isCurrency(currency)) {
    problems.add(`${field}.amount.currency`, `must be an ISO 4217 code that we know, not ${JSON.stringify(currency)}`);
    return undefined;
  }
  return owner && known && { per: owner, period: known, amountMinor, currency };
}

export const sameCaps = (a: readonly Cap[], b: readonly Cap[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const none: readonly never[] = [];

/** The caps in force when an order was placed, in the spans that it falls into. */
export function capsAt(
  caps: readonly Dated<readonly Cap[]>[],
  { campaignId, timeZone, atMs }: { readonly campaignId: string; readonly timeZone: string; readonly atMs: number },
): readonly SaleCap[] {
  const holding = inForceAt(caps, atMs);
  if (!holding || holding.length === 0) return none;
  return holding.map(({ per, period, amountMinor, currency }) => ({
    per,
    campaignId,
    span: spanOf(period, timeZone, atMs),
    limitMinor: amountMinor,
    currency,
  }));
}
