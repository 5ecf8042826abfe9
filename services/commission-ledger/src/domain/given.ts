import type { PayableItem } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import { accounts, balanced, type Entry, type EntryKind, legIdOf } from './entries.ts';
import { type FigureChange, noFigures, quarterOf } from './figures.ts';

/** An amount that goes to a creator beside commissions, or back: from one account to another. */
export interface Giving {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly creatorId: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly currency: Currency;
  readonly from: string;
  readonly to: string;
  readonly amountMinor: number;
  /** As a payable item has it, in the place of an order and a line. */
  readonly orderId: string;
  readonly lineId: string;
  /** What it changes in the figures of everybody whom it concerns. */
  readonly sums: Partial<FigureChange['slice']['figures']>;
}

export interface Given {
  readonly entry: Entry;
  readonly creatorId: string;
  /** Of what the creator's payable account has more or less. */
  readonly payable: PayableItem | undefined;
  readonly figures: readonly FigureChange[];
}

export function given(giving: Giving, atMs: number): Given {
  const { entryId, kind, creatorId, brandId, campaignId, currency, from, to, amountMinor, orderId, lineId } = giving;
  const legs = [
    { account: from, amountMinor: -amountMinor, lineId: null },
    { account: to, amountMinor, lineId: null },
  ];
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
