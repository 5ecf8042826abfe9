import type { QuotaUse } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/QuotaUse';
import type { VolumeUse } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/VolumeUse';
import { creatorOf, type Quota } from '../domain/quota-owner.ts';
import { timeOf } from '../domain/volumes.ts';

/** What an owner counts in one span, with what is left of it. */
export function quotaUse(quota: Quota): QuotaUse {
  const { owner, span, currency, limitMinor, usedMinor } = quota;
  const creatorId = creatorOf(owner);
  return {
    per: creatorId === undefined ? 'campaign' : 'creator',
    creatorId: creatorId ?? '',
    span: timeOf(span),
    currency,
    limitMinor: limitMinor ?? 0,
    usedMinor,
    leftMinor: limitMinor === null ? 0 : Math.max(0, limitMinor - usedMinor),
    volume: volumeUse(quota),
  };
}

function volumeUse({ volume, usedMinor }: Quota): VolumeUse | null {
  if (!volume) return null;
  const { termsId, tiers } = volume;
  const next = tiers.find(({ fromMinor }) => fromMinor > usedMinor);
  return {
    termsId,
    tiers: [...tiers],
    ratePpm: tiers.findLast(({ fromMinor }) => fromMinor <= usedMinor)?.ratePpm ?? 0,
    untilNextMinor: next ? next.fromMinor - usedMinor : 0,
  };
}
