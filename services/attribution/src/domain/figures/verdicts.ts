import type { LineDecision, Order } from '@creditroll/contracts';
import { compareText } from '../codes.ts';
import type { FraudVerdict } from '../fraud/verdict.ts';

/** What a rule found in the figures of a creator or a code. Kept for ever; only its end is added. */
export interface FiguresVerdict extends Pick<FraudVerdict, 'rule' | 'parameters' | 'evidence'> {
  readonly verdictId: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly creatorId: string;
  /** The code that it is about; null: all of the creator's orders in the campaign. */
  readonly couponId: string | null;
  /** The brand's own version of the fraud rules that it went by; null where it changed nothing. */
  readonly fraudPolicyId: string | null;
  readonly foundAtMs: number;
  /** Orders placed from here on are held. */
  readonly fromMs: number;
  /** Where they end; null while the rule goes on finding it. */
  readonly belowMs: number | null;
  /** It holds nothing any more. */
  readonly endedAtMs: number | null;
  readonly dismissal: { readonly personId: string; readonly reason: string; readonly atMs: number } | null;
}

const leakRule = 'coupon_leak';

/** What stands against the figures of those whom an order names, and began before it. Sorted by id. */
export function verdictsAbout(
  { brandId, orderAtMs }: Pick<Order, 'brandId' | 'orderAtMs'>,
  standings: ReadonlyMap<string, { readonly verdicts: readonly FiguresVerdict[] }>,
  named: readonly (readonly Pick<FiguresVerdict, 'campaignId' | 'creatorId'>[])[],
): readonly FiguresVerdict[] {
  const pairOf = ({ campaignId, creatorId }: Pick<FiguresVerdict, 'campaignId' | 'creatorId'>): string =>
    `${campaignId}|${creatorId}`;
  const pairs = new Set(named.flatMap((list) => list.map(pairOf)));
  return [...standings.values()]
    .flatMap(({ verdicts }) => verdicts)
    .filter((verdict) => verdict.brandId === brandId && verdict.fromMs <= orderAtMs && pairs.has(pairOf(verdict)))
    .sort((a, b) => compareText(a.verdictId, b.verdictId));
}

/** A code that leaked stays so until its verdict ends, also for orders that are not held. */
export const isLeaked = (verdicts: readonly FiguresVerdict[], couponId: string): boolean =>
  verdicts.some((verdict) => verdict.rule === leakRule && verdict.couponId === couponId);

/** Whether it holds an order that was placed then, after it began. */
export const holdsAt = ({ belowMs }: FiguresVerdict, orderAtMs: number): boolean =>
  belowMs === null || orderAtMs < belowMs;

/** What is held of the creators who are credited for an order. */
export const heldByFigures = (
  verdicts: readonly FiguresVerdict[],
  orderAtMs: number,
  lines: readonly LineDecision[],
): readonly FraudVerdict[] =>
  verdicts
    .filter((verdict) => holdsAt(verdict, orderAtMs) && isCredited(verdict, lines))
    .map(({ rule, creatorId, parameters, evidence }) => ({
      rule,
      effect: 'hold',
      creatorId,
      touchId: null,
      parameters,
      evidence,
    }));

type About = Pick<FiguresVerdict, 'campaignId' | 'creatorId' | 'couponId'>;

const isCredited = (about: About, lines: readonly LineDecision[]): boolean =>
  lines.some(({ credits }) =>
    credits.some(
      ({ campaignId, creatorId, couponId }) =>
        campaignId === about.campaignId &&
        creatorId === about.creatorId &&
        (about.couponId === null || about.couponId === couponId),
    ),
  );

/** Whether a verdict that came or went may change an order: it credits the creator, or did not because of a leak. */
export const mayConcern = (about: About, lines: readonly LineDecision[]): boolean =>
  isCredited(about, lines) ||
  lines.some(({ losers }) =>
    losers.some(
      ({ campaignId, creatorId, reason }) =>
        reason === 'coupon_leaked' && campaignId === about.campaignId && creatorId === about.creatorId,
    ),
  );
