import { attributionLocked, orderAttributed } from '@creditroll/contracts';
import { type Clock, groupedBy } from '@creditroll/kernel';
import { type Input, type Reader, type Stage, stage, type Unit } from '@creditroll/processing';
import {
  campaigns,
  carts,
  coupons,
  fraudPolicies,
  identityLinks,
  memberships,
  orders,
  payoutMethods,
  reaches,
  sightings,
  touches,
} from '../collections.ts';
import { decisions } from '../decision-collections.ts';
import { mergedClaims } from '../domain/claims.ts';
import { decideOrder } from '../domain/decide.ts';
import { needsDecision, type OrderCommand, type OrderInput, orderIdOf } from '../domain/order-input.ts';
import { advance, type Moment, type OrderState, type Step, touchesBehindMsMax } from '../domain/order-state.ts';
import { recordOf } from '../domain/record.ts';
import { changedTraffic } from '../domain/figures/traffic.ts';
import { standings } from '../figures-collections.ts';
import { nowInForce } from '../domain/recredit.ts';
import { onOrderEvents, orderTimers } from '../inbound/order-events.ts';
import { toAttributionLocked, toOrderAttributed } from '../outbound/order-attributed.ts';
import { sayTraffic, trafficFold } from '../outbound/traffic.ts';
import { sayDecidedAgain } from './admissions.ts';
import { saySource } from './alike.ts';
import { commanded, type Enrolled, fetchEnrolled } from './order-commands.ts';
import { evidenceOf, type Fetched, fetchEvidence, linkOf, type Said, saidOf } from './order-evidence.ts';
import { readForRecredits, recredited } from './recredits.ts';

export interface OrdersSettings {
  /** From the first news of an order to its second decision, for touches that were on their way. */
  readonly settleAfterMs: number;
  readonly clock: Clock;
  /** How far the stored touches are. */
  readonly touches: { reach(instantMs: number): Promise<number> };
}

/** What a batch of orders is decided by. */
interface Facts {
  readonly evidence: Fetched;
  readonly touchesUntilMs: number;
  readonly askedAtMs: number;
  readonly enrolled: Enrolled;
}

/** Decides who is credited: when an order comes, after it has settled, and at its lock. */
export const ordersStage = ({ settleAfterMs, clock, touches: stored }: OrdersSettings): Stage =>
  stage<OrderInput, Facts>({
    name: 'attribution.orders',
    topic: 'orders',
    collections: [
      orders,
      decisions,
      touches,
      carts,
      identityLinks,
      campaigns,
      reaches,
      memberships,
      coupons,
      fraudPolicies,
      standings,
      payoutMethods,
      sightings,
    ],
    folds: [trafficFold],
    inbound: onOrderEvents,
    timers: orderTimers,
    async read(inputs, reader) {
      const [states] = await Promise.all([
        reader.getMany(
          orders,
          inputs.map((input) => orderIdOf(input.in)),
        ),
        readForCommands(inputs, reader),
      ]);
      await readForRecredits(inputs, states, reader);
      const enrolled = await fetchEnrolled(inputs, states, reader);
      // Before the evidence, so that it holds for it.
      const touchesUntilMs = await stored.reach(latestOf(inputs) - touchesBehindMsMax);
      const evidence = await fetchEvidence(
        undecided(inputs, states).flatMap((input) => orderOf(input, states)),
        reader,
        saidWith(inputs, states),
      );
      return { evidence, touchesUntilMs, askedAtMs: clock.nowMs(), enrolled };
    },
    decide(input, unit, { evidence: fetched, touchesUntilMs, askedAtMs, enrolled }) {
      const before = unit.get(orders, orderIdOf(input));
      const moment = { nowMs: unit.cause.nowMs, settleAfterMs, touchesUntilMs, askedAtMs };
      if (isCommand(input)) {
        obey(input, before, moment, { fetched, enrolled }, unit);
        return;
      }
      const step =
        input.kind === 'recredit'
          ? recredited(input, before, moment, (state) => evidenceOf(state.order, fetched, state), unit)
          : advance(before, input, moment, (order) => decideOrder(evidenceOf(order, fetched, before)));
      if (step) apply(step, before, fetched, unit);
    },
  });

const isCommand = (input: OrderInput): input is OrderCommand =>
  input.kind === 'override' || input.kind === 'withdraw' || input.kind === 'admit';

