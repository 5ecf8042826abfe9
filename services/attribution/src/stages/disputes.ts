import { evidenceAdmitted } from '@creditroll/contracts';
import { invariant, refuse } from '@creditroll/kernel';
import { type Input, type Reader, type Stage, stage, type Unit } from '@creditroll/processing';
import { campaigns, carts, coupons, identityLinks, memberships, orders, touches } from '../collections.ts';
import { claimantKey, claimants, disputes } from '../dispute-collections.ts';
import { standings } from '../figures-collections.ts';
import { change, type DisputeInput, type DisputeOutcome, file } from '../domain/disputes/commands.ts';
import { type Dispute, withDispute } from '../domain/disputes/dispute.ts';
import type { Look } from '../domain/disputes/look.ts';
import { disputeTimers, onDisputes } from '../inbound/dispute-events.ts';
import type { FindOrders } from '../outbound/order-finder.ts';
import { fetchLooks } from './dispute-looks.ts';

export interface DisputesSettings {
  /** Until a dispute that nobody decided escalates, and after that until it expires. */
  readonly deadlineMs: number;
  readonly findOrders: FindOrders;
}

type Looks = ReadonlyMap<string, Look>;

/** Keeps what creators dispute. It reads orders and touches, and changes none: an order hears of evidence that was accepted. */
export const disputesStage = ({ deadlineMs, findOrders }: DisputesSettings): Stage =>
  stage<DisputeInput, Looks>({
    name: 'attribution.disputes',
    topic: 'disputes',
    collections: [
      disputes,
      claimants,
      orders,
      touches,
      carts,
      identityLinks,
      campaigns,
      memberships,
      coupons,
      standings,
    ],
    inbound: onDisputes,
    timers: disputeTimers,
    async read(inputs, reader) {
      const known = await reader.getMany(
        disputes,
        inputs.map(({ in: input }) => input.disputeId),
      );
      await readClaimants(inputs, known, reader);
      return fetchLooks(inputs, known, reader, findOrders);
    },
    decide(input, unit, looks) {
      const before = unit.get(disputes, input.disputeId);
      const outcome = outcomeOf(input, before, looks.get(input.disputeId), unit, deadlineMs);
      if (outcome.ok) keep(outcome, before, unit);
      if (!unit.cause.command) return;
      unit.answer(outcome.ok ? { ok: true, value: outcome.dispute } : outcome);
    },
  });

async function readClaimants(
  inputs: readonly Input<DisputeInput>[],
  known: ReadonlyMap<string, Dispute>,
  reader: Reader,
): Promise<void> {
  const filed = inputs.flatMap(({ in: input }) => (input.kind === 'file' ? [input] : []));
  await reader.getMany(
    claimants,
    [...known.values(), ...filed].map(({ brandId, creatorId }) => claimantKey(brandId, creatorId)),
  );
}

const claimantOf = ({ brandId, creatorId }: Pick<Dispute, 'brandId' | 'creatorId'>, unit: Unit) =>
  unit.get(claimants, claimantKey(brandId, creatorId)) ?? { brandId, creatorId, open: [] };

function outcomeOf(
  input: DisputeInput,
  before: Dispute | undefined,
  look: Look | undefined,
  unit: Unit,
  deadlineMs: number,
): DisputeOutcome {
  const moment = { nowMs: unit.cause.nowMs, deadlineMs };
  if (input.kind === 'file') return file(input, claimantOf(input, unit), look, moment);
  if (before?.brandId !== input.brandId) return refuse('not_found', `there is no dispute ${input.disputeId}`);
  return change(before, input, look, moment);
}

function keep(
  { dispute, admit }: Extract<DisputeOutcome, { ok: true }>,
  before: Dispute | undefined,
  unit: Unit,
): void {
  if (dispute === before) return;
  const { disputeId, brandId, orderId, timer } = dispute;
  unit.put(disputes, dispute);
  unit.put(claimants, withDispute(claimantOf(dispute, unit), dispute));
  if (admit) {
    invariant(orderId, `${disputeId} was accepted without an order`);
    unit.emit(evidenceAdmitted, orderId, { orderId, brandId, disputeId, claims: claimsMessage(admit) });
  }
  unit.moveTimer(disputeId, before?.timer ?? null, timer);
}

const claimsMessage = ({ clickIds, codes }: NonNullable<Extract<DisputeOutcome, { ok: true }>['admit']>) => ({
  clickIds: [...clickIds],
  codes: [...codes],
});
