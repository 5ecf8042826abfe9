import { decideRecompute, type Recrediting, recreditOrder, relockTerms, requestRecompute } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import { type Input, inbound, type Reader, stage, type Stage, type Unit } from '@creditroll/processing';
import { books, brandRecomputes, recomputes } from '../collections.ts';
import type { SaleBonus } from '../domain/book.ts';
import { begun, type BrandRecomputes, ended, noRecomputes } from '../domain/brand-recomputes.ts';
import { named } from '../domain/draft.ts';
import { decided, type RecomputeCase, requested, stepped } from '../domain/recompute-case.ts';
import type { Relocked } from '../domain/recompute.ts';
import { relockedOf } from '../domain/shadow.ts';
import { shadowPage, type ShadowPage } from '../inbound/preview/shadow-page.ts';
import { type RecomputesInput, toDecision, toRequest } from '../inbound/recomputes.ts';
import type { ShadowSources } from '../outbound/shadow-client.ts';

/** By recompute, the orders of its next page. */
type Facts = ReadonlyMap<string, ShadowPage>;

const timer = 'apply';

/**
 * Owns the recomputes of a brand: request, decision by a second person, and then page by page what each order is to be
 * told. Being one owner, it approves none that another has overtaken.
 */
export const recomputesStage = ({ shadow }: { readonly shadow: ShadowSources }): Stage =>
  stage<RecomputesInput, Facts>({
    name: 'commission-ledger.recomputes',
    topic: 'recomputes',
    collections: [recomputes, brandRecomputes, books],
    inbound: [inbound(requestRecompute, toRequest), inbound(decideRecompute, toDecision)],
    timers: { [timer]: ({ id }): RecomputesInput => ({ kind: 'apply', recomputeId: timedBy(id) }) },
    async read(inputs, reader) {
      const known = await reader.getMany(
        recomputes,
        inputs.map((input) => input.in.recomputeId),
      );
      await reader.getMany(
        brandRecomputes,
        inputs.map(({ cause }) => cause.subject),
      );
      return pagesOf(inputs, known, reader, shadow);
    },
    decide(input, unit, pages) {
      const { nowMs } = unit.cause;
      const before = unit.get(recomputes, input.recomputeId);
      switch (input.kind) {
        case 'request': {
          const made = before ?? requested(input.request, brandOf(unit), nowMs);
          unit.put(recomputes, made);
          unit.answer({ ok: true, value: made });
          return;
        }
        case 'decide': {
          const outcome = decided(before, brandOf(unit), input.decision, nowMs);
          unit.answer(outcome);
          if (!outcome.ok) return;
          unit.put(recomputes, outcome.value);
          if (outcome.value.state !== 'applying') return;
          unit.put(brandRecomputes, begun(brandOf(unit), outcome.value));
          setNext(unit, outcome.value, nowMs);
          return;
        }
        case 'apply': {
          const page = pages.get(input.recomputeId);
          invariant(before?.state === 'applying' && page, `recompute ${input.recomputeId} is not being applied`);
          apply(unit, before, page);
        }
      }
    },
  });

const brandOf = (unit: Unit): BrandRecomputes =>
  unit.get(brandRecomputes, unit.cause.subject) ?? noRecomputes(unit.cause.subject);

async function pagesOf(
  inputs: readonly Input<RecomputesInput>[],
  known: ReadonlyMap<string, RecomputeCase>,
  reader: Reader,
  sources: ShadowSources,
): Promise<Facts> {
  const pages = new Map<string, ShadowPage>();
  for (const { in: input } of inputs) {
    const recompute = input.kind === 'apply' ? known.get(input.recomputeId) : undefined;
    if (!recompute) continue;
    const { recomputeId, brandId, fromMs, belowMs, drafts, crediting, cursor } = recompute;
    const wish = {
      range: { brandId, fromMs, belowMs },
      drafts: named(drafts, recomputeId, brandId),
      crediting,
    };
    pages.set(recomputeId, await shadowPage(reader, sources, wish, cursor ?? undefined));
  }
  return pages;
}

function apply(unit: Unit, before: RecomputeCase, page: ShadowPage): void {
  const { nowMs } = unit.cause;
  const changed = page.orders
    .map(({ book, replayed, touched }) => ({
      orderId: book.orderId,
      recredited: replayed.draftedLines !== undefined,
      relocked: touched ? relockedOf(book, replayed, page) : [],
    }))
    .filter(({ recredited, relocked }) => recredited || relocked.length > 0);
  for (const order of changed) {
    if (before.crediting) sayCrediting(unit, before, before.crediting, order.orderId);
    else say(unit, before, order);
  }
  const { after, nextAtMs } = stepped(
    before,
    { seen: page.orders.length, changed: changed.length, waiting: page.waiting, next: page.next },
    nowMs,
  );
  unit.put(recomputes, after);
  if (nextAtMs === undefined) unit.put(brandRecomputes, ended(brandOf(unit), after));
  else setNext(unit, after, nextAtMs);
}

/** The recompute that a timer of `setNext` is of. */
const timedBy = (timerId: string): string => timerId.slice(0, timerId.lastIndexOf('/'));

const setNext = (unit: Unit, { recomputeId, steps }: RecomputeCase, atMs: number): void =>
  unit.setTimer(timer, `${recomputeId}/${steps}`, atMs);

/** So that a message of an order with very many credits stays below the largest record that a log accepts. */
const termsPerMessageMax = 200;

function say(
  unit: Unit,
  { recomputeId, reason, requestedBy, decidedBy }: RecomputeCase,
  { orderId, relocked }: { readonly orderId: string; readonly relocked: readonly Relocked[] },
): void {
  invariant(decidedBy !== null, `nobody approved recompute ${recomputeId}`);
  for (let at = 0; at < relocked.length; at += termsPerMessageMax) {
    const terms = relocked.slice(at, at + termsPerMessageMax).map(({ lineId, terms: locked }) => ({
      lineId,
      terms: {
        ...locked,
        lost: [...locked.lost],
        because: [...locked.because],
        splits: [...locked.splits],
        cohosts: [...locked.cohosts],
        ...(locked.bonuses ? { bonuses: locked.bonuses.map(bonusMessage) } : {}),
        ...(locked.quotas ? { quotas: [...locked.quotas] } : {}),
      },
    }));
    unit.emit(relockTerms, orderId, { orderId, recomputeId, reason, requestedBy, approvedBy: decidedBy, terms });
  }
}

const bonusMessage = ({ steps, board, ...bonus }: SaleBonus) => ({
  ...bonus,
  steps: [...steps],
  ...(board ? { board: { ...board, prizesMinor: [...board.prizesMinor] } } : {}),
});

/** The owner of the order decides anew, over what is known then. */
function sayCrediting(
  unit: Unit,
  { recomputeId, reason, requestedBy, decidedBy }: RecomputeCase,
  crediting: Recrediting,
  orderId: string,
): void {
  invariant(decidedBy !== null, `nobody approved recompute ${recomputeId}`);
  unit.emit(recreditOrder, orderId, { orderId, recomputeId, reason, requestedBy, approvedBy: decidedBy, crediting });
}
