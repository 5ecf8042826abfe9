import { DAY_MS, sha256 } from '@creditroll/kernel';
import { judgeCounts } from '../fraud/judge.ts';
import type { FraudRules } from '../fraud/policy.ts';
import { statisticalRuleOf } from '../fraud/statistics/index.ts';
import { countsOf, daysAt, type Figures, hoursAt, type Slot, windowMs } from './figures.ts';
import type { FiguresVerdict } from './verdicts.ts';

export interface JudgedBy {
  readonly brandId: string;
  /** Of the whole campaign, by day. */
  readonly campaign: readonly Slot[];
  readonly rules: FraudRules;
  /** Names what is found, with whom and by which rule. */
  readonly causeId: string;
  readonly atMs: number;
  readonly nextAtMs: number;
  /** How many more verdicts the campaign may have. */
  readonly room: number;
}

/** Figures after a look, with verdicts that are new or have changed. */
export interface Judged {
  readonly figures: Figures;
  readonly verdicts: readonly FiguresVerdict[];
}

/** A leak is over when its day is, so what it found stays; other verdicts end as soon as their rule finds nothing. */
const lastsMs = (rule: string): number => statisticalRuleOf(rule)?.lastsMs ?? 0;

/** Looks at the figures of a creator or code. `known`: the verdicts that they name. */
export function judge(figures: Figures, known: readonly FiguresVerdict[], by: JudgedBy): Judged {
  const { atMs } = by;
  const dismissed = figures.dismissed.filter(({ untilMs }) => untilMs > atMs);
  const silent = new Set(dismissed.map(({ rule }) => rule));
  const found = judgeCounts(countsOf(figures, by.campaign, atMs), by.rules).filter(({ rule }) => !silent.has(rule));
  const rules = new Set(found.map(({ rule }) => rule));
  const open = known.filter(({ belowMs }) => belowMs === null);
  const fresh = found.filter(({ rule }) => !open.some((verdict) => verdict.rule === rule));
  const opened = fresh.slice(0, by.room).map((finding) => verdictOf(figures, finding, by));
  const later = known.flatMap((verdict) => changed(verdict, rules, atMs) ?? []);
  const verdicts = [...later, ...opened];
  const ended = new Set(verdicts.flatMap(({ verdictId, endedAtMs }) => (endedAtMs === null ? [] : [verdictId])));
  const verdictIds = [
    ...figures.verdictIds.filter((id) => !ended.has(id)),
    ...opened.map(({ verdictId }) => verdictId),
  ];
  const { judgeAtMs: _, ...rest } = figures;
  const after = { ...rest, verdictIds, dismissed };
  const again = verdictIds.length > 0 || fresh.length > opened.length;
  return { figures: again ? { ...after, judgeAtMs: by.nextAtMs } : after, verdicts };
}

/** Undefined: it stays as it is. */
function changed(verdict: FiguresVerdict, found: ReadonlySet<string>, atMs: number): FiguresVerdict | undefined {
  const { rule, belowMs } = verdict;
  if (belowMs !== null) return atMs >= belowMs + lastsMs(rule) ? { ...verdict, endedAtMs: atMs } : undefined;
  if (found.has(rule)) return undefined;
  return { ...verdict, belowMs: atMs, endedAtMs: lastsMs(rule) === 0 ? atMs : null };
}

function verdictOf(
  { campaignId, creatorId, couponId }: Figures,
  { rule, parameters, evidence }: Pick<FiguresVerdict, 'rule' | 'parameters' | 'evidence'>,
  { brandId, rules, causeId, atMs }: JudgedBy,
): FiguresVerdict {
  return {
    verdictId: `vrd_${sha256(JSON.stringify([causeId, creatorId, couponId, rule])).slice(0, 24)}`,
    brandId,
    campaignId,
    creatorId,
    couponId,
    rule,
    parameters,
    evidence,
    fraudPolicyId: rules.policyId,
    foundAtMs: atMs,
    fromMs: couponId === null ? daysAt(atMs).fromMs : hoursAt(atMs).belowMs - DAY_MS,
    belowMs: null,
    endedAtMs: null,
    dismissal: null,
  };
}

export interface Dismissal {
  readonly personId: string;
  readonly reason: string;
  readonly atMs: number;
}

/** A person has looked: the verdict ends, and its rule is not heard again until none of these figures are looked at. */
export function dismiss(figures: Figures, verdict: FiguresVerdict, dismissal: Dismissal): Judged {
  const { atMs } = dismissal;
  const { verdictId, rule } = verdict;
  return {
    figures: {
      ...figures,
      verdictIds: figures.verdictIds.filter((id) => id !== verdictId),
      dismissed: [...figures.dismissed.filter((one) => one.rule !== rule), { rule, untilMs: atMs + windowMs }],
    },
    verdicts: [{ ...verdict, belowMs: verdict.belowMs ?? atMs, endedAtMs: atMs, dismissal }],
  };
}
