import {
  depositRequested,
  quotaGranted,
  quotaRequested,
  quotaReturned,
  volumeGranted,
  volumeRequested,
} from '@creditroll/contracts';
import { unreachable } from '@creditroll/kernel';
import { inbound, stage, type Stage, type Unit } from '@creditroll/processing';
import { quotas } from '../collections.ts';
import {
  decideRequest,
  hopOf,
  keysOfRequest,
  keysOfReturn,
  quotaKey,
  type QuotaRequest,
  type QuotaReturn,
  takeBack,
} from '../domain/quota-owner.ts';
import { keyOfVolume, measure, type VolumeRequest } from '../domain/volume-owner.ts';

type QuotaInput =
  | { readonly kind: 'requested'; readonly request: QuotaRequest }
  | { readonly kind: 'returned'; readonly back: QuotaReturn }
  | { readonly kind: 'measured'; readonly volume: VolumeRequest };

function keysOf(input: QuotaInput): string[] {
  switch (input.kind) {
    case 'requested':
      return keysOfRequest(input.request);
    case 'returned':
      return keysOfReturn(input.back);
    case 'measured':
      return [keyOfVolume(input.volume)];
    default:
      return unreachable(input);
  }
}

/** Keeps what owners of caps have granted and of volumes have counted: the only writer of quotas. */
export const quotasStage = (): Stage =>
  stage<QuotaInput, undefined>({
    name: 'commission-ledger.quotas',
    topic: 'quotas',
    collections: [quotas],
    inbound: [
      inbound(quotaRequested, (request): QuotaInput => ({ kind: 'requested', request })),
      inbound(quotaReturned, (back): QuotaInput => ({ kind: 'returned', back })),
      inbound(volumeRequested, (volume): QuotaInput => ({ kind: 'measured', volume })),
    ],
    async read(inputs, reader) {
      await reader.getMany(
        quotas,
        inputs.flatMap((input) => keysOf(input.in)),
      );
      return undefined;
    },
    decide(input, unit) {
      switch (input.kind) {
        case 'requested':
          return answer(input.request, unit);
        case 'returned':
          for (const quota of takeBack(input.back, known(unit))) unit.put(quotas, quota);
          return;
        case 'measured': {
          const { quota, grant } = measure(input.volume, known(unit));
          unit.put(quotas, quota);
          unit.emit(volumeGranted, grant.orderId, { ...grant });
          return;
        }
        default:
          unreachable(input);
      }
    },
  });

const known = (unit: Unit) => (name: Parameters<typeof quotaKey>[0]) => unit.get(quotas, quotaKey(name));

/** The next owner hears of what was granted, and after the last the deposit of a brand that pays ahead; then the order does. */
function answer(request: QuotaRequest, unit: Unit): void {
  const { quotas: after, grantedMinor, returns, next } = decideRequest(request, known(unit));
  for (const quota of after) unit.put(quotas, quota);
  for (const back of returns) unit.emit(quotaReturned, back.owner, back);
  if (next) {
    unit.emit(quotaRequested, hopOf(next).owner, next);
    return;
  }
  const { orderId, lineId, creatorId, campaignId, currency, requestedMinor, hops, deposit } = request;
  if (deposit && grantedMinor > 0) {
    const claim = { orderId, lineId, creatorId, campaignId };
    const asked = { ...claim, ...deposit, currency, requestedMinor, offeredMinor: grantedMinor, hops };
    unit.emit(depositRequested, deposit.brandId, asked);
    return;
  }
  unit.emit(quotaGranted, orderId, { orderId, lineId, creatorId, campaignId, requestedMinor, grantedMinor });
}
