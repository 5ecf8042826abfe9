import { AppError } from '@creditroll/kernel';
import type { Brand } from './brand.ts';
import { instantMsMax } from './coupon.ts';
import { Problems } from './problems.ts';

/** A time in which the operator takes no fee of a brand's sales. It never changes. */
export interface FeeWaiver {
  readonly waiverId: string;
  readonly fromMs: number;
  readonly belowMs: number;
  /** Why, for people. */
  readonly reason: string;
}

export interface FeeWaiverDraft {
  /** Absent: now. */
  readonly fromMs: number | undefined;
  readonly belowMs: number;
  readonly reason: string;
}

const waiversMax = 200;
const reasonCharactersMax = 200;

/** Orders of the past keep what they were reckoned with, so a waiver never reaches back. */
export function withFeeWaiver(brand: Brand, draft: FeeWaiverDraft, waiverId: string, nowMs: number): Brand {
  const fromMs = draft.fromMs ?? nowMs;
  const { belowMs } = draft;
  const problems = new Problems();
  problems.text('reason', draft.reason, reasonCharactersMax);
  problems.wholeNumber('fromMs', fromMs, 0, instantMsMax, 'ms');
  problems.unless(fromMs >= nowMs, 'fromMs', `is in the past (now is ${nowMs}); send 0 for now, or a later instant`);
  problems.wholeNumber('belowMs', belowMs, 0, instantMsMax, 'ms');
  problems.unless(belowMs > fromMs, 'belowMs', 'must be later than fromMs');
  problems.refuse();
  const other = brand.feeWaivers.find((waiver) => waiver.fromMs < belowMs && fromMs < waiver.belowMs);
  if (other) {
    const problem = `overlaps ${other.waiverId}, which runs from ${other.fromMs} to before ${other.belowMs}; begin at its end, or end before it begins`;
    throw new AppError('overlap', `fromMs ${problem}`, { fields: [{ field: 'fromMs', problem }] });
  }
  if (brand.feeWaivers.length >= waiversMax)
    throw new AppError(
      'wrong_state',
      `brand ${brand.brandId} has ${waiversMax} waivers of the fee, which is the limit`,
    );
  const waiver = { waiverId, fromMs, belowMs, reason: draft.reason.trim() };
  return { ...brand, feeWaivers: [...brand.feeWaivers, waiver], revision: brand.revision + 1 };
}

/** The waiver for an order placed at this instant. */
export const waiverAt = ({ feeWaivers }: Brand, atMs: number): FeeWaiver | undefined =>
  feeWaivers.find(({ fromMs, belowMs }) => fromMs <= atMs && atMs < belowMs);
