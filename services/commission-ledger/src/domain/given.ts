import type { PayableItem } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import { accounts, balanced, type Entry, type EntryKind, legIdOf } from './entries.ts';
import { type FigureChange, noFigures, quarterOf } from './figures.ts';

/** An amount that goes to a creator beside commissions, or back. */
export interface Giving {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly creatorId: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly currency: Currency;
  /** From which account to which; each way moves the amount. */
  readonly ways: readonly Way[];
  readonly amountMinor: number;
  /** As a payable item has it, in the place of an order and a line. */
  readonly orderId: string;
  readonly lineId: string;
  /** What it changes in the figures of everybody whom it concerns. */
  readonly sums: Partial<FigureChange['slice']['figures']>;
}

export type Way = readonly [from: string, to: string];

export interface Given {
  readonly entry: Entry;
  readonly creatorId: string;
  /** Of what the creator's payable account has more or less. */
  readonly payable: PayableItem | undefined;
  readonly figures: readonly FigureChange[];
}

export function given(giving: Giving, atMs: number): Given {
  const { entryId, kind, creatorId, brandId, campaignId, currency, ways, amountMinor, orderId, lineId } = giving;
  const legs = ways.flatMap(([from, to]) => [
    { account: from, amountMinor: -amountMinor, lineId: null },
    { account: to, amountMinor, lineId: null },
  ]);
  const entry = balanced({ entryId, kind, orderId: null, payeeId: creatorId, atMs, currency, legs });
  const at = legs.findIndex(({ account }) => account === accounts.creator(creatorId, 'payable', currency));
  const leg = legs[at];
  const payable = leg && {
    itemId: legIdOf(entryId, at),
    orderId,
    lineId,
    campaignId,
    brandId,
    amountMinor: leg.amountMinor,
    currency,
    atMs,
  };
  return { entry, creatorId, payable, figures: figuresOf(giving, atMs) };
}

function figuresOf({ creatorId, brandId, campaignId, currency, sums }: Giving, atMs: number): FigureChange[] {
  const figures = { ...noFigures(), ...sums };
  const quarterAtMs = quarterOf(atMs);
  return [`creator:${creatorId}`, `brand:${brandId}`, `campaign:${campaignId}`].map((subject) => ({
    subject,
    slice: { brandId: subject.startsWith('creator:') ? null : brandId, quarterAtMs, currency, figures },
  }));
}

/** How a brand pays for what is given: as it did when the last placed of the orders that were heard of was placed. */
export interface Funding {
  readonly placedAtMs: number;
  readonly prefunded: boolean;
}

interface Placed {
  readonly orderAtMs: number;
  readonly prefunded?: true | undefined;
}

export const fundedBy = (before: Funding | undefined, { orderAtMs, prefunded }: Placed): Funding =>
  before && before.placedAtMs >= orderAtMs ? before : { placedAtMs: orderAtMs, prefunded: prefunded === true };

/** Where money is of which a deposit may pay: held is what it does not cover yet. */
type Stand = 'held' | 'pending' | 'payable';

interface Payer {
  readonly creatorId: string;
  readonly brandId: string;
  readonly currency: Currency;
  readonly prefunded: boolean;
}

const standing = ({ creatorId, currency }: Payer, stand: Stand): string => accounts.creator(creatorId, stand, currency);

/** What is given, to where it stands then. */
export const wayTo = (payer: Payer, stand: Stand): Way => [
  payer.prefunded && stand !== 'held'
    ? accounts.brandDeposit(payer.brandId, payer.currency)
    : accounts.brandReceivable(payer.brandId, payer.currency),
  standing(payer, stand),
];

export function wayBack(payer: Payer, stand: Stand): Way {
  const [from, to] = wayTo(payer, stand);
  return [to, from];
}

/** The deposit covers what was held, and the brand does not owe it beside it any more. */
export const waysOfCover = (payer: Payer, stand: Stand): readonly Way[] => [
  [standing(payer, 'held'), standing(payer, stand)],
  [accounts.brandDeposit(payer.brandId, payer.currency), accounts.brandReceivable(payer.brandId, payer.currency)],
];
