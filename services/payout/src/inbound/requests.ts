import type { DraftRequest__Output } from '@creditroll/contracts/grpc/creditroll/payout/v1/DraftRequest';
import type { ResultItem__Output } from '@creditroll/contracts/grpc/creditroll/payout/v1/ResultItem';
import type { SetMethodRequest__Output } from '@creditroll/contracts/grpc/creditroll/payout/v1/SetMethodRequest';
import { type Currency, currencyOf } from '@creditroll/money';
import type { BankResult } from '../domain/item.ts';
import { rails } from '../domain/rails/index.ts';
import type { PayoutMethod, RailName } from '../domain/rails/rail.ts';
import { invalid } from './command.ts';

/** As many as the strictest rail takes in one file (PayPal payouts). */
export const itemsMax = 15_000;
const destinationCharactersMax = 200;
const accountHolderCharactersMax = 140;

const isRail = (name: string): name is RailName => Object.hasOwn(rails, name);

export function railOf(name: string): RailName {
  if (isRail(name)) return name;
  throw invalid({ field: 'rail', problem: `must be one of ${Object.keys(rails).join(', ')}` });
}

export function minimumOf(minimumMinor: number): number {
  if (minimumMinor >= 0) return minimumMinor;
  throw invalid({ field: 'minimumMinor', problem: 'must not be negative' });
}

/** What a bank or a person will read: not empty, no line breaks or other control characters, no spaces around it. */
function readable(field: string, text: string, charactersMax: number): string {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= charactersMax && !/[\p{Cc}\p{Surrogate}]/u.test(trimmed)) return trimmed;
  throw invalid({ field, problem: `must have 1 to ${charactersMax} characters and no line breaks` });
}

export const idOf = (field: string, id: string): string => readable(field, id, 200);

export const toMethod = ({ rail, destination, accountHolder }: SetMethodRequest__Output): PayoutMethod => ({
  rail: railOf(rail),
  destination: readable('destination', destination, destinationCharactersMax),
  accountHolder: readable('accountHolder', accountHolder, accountHolderCharactersMax),
});

export interface DraftWish {
  readonly currency: Currency;
  readonly rail: RailName;
  readonly minimumMinor: number;
}

export const toDraftWish = ({ currency, rail, minimumMinor }: DraftRequest__Output): DraftWish => ({
  currency: currencyOf(currency),
  rail: railOf(rail),
  minimumMinor: minimumOf(minimumMinor),
});

export function toBankResults(results: readonly ResultItem__Output[]): BankResult[] {
  if (results.length < 1 || results.length > itemsMax)
    throw invalid({ field: 'results', problem: `must be 1 to ${itemsMax}, not ${results.length}` });
  return results.map(({ payoutItemId, outcome, reason }, index) => {
    if (outcome !== 'settled' && outcome !== 'failed')
      throw invalid({ field: `results[${index}].outcome`, problem: 'must be settled or failed' });
    return {
      payoutItemId: idOf(`results[${index}].payoutItemId`, payoutItemId),
      outcome,
      reason: reason === '' ? null : reason,
    };
  });
}