/** Does what people asked. Where that leaves the order to be decided again, it is, as if anything else had changed. */
function obey(
  command: OrderCommand,
  before: OrderState | undefined,
  moment: Moment,
  { fetched, enrolled }: { readonly fetched: Fetched; readonly enrolled: Enrolled },
  unit: Unit,
): void {
  const { state, decideAgain } = commanded(command, before, enrolled, unit);
  if (state && state !== before) unit.put(orders, state);
  if (!state || !decideAgain) return;
  const again = { kind: 'again', orderId: state.orderId } as const;
  const step = advance(state, again, moment, (order) => decideOrder(evidenceOf(order, fetched, state)));
  if (step) apply(step, before, fetched, unit);
  if (command.kind === 'admit') sayDecidedAgain(command, before, unit);
}

/** What people said of these orders, and say in this batch. */
function saidWith(inputs: readonly Input<OrderInput>[], states: ReadonlyMap<string, OrderState>): Said {
  const { stated, claims } = saidOf(states.values());
  const proposed = inputs.flatMap(({ in: input }) =>
    input.kind === 'override' && input.command.kind === 'propose' ? input.command.credits : [],
  );
  const admitted = new Map(claims);
  for (const { in: input } of inputs) {
    if (input.kind !== 'admit') continue;
    const known = admitted.get(input.orderId);
    admitted.set(input.orderId, mergedClaims(known ? [known, input.admission] : [input.admission]));
  }
  return { stated: [...stated, ...proposed], claims: admitted };
}

/** What commands look at besides the order. */
async function readForCommands(inputs: readonly Input<OrderInput>[], reader: Reader): Promise<void> {
  const campaignIds = inputs.flatMap(({ in: input }) =>
    input.kind === 'override' && input.command.kind === 'propose'
      ? input.command.credits.map(({ campaignId }) => campaignId)
      : [],
  );
  const linkIds = inputs.flatMap(({ in: input }) => (input.kind === 'withdraw' ? [input.linkId] : []));
  await Promise.all([reader.getMany(campaigns, campaignIds), reader.getMany(identityLinks, linkIds)]);
}

const latestOf = (inputs: readonly Input<OrderInput>[]): number =>
  inputs.reduce((latest, { cause }) => Math.max(latest, cause.nowMs), 0);

/**
 * Which inputs need evidence. Every input of an order that is decided in this batch counts, because an earlier one of the
 * batch may make a later one need a decision.
 */
function undecided(
  inputs: readonly Input<OrderInput>[],
  states: ReadonlyMap<string, OrderState>,
): readonly OrderInput[] {
  return [...groupedBy(inputs, (input) => orderIdOf(input.in))].flatMap(([orderId, all]) => {
    const state = states.get(orderId);
    return all.some((input) => needsDecision(state, input.in, input.cause.nowMs)) ? all.map((input) => input.in) : [];
  });
}

function orderOf(input: OrderInput, states: ReadonlyMap<string, OrderState>): readonly OrderState['order'][] {
  if (input.kind === 'order') return [input.order];
  const state = states.get(input.orderId);
  return state ? [state.order] : [];
}

/** An order that names a customer and a browser says that they are one shopper: once, so that it can be taken back for good. */
function sayWhoIsOne({ order }: OrderState, fetched: Fetched, unit: Unit): void {
  const { orderId, brandId, orderAtMs } = order;
  const ids = linkOf(order, fetched);
  if (ids.length === 0) return;
  const linkId = `order/${orderId}`;
  unit.insert(identityLinks, {
    linkId,
    source: 'order',
    subject: orderId,
    brandId,
    ids,
    atMs: orderAtMs,
    withdrawnAtMs: null,
  });
}

const marksOf = (late: boolean, recompute: Step['recompute']) => ({
  ...(late ? { lateAfterLock: true as const } : {}),
  ...(recompute ? { recompute: recompute.agreed, keptLineIds: recompute.keptLineIds } : {}),
});

function apply(
  { state, attributed, decided, late, locked, recompute }: Step,
  before: OrderState | undefined,
  fetched: Fetched,
  unit: Unit,
): void {
  const { orderId, revision, lockAtMs, timer } = state;
  const { nowMs } = unit.cause;
  unit.put(orders, state);
  // Each revision is decided once, so its record is new.
  if (decided) {
    const made = { revision, decidedAtMs: nowMs, lockAtMs };
    unit.insert(decisions, recordOf(decided, late || recompute ? { ...made, ...marksOf(late, recompute) } : made));
    if (!before) {
      sayWhoIsOne(state, fetched, unit);
      saySource(state.order, unit);
    }
  } else if (recompute?.record)
    unit.insert(decisions, nowInForce(recompute.record, recompute, { revision, decidedAtMs: nowMs }));
  if (attributed) {
    unit.emit(orderAttributed, orderId, toOrderAttributed(state, recompute?.agreed));
    sayTraffic(unit, changedTraffic(before, state));
  }
  if (locked) unit.emit(attributionLocked, orderId, toAttributionLocked(orderId, nowMs));
  unit.moveTimer(orderId, before?.timer ?? null, timer);
}
