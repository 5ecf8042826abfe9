import {
  bonusFunded,
  coverUnfunded,
  depositCovered,
  depositRequested,
  depositReturned,
  fundingNoticed,
  prizeFunded,
  quotaGranted,
  quotaReturned,
  recordDeposit,
} from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { type Input, inbound, type Reader, stage, type Stage, type Unit } from '@creditroll/processing';
import { entries } from '../collections.ts';
import { depositMovements, deposits, unfunded } from '../deposit-collections.ts';
import { type DepositRecord, movementIdOf, recorded } from '../domain/deposit-movements.ts';
import {
  claimKey,
  cover,
  coversPerEventMax,
  decideDraw,
  type Deposit,
  depositKey,
  type DepositRequest,
  type DepositReturn,
  newDeposit,
  noticeOf,
  takeBackDrawn,
  type Unfunded,
  unfundedKey,
} from '../domain/deposit-owner.ts';
import { type DepositInput, toCover, toRecord, toRequested, toReturned } from '../inbound/deposits.ts';
import { bonusSubject } from '../outbound/bonuses.ts';
import { postingsFold, sayPostings } from '../outbound/facts.ts';

/** By claim, the keys of what waits of it. */
type Facts = ReadonlyMap<string, readonly string[]>;

/** Requests of one claim that wait at a time. */
const waitingPerClaimMax = 1_000;

/** Keeps the deposits of brands: the only writer of what they paid, of what lines draw on it, and of what waits. */
export const depositsStage = (): Stage =>
  stage<DepositInput, Facts>({
    name: 'commission-ledger.deposits',
    topic: 'deposits',
    collections: [deposits, unfunded, depositMovements, entries],
    inbound: [
      inbound(recordDeposit, toRecord),
      inbound(depositRequested, toRequested),
      inbound(depositReturned, toReturned),
      inbound(coverUnfunded, toCover),
    ],
    folds: [postingsFold],
    async read(inputs, reader) {
      const known = await reader.getMany(
        deposits,
        inputs.map(({ in: { name } }) => depositKey(name)),
      );
      await reader.getMany(
        depositMovements,
        inputs.flatMap(({ in: input }) => (input.kind === 'record' ? [movementIdOf(input.record)] : [])),
      );
      await reader.getMany(unfunded, placesOf(inputs, known));
      return waitingOf(inputs, reader);
    },
    decide(input, unit, facts) {
      const before = unit.get(deposits, depositKey(input.name)) ?? newDeposit(input.name);
      switch (input.kind) {
        case 'record':
          return record(unit, before, input.record);
        case 'requested':
          return draw(unit, before, input.request);
        case 'returned':
          return takeBack(unit, before, input.back, facts);
        case 'cover':
          return keep(unit, before, before);
      }
    },
  });

/** The places that the events of a batch may cover, as far as they were given before it. */
function placesOf(inputs: readonly Input<DepositInput>[], known: ReadonlyMap<string, Deposit>): string[] {
  const covers = new Map<string, number>();
  for (const { in: input } of inputs) {
    if (input.kind === 'requested') continue;
    const key = depositKey(input.name);
    covers.set(key, (covers.get(key) ?? 0) + coversPerEventMax);
  }
  return [...covers].flatMap(([key, count]) => {
    const deposit = known.get(key);
    if (!deposit) return [];
    const { firstPlace, nextPlace } = deposit;
    const places = Math.min(count, nextPlace - firstPlace);
    return Array.from({ length: places }, (_, index) => unfundedKey(deposit, firstPlace + index));
  });
}

/** A line returns only what it was granted, so that what waits of it was there before the batch. */
async function waitingOf(inputs: readonly Input<DepositInput>[], reader: Reader): Promise<Facts> {
  const claims = new Set(inputs.flatMap(({ in: input }) => (input.kind === 'returned' ? [claimKey(input.back)] : [])));
  if (claims.size === 0) return new Map();
  const found = await reader.findMany(
    unfunded,
    'by_claim',
    [...claims].map((claim) => [claim]),
    waitingPerClaimMax,
  );
  const keys = new Map<string, string[]>();
  for (const doc of [...found.values()].flat())
    keys.set(doc.claim, [...(keys.get(doc.claim) ?? []), unfundedKey(doc, doc.place)]);
  return keys;
}

