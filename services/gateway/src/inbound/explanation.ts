import { order as orderContract } from '@creditroll/contracts';
import type { LineDecision__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/LineDecision';
import type { CommissionLine__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLine';
import type { OrderCommission__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/OrderCommission';
import { AppError } from '@creditroll/kernel';
import { accessTo, type Viewer } from '../domain/access.ts';
import type { Audience, Story } from '../domain/story-facts.ts';
import { tell } from '../domain/story.ts';
import type { Clients } from '../outbound/clients.ts';
import { wordsIn } from '../words/catalogues.ts';
import { speak, type Voice } from '../words/speak.ts';
import { toDisputeView } from './dispute-view.ts';
import { type Answers, toStoryFacts } from './explanation-facts.ts';
import { type Explanation, explanationSchema } from './explanation-schema.ts';

export { type Explanation, explanationSchema } from './explanation-schema.ts';

/** The calls that an explanation needs. */
export interface ExplanationClients {
  readonly orderIntake: Pick<Clients['orderIntake'], 'GetOrder'>;
  readonly attribution: Pick<Clients['attribution'], 'Explain'>;
  readonly commissionLedger: Pick<Clients['commissionLedger'], 'Explain'>;
  readonly payout: Pick<Clients['payout'], 'ExplainOrder'>;
  readonly campaigns: Pick<Clients['campaigns'], 'ListCreators' | 'ListAgencies'>;
}

type ShownLine = Omit<CommissionLine__Output, 'grossMinor' | 'operatorFeeMinor' | 'cappedMinor'> &
  Partial<Pick<CommissionLine__Output, 'grossMinor' | 'operatorFeeMinor' | 'cappedMinor'>>;
type Shown = Omit<Answers, 'commission'> & {
  readonly commission: (Omit<OrderCommission__Output, 'lines'> & { readonly lines: readonly ShownLine[] }) | undefined;
};

/** Names that one call answers; further creators and agencies are told by their ids. */
const namesMax = 200;

/** The story of an order, as far as it concerns who asks. What does not concern them at all is `not_found`. */
export async function explain(
  clients: ExplanationClients,
  viewer: Viewer,
  orderId: string,
  voice: Voice,
): Promise<Explanation> {
  const answers = await ask(clients, orderId);
  const unknown = new AppError('not_found', `There is no order ${orderId}.`);
  if (!answers) throw unknown;
  const creatorIds = creatorIdsOf(answers);
  if (accessTo(viewer, { kind: 'order', brandId: answers.order.brandId, creatorIds }) !== 'allowed') throw unknown;
  const audience = audienceOf(viewer);
  const visible: Shown = audience.kind === 'creator' ? ofCreator(answers, audience.creatorId) : answers;
  const names = audience.kind === 'creator' ? new Map<string, string>() : await namesOf(clients, creatorIds);
  // The story needs the whole line to know that others share it; `tell` itself keeps silent about them.
  const lineIds = new Set(visible.order.lines.map(({ lineId }) => lineId));
  const stories = toStoryFacts(answers, names)
    .filter(({ lineId }) => lineIds.has(lineId))
    .map((facts) => inWords(tell(facts, audience), voice));
  const { order, decisions, disputes, commission, payouts } = visible;
  // Parsing drops every member that the contract does not name.
  return explanationSchema.parse({
    ...voice,
    direction: wordsIn[voice.language].direction,
    order: orderFor(order, viewer),
    decisions,
    disputes: disputes.map((dispute) => toDisputeView(dispute, viewer)),
    commission: commission ?? null,
    payouts,
    stories,
  });
}

const inWords = ({ lineId, state, summary, sentences }: Story, voice: Voice): object => ({
  lineId,
  state: state && speak(state, voice),
  summary: speak(summary, voice),
  sentences: sentences.map((sentence) => speak(sentence, voice)),
  facts: { summary, sentences },
});

async function ask(
  { orderIntake, attribution, commissionLedger, payout }: ExplanationClients,
  orderId: string,
): Promise<Answers | undefined> {
  const [json] = (await orderIntake.GetOrder({ orderId, brandId: '', externalId: '' })).ordersJson;
  if (json === undefined) return undefined;
  const [{ decisions, disputes }, commission, payouts] = await Promise.all([
    attribution.Explain({ orderId }).catch(noneYet),
    commissionLedger.Explain({ orderId }),
    payout.ExplainOrder({ orderId, payeeIds: [] }),
  ]);
  return {
    order: orderContract.parse(JSON.parse(json)),
    decisions,
    disputes,
    commission: commission.found ? commission : undefined,
    payouts: payouts.lines,
  };
}

/** Attribution learns of an order a moment after order-intake. */
function noneYet(error: unknown): Pick<Answers, 'decisions' | 'disputes'> {
  if (error instanceof AppError && error.code === 'not_found') return { decisions: [], disputes: [] };
  throw error;
}

const creatorIdsOf = ({ decisions, commission, payouts }: Answers): string[] => [
  ...new Set([
    ...decisions.flatMap(({ lines }) =>
      lines.flatMap(({ candidates }) => candidates.map(({ creatorId }) => creatorId)),
    ),
    ...(commission?.lines ?? []).flatMap(({ parts, shares }) => [
      ...parts.map(({ creatorId }) => creatorId),
      ...shares.map(({ payeeId }) => payeeId),
    ]),
    ...payouts.map(({ payeeId }) => payeeId),
  ]),
];

function audienceOf({ role, creatorId }: Viewer): Audience {
  if (role === 'creator') return { kind: 'creator', creatorId: creatorId ?? '' };
  return { kind: role === 'brand' ? 'brand' : 'staff' };
}

async function namesOf({ campaigns }: ExplanationClients, payeeIds: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const creatorIds = payeeIds.filter((payeeId) => !payeeId.startsWith(agencyPrefix)).slice(0, namesMax);
  if (creatorIds.length > 0)
    for (const { creatorId, displayName } of (await campaigns.ListCreators({ page: null, creatorIds })).creators)
      names.set(creatorId, displayName);
  if (payeeIds.some((payeeId) => payeeId.startsWith(agencyPrefix)))
    for (const { agencyId, name } of (await campaigns.ListAgencies({ limit: namesMax, cursor: '' })).agencies)
      names.set(agencyPrefix + agencyId, name);
  return names;
}

/** An agency's id as a payee begins with it. */
const agencyPrefix = 'agency:';

/** Only lines with a click, coupon or part of this creator, and of those only what is the creator's own. */
function ofCreator({ order, decisions, disputes, commission, payouts }: Answers, creatorId: string): Shown {
  const own = (thing: { readonly creatorId: string }): boolean => thing.creatorId === creatorId;
  const ownDecisions = decisions
    .map((decision) => ({
      ...decision,
      lines: decision.lines
        .filter(({ candidates }) => candidates.some(own))
        .map((line) => ownDecision(line, creatorId)),
    }))
    .filter(({ lines }) => lines.length > 0);
  const ownLines = (commission?.lines ?? [])
    .filter(({ parts, shares }) => parts.some(own) || shares.some(({ payeeId }) => payeeId === creatorId))
    .map((line) => ownCommission(line, creatorId));
  const ownPayouts = payouts.filter(({ payeeId }) => payeeId === creatorId);
  const lineIds = new Set(
    [...ownDecisions.flatMap(({ lines }) => lines), ...ownLines, ...ownPayouts].map(({ lineId }) => lineId),
  );
  const ownLeg = ({ account }: { readonly account: string }): boolean => account.startsWith(`creator:${creatorId}:`);
  return {
    order: { ...order, lines: order.lines.filter(({ lineId }) => lineIds.has(lineId)) },
    decisions: ownDecisions,
    disputes: disputes.filter(own),
    commission: commission && {
      ...commission,
      lines: ownLines,
      entries: commission.entries
        .map((entry) => ({ ...entry, legs: entry.legs.filter(ownLeg) }))
        .filter(({ legs }) => legs.length > 0),
    },
    payouts: ownPayouts,
  };
}

/** The policy is that of the winner's campaign, which a creator who lost has no part in. */
function ownDecision(line: LineDecision__Output, creatorId: string): LineDecision__Output {
  const candidates = line.candidates.filter((candidate) => candidate.creatorId === creatorId);
  const won = candidates.some(({ credited }) => credited);
  return {
    ...line,
    candidates,
    lastClickCreatorId: line.lastClickCreatorId === creatorId ? creatorId : '',
    ...(won ? {} : { policyId: '', policyHash: '' }),
  };
}

/** Where others share the line, sums over all parts would tell theirs, and lost terms may be theirs. */
function ownCommission(
  { grossMinor, operatorFeeMinor, cappedMinor, ...line }: CommissionLine__Output,
  creatorId: string,
): ShownLine {
  const parts = line.parts.filter((part) => part.creatorId === creatorId);
  const shares = line.shares.filter(({ payeeId }) => payeeId === creatorId).map((share) => ({ ...share, hostId: '' }));
  const shared =
    line.shares.length > shares.length || line.parts.some((part) => part.creatorId !== creatorId && part.weight > 0);
  const state = (parts.find(({ weight }) => weight > 0) ?? shares[0])?.state ?? 'declined';
  if (!shared) return { ...line, parts, shares, grossMinor, operatorFeeMinor, cappedMinor };
  const reason = parts.find((part) => part.reason !== '')?.reason ?? '';
  return { ...line, state, reason, parts, shares, lostTerms: [] };
}

/** The shop's references are for those who look into the shop; what points at the buyer, for the brand alone. */
function orderFor(order: Answers['order'], { role }: Viewer): object {
  const { name, externalId, customerRef, joinKeys, ...plain } = order;
  if (role === 'creator') return plain;
  return role === 'finance' ? { ...plain, name, externalId } : { ...plain, name, externalId, customerRef, joinKeys };
}
