import type { Rate } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Rate';
import type { VolumeTiersDraft } from '../domain/draft.ts';

interface RateFacts {
  readonly ratePpm: number | null;
  readonly fixedPerItemMinor: number | null;
  readonly fixedCurrency: string | null;
  readonly volumeTiers: VolumeTiersDraft | null;
}

/** A rate of whatever kind as the contract of campaigns has it. */
export function rateMessage({ ratePpm, fixedPerItemMinor, fixedCurrency, volumeTiers }: RateFacts): Rate {
  if (volumeTiers) return { volumeTiers: { ...volumeTiers, tiers: [...volumeTiers.tiers] } };
  return ratePpm === null
    ? { fixedPerItem: { amountMinor: fixedPerItemMinor ?? 0, currency: fixedCurrency ?? '' } }
    : { ratePpm };
}
