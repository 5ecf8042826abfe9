import { decideAgain, type TrafficRow } from '@creditroll/contracts';
import { groupedBy, invariant, refuse } from '@creditroll/kernel';
import { type Stage, stage, type Unit } from '@creditroll/processing';
import { fraudPolicies, orders } from '../collections.ts';
import {
  type CampaignFigures,
  countedInAll,
  figuresLimits,
  newCampaign,
  nextLookAfter,
  standingAfter,
  swept,
} from '../domain/figures/campaign.ts';
import { counted, type Figures, figuresKey } from '../domain/figures/figures.ts';
import type { FiguresInput } from '../domain/figures/inputs.ts';
import { dismiss, judge } from '../domain/figures/judge.ts';
import { type FiguresVerdict, mayConcern } from '../domain/figures/verdicts.ts';
import { fraudRulesOf } from '../domain/fraud/policy.ts';
import { inForce } from '../domain/versions.ts';
import { campaignFigures, figures, standings, uncounted, verdicts } from '../figures-collections.ts';
import { figuresTimers, onTraffic } from '../inbound/figures.ts';
import { fetchFiguresFacts, type FiguresFacts, stepLimits } from './figures-facts.ts';

/**
 * Keeps what creators are judged by, and judges them once an hour. What batches count is only kept when it comes, and
 * added up when it is looked at, so that a creator's document is written once an hour and not with each batch.
 */
export const figuresStage = (): Stage =>
  stage<FiguresInput, FiguresFacts>({
    name: 'attribution.figures',
    topic: 'traffic',
    collections: [uncounted, campaignFigures, figures, verdicts, standings, fraudPolicies, orders],
    inbound: onTraffic,
    timers: figuresTimers,
    read: fetchFiguresFacts,
    decide(input, unit, facts) {
      switch (input.kind) {
        case 'counted':
          keep(input, unit);
          return;
        case 'judge':
          look(input, unit, facts);
          return;
        case 'sweep':
          walk(input, unit, facts);
          return;
        case 'dismiss':
          dismissed(input, unit);
          return;
      }
    },
  });

type Of<Kind extends FiguresInput['kind']> = Extract<FiguresInput, { readonly kind: Kind }>;

function keep({ campaignId, brandId, rows }: Of<'counted'>, unit: Unit): void {
  if (rows.length === 0) return;
  unit.insert(uncounted, { messageId: unit.cause.id, campaignId, rows });
  const campaign = unit.get(campaignFigures, campaignId) ?? newCampaign(campaignId, brandId);
  if (campaign.judgeAtMs === null)
    unit.put(campaignFigures, lookAt(campaign, nextLookAfter(campaignId, unit.cause.nowMs), unit));
}

/** Each timer has a name of its own, because the ids of what it says are made from it. */
function timed(campaign: CampaignFigures, name: 'judge' | 'sweep', atMs: number, unit: Unit): CampaignFigures {
  unit.setTimer(name, `${campaign.campaignId}/${campaign.timers}`, atMs);
  return { ...campaign, timers: campaign.timers + 1 };
}

const lookAt = (campaign: CampaignFigures, atMs: number, unit: Unit): CampaignFigures => ({
  ...timed(campaign, 'judge', atMs, unit),
  judgeAtMs: atMs,
});

function campaignOf({ campaignId }: FiguresInput, unit: Unit): CampaignFigures {
  const campaign = unit.get(campaignFigures, campaignId);
  invariant(campaign, `nothing was ever counted in campaign ${campaignId}`);
  return campaign;
}

/** One step of a look: what was counted is added up, page by page; then creators are judged, page by page. */
function look(input: Of<'judge'>, unit: Unit, { pages, due }: FiguresFacts): void {
  const { nowMs } = unit.cause;
  const page = pages.get(input.campaignId);
  const subjects = due.get(input.campaignId) ?? [];
  if (!page) {
    unit.setTimer(input.kind, input.timerId, nowMs);
    return;
  }
  const campaign = campaignOf(input, unit);
  if (page.length > 0) {
    const rows = page.flatMap((message) => message.rows);
    addUp(campaign.campaignId, rows, unit);
    for (const { messageId } of page) unit.remove(uncounted, messageId);
    unit.put(campaignFigures, lookAt(countedInAll(campaign, rows, nowMs), nowMs, unit));
    return;
  }
  const nextAtMs = nextLookAfter(campaign.campaignId, nowMs);
  const after = judgeAll(campaign, subjects, nextAtMs, unit);
  const again = subjects.length === stepLimits.judgedMax ? nowMs : after.stands ? nextAtMs : null;
  unit.put(
    campaignFigures,
    again === null ? { ...after.campaign, judgeAtMs: null } : lookAt(after.campaign, again, unit),
  );
}

