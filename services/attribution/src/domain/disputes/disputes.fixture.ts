import type { DisputeEvidence, LineDecision, Touch } from '@creditroll/contracts';
import { DAY_MS } from '@creditroll/kernel';
import type { Claims } from '../claims.ts';
import { decideOrder } from '../decide.ts';
import type { OrderState } from '../order-state.ts';
import { evidence, noonMs, order, type Story } from '../story.ts';
import { change, type DisputeInput, type DisputeOutcome, file } from './commands.ts';
import { type Claimant, type Dispute, withDispute } from './dispute.ts';
import type { Look } from './look.ts';

/** Words in which the specs of disputes tell their stories: Zoe disputes an order of brand-1. */

export const deadlineMs = 14 * DAY_MS;

export const says = (more: Partial<DisputeEvidence> = {}): DisputeEvidence => ({
  clickId: null,
  linkCode: null,
  contentId: null,
  clickAtMs: null,
  code: null,
  text: '',
  ...more,
});

export const clicked = (clickId: string): DisputeEvidence => says({ clickId });

type Of<Kind extends DisputeInput['kind']> = Extract<DisputeInput, { kind: Kind }>;

export const filing = (disputeId: string, more: Partial<Of<'file'>> = {}): Of<'file'> => ({
  kind: 'file',
  brandId: 'brand-1',
  creatorId: 'zoe',
  campaignId: 'spring',
  disputeId,
  orderId: 'order-1',
  lineId: 'line-1',
  reference: null,
  evidence: clicked('t-zoe'),
  personId: 'zoe-herself',
  ...more,
});

export const verdict = (accept: boolean, more: Partial<Of<'decide'>> = {}): Of<'decide'> => ({
  kind: 'decide',
  brandId: 'brand-1',
  disputeId: 'd1',
  accept,
  reason: accept ? 'the click is hers' : 'the buyer came by the newsletter',
  personId: 'pat',
  side: 'brand',
  ...more,
});

export const adding = (piece: DisputeEvidence): Of<'add'> => ({
  kind: 'add',
  brandId: 'brand-1',
  disputeId: 'd1',
  creatorId: 'zoe',
  evidence: piece,
  personId: 'zoe-herself',
});

export const withdrawing: Of<'withdraw'> = {
  kind: 'withdraw',
  brandId: 'brand-1',
  disputeId: 'd1',
  creatorId: 'zoe',
  personId: 'zoe-herself',
};

const decidedLines = (story: Story): readonly LineDecision[] =>
  decideOrder(evidence(story)).lines.map(({ decision }) => decision);

interface Seen {
  /** Clicks of the order's shopper that were joined. */
  readonly joined?: readonly Touch[];
  /** Stored clicks that nothing joins with the order. */
  readonly stored?: readonly Touch[];
  readonly state?: Partial<OrderState>;
}

/** A look at order-1, decided by the joined clicks. */
export function lookAt({ joined = [], stored = [], state = {} }: Seen): Look {
  const placed = state.order ?? order();
  const story = { order: placed, touches: joined };
  return {
    order: {
      orderId: placed.orderId,
      order: placed,
      revision: 1,
      lines: decidedLines(story),
      holds: [],
      waits: null,
      proposals: [],
      admitted: [],
      settleAtMs: null,
      lockAtMs: noonMs + 30 * DAY_MS,
      lockedAtMs: null,
      marks: [],
      timer: null,
      ...state,
    },
    find({ clickId }) {
      if (clickId === null) return { outcome: 'only_words', clickIds: [], codes: [] };
      const own = stored.some((touch) => touch.touchId === clickId && touch.creatorId === 'zoe');
      return { outcome: own ? 'found' : 'not_found', clickIds: own ? [clickId] : [], codes: [] };
    },
    decide: ({ clickIds }: Claims) =>
      decideOrder(
        evidence({
          ...story,
          touches: [
            ...joined,
            ...stored
              .filter(({ touchId }) => clickIds.includes(touchId))
              .map((touch) => ({ touch, foundBy: 'admitted' as const })),
          ],
        }),
      ),
  };
}

/** Zoe's disputes as their owner keeps them, one input after the other. */
export class Desk {
  claimant: Claimant = { brandId: 'brand-1', creatorId: 'zoe', open: [] };
  readonly disputes = new Map<string, Dispute>();
  readonly admissions: Claims[] = [];
  readonly #look: () => Look | undefined;

  constructor(look: () => Look | undefined) {
    this.#look = look;
  }

  say(input: DisputeInput, nowMs = noonMs): DisputeOutcome {
    const look = this.#look();
    const moment = { nowMs, deadlineMs };
    const known = this.disputes.get(input.disputeId);
    if (input.kind !== 'file' && !known) throw new Error(`${input.disputeId} was not filed`);
    const outcome =
      input.kind === 'file' || !known
        ? file(input.kind === 'file' ? input : filing(input.disputeId), this.claimant, look, moment)
        : change(known, input, look, moment);
    if (!outcome.ok) return outcome;
    this.disputes.set(input.disputeId, outcome.dispute);
    this.claimant = withDispute(this.claimant, outcome.dispute);
    if (outcome.admit) this.admissions.push(outcome.admit);
    return outcome;
  }

  /** Lets time go by until the dispute's timer is due. */
  wake(disputeId = 'd1'): DisputeOutcome {
    const timer = this.disputes.get(disputeId)?.timer;
    if (!timer) throw new Error(`${disputeId} waits for nothing`);
    return this.say({ kind: 'timer', brandId: 'brand-1', disputeId, timer }, timer.dueAtMs);
  }
}

export const codeOf = (outcome: DisputeOutcome): string => (outcome.ok ? outcome.dispute.state : outcome.code);
