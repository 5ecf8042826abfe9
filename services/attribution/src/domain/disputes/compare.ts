import type { Credit, LineDecision, RejectReason } from '@creditroll/contracts';
import { mulDivHalfEven, PPM } from '@creditroll/money';
import type { Claims } from '../claims.ts';
import { compareText } from '../codes.ts';
import type { Decision } from '../decide.ts';
import { engineVersion, inputDigestOf } from '../digest.ts';
import type { OrderState } from '../order-state.ts';
import { same } from '../same.ts';

export interface Share {
  readonly creatorId: string;
  readonly campaignId: string;
  /** Of the line, parts per million. */
  readonly sharePpm: number;
}

interface Side {
  /** Why nobody is credited; null when somebody is. */
  readonly reason: RejectReason | null;
  readonly shares: readonly Share[];
}

export interface LineComparison {
  readonly lineId: string;
  readonly before: Side;
  readonly after: Side & { readonly rule: string };
}

/** What the decision in force says beside what the same rules say with the evidence. Nobody is paid by it. */
export interface Comparison {
  readonly atMs: number;
  readonly orderId: string;
  /** Revision of the decision in force. */
  readonly revision: number;
  /** The order was locked: whatever is decided, attribution moves no money. */
  readonly locked: boolean;
  readonly engineVersion: string;
  readonly inputDigest: string;
  readonly claims: Claims;
  /** The creator would have more of what the dispute is about. */
  readonly gains: boolean;
  /** The disputed line, or of a whole order the lines that would change. */
  readonly lines: readonly LineComparison[];
  readonly linesLeftOut: number;
}

export interface Disputed {
  readonly creatorId: string;
  readonly lineId: string | null;
}

const linesToldMax = 50;
const sharesToldMax = 20;

export function compare(
  { creatorId, lineId }: Disputed,
  state: OrderState,
  decision: Decision,
  claims: Claims,
  atMs: number,
): Comparison {
  const old = new Map(state.lines.map((line) => [line.lineId, line]));
  const concerned = decision.lines.filter((outcome) => lineId === null || outcome.decision.lineId === lineId);
  const gains = concerned.some(
    ({ decision: after }) => partOf(after, creatorId) > partOf(old.get(after.lineId), creatorId),
  );
  const lines = concerned.map(({ decision: after, rule }): LineComparison => {
    const before = old.get(after.lineId);
    return {
      lineId: after.lineId,
      before: { reason: before?.reason ?? null, shares: sharesOf(before?.credits ?? []) },
      after: { reason: after.reason, shares: sharesOf(after.credits), rule },
    };
  });
  const told = lineId === null ? lines.filter((line) => !same(line.before, sideOf(line.after))) : lines;
  return {
    atMs,
    orderId: state.orderId,
    revision: state.revision,
    locked: state.lockedAtMs !== null,
    engineVersion,
    inputDigest: inputDigestOf(decision),
    claims,
    gains,
    lines: told.slice(0, linesToldMax),
    linesLeftOut: Math.max(0, told.length - linesToldMax),
  };
}

const sideOf = ({ reason, shares }: Side): Side => ({ reason, shares });

const weightOf = (credits: readonly Credit[]): number => credits.reduce((sum, { weight }) => sum + weight, 0);

function partOf(line: LineDecision | undefined, creatorId: string): number {
  const credits = line?.credits ?? [];
  if (credits.length === 0) return 0;
  return weightOf(credits.filter((credit) => credit.creatorId === creatorId)) / weightOf(credits);
}

const sharesOf = (credits: readonly Credit[]): readonly Share[] =>
  credits
    .map(({ creatorId, campaignId, weight }) => ({
      creatorId,
      campaignId,
      sharePpm: mulDivHalfEven(weight, PPM, weightOf(credits)),
    }))
    .sort((a, b) => b.sharePpm - a.sharePpm || compareText(a.creatorId, b.creatorId))
    .slice(0, sharesToldMax);