function addUp(campaignId: string, rows: readonly TrafficRow[], unit: Unit): void {
  const keyOf = ({ creatorId, couponId }: TrafficRow): string => figuresKey({ campaignId, creatorId, couponId });
  for (const [key, own] of groupedBy(rows, keyOf)) {
    const [first] = own;
    if (!first) continue;
    const subject = { campaignId, creatorId: first.creatorId, couponId: first.couponId };
    unit.put(figures, counted(subject, unit.get(figures, key), own, unit.cause.nowMs));
  }
}

function judgeAll(
  campaign: CampaignFigures,
  subjects: readonly Figures[],
  nextAtMs: number,
  unit: Unit,
): { readonly campaign: CampaignFigures; readonly stands: boolean } {
  const { campaignId, brandId, slots } = campaign;
  const atMs = unit.cause.nowMs;
  const rules = fraudRulesOf(inForce(unit.get(fraudPolicies, brandId)?.versions ?? [], atMs));
  let changed: readonly FiguresVerdict[] = [];
  const standing = unit.get(standings, campaignId)?.verdicts ?? [];
  for (const subject of subjects) {
    const known = subject.verdictIds.flatMap((verdictId) => unit.get(verdicts, verdictId) ?? []);
    const room = figuresLimits.standingMax - standingAfter(standing, changed).length;
    const judged = judge(subject, known, {
      brandId,
      campaign: slots,
      rules,
      causeId: unit.cause.id,
      atMs,
      nextAtMs,
      room,
    });
    unit.put(figures, judged.figures);
    changed = [...changed, ...judged.verdicts];
  }
  return changedIn(campaign, changed, unit);
}

/** Keeps verdicts that came, changed or ended, and sets out to the orders that they may concern. */
function changedIn(campaign: CampaignFigures, changed: readonly FiguresVerdict[], unit: Unit) {
  const { campaignId } = campaign;
  const before = unit.get(standings, campaignId)?.verdicts ?? [];
  if (changed.length === 0) return { campaign, stands: before.length > 0 };
  const stood = new Set(before.map(({ verdictId }) => verdictId));
  for (const verdict of changed) {
    if (stood.has(verdict.verdictId)) unit.put(verdicts, verdict);
    else unit.insert(verdicts, verdict);
  }
  const after = standingAfter(before, changed);
  if (after.length === 0) unit.remove(standings, campaignId);
  else unit.put(standings, { campaignId, verdicts: after });
  const sweep = swept(campaign.sweep, changed, unit.cause.nowMs);
  const known = { ...campaign, sweep };
  return {
    campaign: campaign.sweep === null ? timed(known, 'sweep', unit.cause.nowMs, unit) : known,
    stands: after.length > 0,
  };
}

/** One step along the orders. Those that have locked are told, too: what they would come to now is recorded. */
function walk(input: Of<'sweep'>, unit: Unit, { walks }: FiguresFacts): void {
  const { nowMs } = unit.cause;
  const found = walks.get(input.campaignId);
  if (!found) {
    unit.setTimer(input.kind, input.timerId, nowMs);
    return;
  }
  const campaign = campaignOf(input, unit);
  if (campaign.sweep !== found.sweep) {
    unit.put(campaignFigures, timed(campaign, 'sweep', nowMs, unit));
    return;
  }
  const { campaignId } = campaign;
  for (const { orderId, lines, late } of found.page.docs) {
    const looked = late ? [...lines, ...late.lines] : lines;
    if (found.sweep.changes.some((change) => mayConcern(change, looked)))
      unit.emit(decideAgain, orderId, { orderId, because: { fact: 'verdicts_changed', campaignId } });
  }
  const { next } = found.page;
  unit.put(
    campaignFigures,
    next === undefined
      ? { ...campaign, sweep: null }
      : timed({ ...campaign, sweep: { ...found.sweep, cursor: next } }, 'sweep', nowMs, unit),
  );
}

function dismissed(input: Of<'dismiss'>, unit: Unit): void {
  const { campaignId, verdictId, personId, reason } = input;
  const verdict = unit.get(verdicts, verdictId);
  if (verdict?.campaignId !== campaignId) {
    unit.answer(refuse('not_found', `there is no verdict ${verdictId} in ${campaignId}`));
    return;
  }
  const subject = unit.get(figures, figuresKey(verdict));
  if (verdict.endedAtMs !== null || !subject) {
    unit.answer(refuse('wrong_state', `the verdict ${verdictId} has ended already`));
    return;
  }
  const after = dismiss(subject, verdict, { personId, reason, atMs: unit.cause.nowMs });
  unit.put(figures, after.figures);
  unit.put(campaignFigures, changedIn(campaignOf(input, unit), after.verdicts, unit).campaign);
  unit.answer({ ok: true, value: after.verdicts[0] });
}
