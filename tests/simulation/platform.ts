/** All stages of the platform in one simulated process; several of them share a log and a disk. */
import { attribution } from '@creditroll/attribution';
import { campaigns } from '@creditroll/campaigns';
import { clickStages } from '@creditroll/click-tracking';
import { type AskTerms, commissionLedger } from '@creditroll/commission-ledger';
import { topicNames } from '@creditroll/contracts';
import type { EventLog } from '@creditroll/event-log';
import type { SimulatedLog } from '@creditroll/event-log/simulated';
import { AppError, DAY_MS, Random, type SteppedClock } from '@creditroll/kernel';
import { orderIntake } from '@creditroll/order-intake';
import { payout } from '@creditroll/payout';
import { processingCollections, runStage, type RunningStage, silentObserver } from '@creditroll/processing';
import { reporting } from '@creditroll/reporting';
import { createLogger, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import type { LockedTerms } from '../../services/commission-ledger/src/domain/book.ts';
import type { TermsQuestion } from '../../services/commission-ledger/src/domain/commissions.ts';
import { askCampaigns } from './catalogue.ts';
import { baseMs, brands, networkKeySecret } from './tale.ts';

export const partitions = 2;
export const capMinor = 2_500;

/** What a process is given. */
export interface Surroundings {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: SteppedClock;
}

/** A cap, or a deposit with rates by volume, bonuses and a leaderboard. */
function quotasOf(brandId: string, campaignId: string, creatorId: string) {
  switch (brandId) {
    case brands.capped.brandId:
      return {
        quotas: [{ owner: `campaign:${campaignId}`, span: 'campaign', limitMinor: capMinor, currency: 'USD' as const }],
      };
    case brands.ahead.brandId:
      return {
        ratePpm: null,
        quotas: [],
        prefunded: true as const,
        bonuses: [
          { bonusId: 'bonus-1', span: 'all', currency: 'EUR' as const, steps: bonusSteps },
          { bonusId: 'board-1', span: 'all', currency: 'EUR' as const, steps: [], board: { ...board, campaignId } },
        ],
        volume: {
          owner: `creator:${creatorId}:${campaignId}`,
          span: `volume:terms-${campaignId}:all`,
          currency: 'EUR',
          tiers: [
            { fromMinor: 0, ratePpm: 100_000 },
            { fromMinor: 5_000, ratePpm: 200_000 },
          ],
        },
      };
    default:
      return {};
  }
}

/** Decided after the last change of an order. */
const board = {
  prizesMinor: [300, 100],
  minSalesMinor: 1_000,
  endsAtMs: baseMs + DAY_MS,
  decidesAtMs: baseMs + 20 * DAY_MS,
  public: false,
};

const bonusSteps = [
  { salesMinor: 3_000, bonusMinor: 200 },
  { salesMinor: 9_000, bonusMinor: 500 },
];

/** Campaigns answers for the brand that moves products. */
const termsOf = (random: Random, refused: () => number, asked: AskTerms): AskTerms => {
  return async (questions) => {
    if (random.chance(refused())) throw new AppError('unavailable', 'simulated fault: no answer');
    const ofMoving = questions.filter(({ brandId }) => brandId === brands.moving.brandId);
    const answers = ofMoving.length === 0 ? [] : [...(await asked(ofMoving))];
    return questions.map(
      (question) => (question.brandId === brands.moving.brandId ? answers.shift() : undefined) ?? fixedTerms(question),
    );
  };
};

/** Twelve per cent for everybody else, 500 ppm of it to the operator; with what the brand's own ask for beside it. */
const fixedTerms = ({ brandId, campaignId, creatorId }: TermsQuestion): LockedTerms => ({
  campaignId,
  creatorId,
  found: true,
  termsId: `terms-${campaignId}`,
  scope: 'campaign',
  ratePpm: 120_000,
  fixedPerItemMinor: null,
  fixedCurrency: null,
  operatorFeePpm: 30_000,
  orderCap: null,
  lost: [],
  because: [],
  splits: [],
  cohosts: [],
  ...quotasOf(brandId, campaignId, creatorId),
});

const nobody = (): Promise<never> => Promise.reject(new Error('nobody is asked here'));

export function servicesOf({ log, store, clock }: Surroundings, terms: AskTerms): readonly Service[] {
  const logger = createLogger({ service: 'simulation', level: 'error' });
  const ids = { mint: (prefix: string) => `${prefix}1` };
  return [
    orderIntake({ log, store, clock, ids, networkKeySecret }),
    attribution({ log, store, clock, findOrders: nobody }),
    commissionLedger({
      log,
      store,
      clock,
      terms,
      shadow: { terms: nobody, policy: nobody, orders: nobody, dispute: nobody },
    }),
    payout({ log, store, clock }),
    campaigns({ log, store, clock, ids }),
    reporting({ log, store, clock, logger }),
  ];
}

export interface Process {
  readonly client: SimulatedLog;
  readonly running: readonly RunningStage[];
}

let minted = 0;

/** Starts every stage. `termsRefused`: how often campaigns does not answer. */
export async function start(
  client: SimulatedLog,
  surroundings: Surroundings,
  seed: number,
  termsRefused: () => number,
): Promise<Process> {
  await client.ensureTopics(topicNames.map((name) => ({ name, partitions })));
  const services = servicesOf(surroundings, termsOf(new Random(seed), termsRefused, askCampaigns(surroundings)));
  const stages = [...clickStages(), ...services.flatMap((service) => service.stages)];
  const collections = [
    ...new Set([...[...services, ...stages].flatMap((keeper) => keeper.collections), ...processingCollections]),
  ];
  const { store } = surroundings;
  // The next read after a refused one is answered.
  await store.ensure(collections).catch(() => store.ensure(collections));
  const context = {
    ...surroundings,
    ids: { mint: (prefix: string) => `${prefix}${++minted}` },
    observer: silentObserver,
    sleep: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  };
  const options = { batchEventsMax: 15, batchBytesMax: 1_000_000, tickMs: 2 };
  return { client, running: await Promise.all(stages.map((stage) => runStage(stage, context, options))) };
}