function record(unit: Unit, before: Deposit, wished: DepositRecord): void {
  const known = unit.get(depositMovements, movementIdOf(wished));
  const done = recorded(before, known, wished, unit.cause.nowMs);
  if ('code' in done) {
    unit.answer(done);
    return;
  }
  unit.put(depositMovements, done.movement);
  // Named by the movement, which is new.
  unit.insert(entries, done.entry);
  sayPostings(unit, done.entry);
  unit.answer({ ok: true, value: done.movement });
  keep(unit, before, done.deposit);
}

function draw(unit: Unit, before: Deposit, request: DepositRequest): void {
  const { orderId, lineId, creatorId, campaignId, requestedMinor } = request;
  const { deposit, grantedMinor, unfunded: waits, returns } = decideDraw(before, request, unit.cause.nowMs);
  if (waits) unit.insert(unfunded, { ...waits, claim: claimKey(waits) });
  unit.put(deposits, deposit);
  notice(unit, before, deposit);
  if (request.given)
    return sayFunded(unit, { ...request, given: request.given, amountMinor: grantedMinor }, waits !== undefined);
  for (const back of returns) unit.emit(quotaReturned, back.owner, back);
  unit.emit(quotaGranted, orderId, {
    orderId,
    lineId,
    creatorId,
    campaignId,
    requestedMinor,
    grantedMinor,
    ...(waits ? { unfundedMinor: waits.amountMinor } : {}),
    ...(grantedMinor === 0 ? { stopped: true } : {}),
  });
}

type OfGiven = Pick<Unfunded, 'orderId' | 'lineId' | 'creatorId' | 'campaignId' | 'amountMinor'> & {
  readonly given: NonNullable<DepositRequest['given']>;
};

/** To the owner of the bonus or of the prize. */
function sayFunded(
  unit: Unit,
  { given, orderId, lineId, creatorId, campaignId, amountMinor }: OfGiven,
  waits: boolean,
) {
  const data = { name: given.name, orderId, lineId, creatorId, campaignId, amountMinor, waits };
  if (given.kind === 'bonus') unit.emit(bonusFunded, bonusSubject(data), data);
  else unit.emit(prizeFunded, campaignId, data);
}

function takeBack(unit: Unit, before: Deposit, back: DepositReturn, facts: Facts): void {
  const waiting = (facts.get(claimKey(back)) ?? []).flatMap((key) => unit.get(unfunded, key) ?? []);
  const { deposit, left, gone } = takeBackDrawn(before, back, waiting);
  for (const one of left) unit.put(unfunded, { ...one, claim: claimKey(one) });
  for (const one of gone) unit.remove(unfunded, unfundedKey(one, one.place));
  keep(unit, before, deposit);
}

/** Covers what waits with what has become free, and keeps the deposit. */
function keep(unit: Unit, before: Deposit, freed: Deposit): void {
  const { deposit, covered, goesOn } = cover(freed, (place) => unit.get(unfunded, unfundedKey(freed, place)));
  for (const { place, orderId, lineId, creatorId, campaignId, amountMinor, given } of covered) {
    unit.remove(unfunded, unfundedKey(deposit, place));
    const claim = { orderId, lineId, creatorId, campaignId };
    if (given) sayFunded(unit, { ...claim, amountMinor, given }, false);
    else unit.emit(depositCovered, orderId, { ...claim, coveredMinor: amountMinor });
  }
  unit.put(deposits, deposit);
  notice(unit, before, deposit);
  const { brandId, currency } = deposit;
  if (goesOn) unit.emit(coverUnfunded, brandId, { brandId, currency });
  invariant(deposit.unfundedCount > 0 || deposit.unfundedMinor === 0, `${depositKey(deposit)} waits for nobody`);
}

function notice(unit: Unit, before: Deposit, after: Deposit): void {
  const told = noticeOf(before, after, unit.cause.nowMs);
  if (told) unit.emit(fundingNoticed, told.brandId, told);
}
