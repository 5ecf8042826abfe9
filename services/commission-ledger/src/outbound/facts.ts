import {
  commissionsReleased,
  figuresChanged,
  type PayableItem,
  type Posting,
  postingsAppended,
} from '@creditroll/contracts';
import { currencyOf } from '@creditroll/money';
import { foldInto, type Unit } from '@creditroll/processing';
import { entries } from '../collections.ts';
import type { Given } from '../domain/given.ts';
import type { Payable } from '../domain/outcomes.ts';
import { currencyOfAccount, type Entry, postingsOf } from '../domain/entries.ts';
import { type FigureChange, type FigureSlice, mergedSlices } from '../domain/figures.ts';

/** Even with ids of full length a message stays below the largest record that a log accepts. */
const itemsMax = 1_000;

export const postingsFold = foldInto(
  postingsAppended,
  itemsMax,
  (account, postings: readonly Posting[]) => ({
    account,
    currency: currencyOf(currencyOfAccount(account)),
    postings: [...postings],
  }),
  (posting) => posting.legs.length,
);

export const payablesFold = foldInto(commissionsReleased, itemsMax, (payeeId, items: readonly PayableItem[]) => ({
  payeeId,
  items: [...items],
}));

export const figuresFold = foldInto(figuresChanged, 5_000, (subject, slices: readonly FigureSlice[]) => ({
  subject,
  brandId: slices[0]?.brandId ?? null,
  slices: mergedSlices(slices),
}));

export function sayPostings(unit: Unit, entry: Entry): void {
  for (const [account, posting] of postingsOf(entry)) unit.gather(postingsAppended, account, posting);
}

export function sayPayables(unit: Unit, payables: readonly Payable[]): void {
  for (const { payeeId, item } of payables) unit.gather(commissionsReleased, payeeId, item);
}

export function sayFigures(unit: Unit, changes: readonly FigureChange[]): void {
  for (const { subject, slice } of changes) unit.gather(figuresChanged, subject, slice);
}

/** What is given beside commissions. Its entry is named by what it is for, so it is new. */
export function sayGiven(unit: Unit, { entry, creatorId, payable, figures }: Given): void {
  unit.insert(entries, entry);
  sayPostings(unit, entry);
  if (payable) sayPayables(unit, [{ payeeId: creatorId, item: payable }]);
  sayFigures(unit, figures);
}
