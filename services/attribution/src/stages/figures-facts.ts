import type { Input, Reader } from '@creditroll/processing';
import { type Page, prefixId } from '@creditroll/store';
import { fraudPolicies, orders } from '../collections.ts';
import type { CampaignFigures, Sweep } from '../domain/figures/campaign.ts';
import { type Figures, figuresKey } from '../domain/figures/figures.ts';
import type { FiguresInput } from '../domain/figures/inputs.ts';
import type { OrderState } from '../domain/order-state.ts';
import { campaignFigures, figures, standings, type Uncounted, uncounted, verdicts } from '../figures-collections.ts';

export const stepLimits = {
  /** Timers that one batch works on; the others wait for the next. */
  timersMax: 20,
  /** Messages of one campaign that one step adds up. */
  messagesMax: 50,
  /** Creators and codes of one campaign that one step looks at. */
  judgedMax: 200,
  /** Orders that one step of a walk passes. */
  ordersMax: 500,
} as const;

/** What the timers of a batch work on, by campaign; of those that have to wait there is nothing. */
export interface FiguresFacts {
  readonly pages: ReadonlyMap<string, readonly Uncounted[]>;
  readonly due: ReadonlyMap<string, readonly Figures[]>;
  readonly walks: ReadonlyMap<string, { readonly sweep: Sweep; readonly page: Page<OrderState> }>;
}

const campaignOf = ({ in: { campaignId } }: Input<FiguresInput>): string => campaignId;
const byCampaign = (campaignIds: readonly string[]) => campaignIds.map((campaignId) => [campaignId]);

export async function fetchFiguresFacts(inputs: readonly Input<FiguresInput>[], reader: Reader): Promise<FiguresFacts> {
  const known = await reader.getMany(campaignFigures, inputs.map(campaignOf));
  const timed = inputs
    .filter(({ in: { kind } }) => kind === 'judge' || kind === 'sweep')
    .slice(0, stepLimits.timersMax);
  const judging = timed.filter(({ in: { kind } }) => kind === 'judge');
  const sweeping = timed.filter(({ in: { kind } }) => kind === 'sweep');
  const [found, walks] = await Promise.all([
    reader.findMany(uncounted, 'by_campaign', byCampaign(judging.map(campaignOf)), stepLimits.messagesMax),
    fetchWalks(sweeping.map(campaignOf), known, reader),
  ]);
  const pages = new Map(
    judging.map((input) => [campaignOf(input), found.get(prefixId([campaignOf(input)])) ?? []] as const),
  );
  const due = await fetchDue(
    judging.filter((input) => pages.get(campaignOf(input))?.length === 0),
    reader,
  );
  await Promise.all([fetchNamed(pages, reader), fetchVerdicts(inputs, due, known, reader)]);
  return { pages, due, walks };
}

async function fetchWalks(
  campaignIds: readonly string[],
  known: ReadonlyMap<string, CampaignFigures>,
  reader: Reader,
): Promise<FiguresFacts['walks']> {
  const walks = await Promise.all(
    campaignIds.map(async (campaignId) => {
      const campaign = known.get(campaignId);
      if (!campaign?.sweep) return [];
      const { sweep, brandId } = campaign;
      const page = await reader.find(orders, 'by_brand', {
        equals: [brandId],
        from: sweep.fromMs,
        limit: stepLimits.ordersMax,
        cursor: sweep.cursor ?? undefined,
      });
      return [[campaignId, { sweep, page }] as const];
    }),
  );
  return new Map(walks.flat());
}

/** Creators and codes that are to be looked at by then. */
async function fetchDue(judging: readonly Input<FiguresInput>[], reader: Reader): Promise<FiguresFacts['due']> {
  const stretches = judging.map((input) => ({
    campaignId: campaignOf(input),
    stretch: { equals: [campaignOf(input)], from: 0, below: input.cause.nowMs + 1 },
  }));
  const found = await reader.findMany(
    figures,
    'by_judge',
    stretches.map(({ stretch }) => stretch),
    stepLimits.judgedMax,
  );
  return new Map(stretches.map(({ campaignId, stretch }) => [campaignId, found.get(prefixId(stretch)) ?? []]));
}

/** The figures that messages change. */
const fetchNamed = (pages: FiguresFacts['pages'], reader: Reader) =>
  reader.getMany(
    figures,
    [...pages].flatMap(([campaignId, page]) =>
      page.flatMap(({ rows }) => rows.map((row) => figuresKey({ ...row, campaignId }))),
    ),
  );

async function fetchVerdicts(
  inputs: readonly Input<FiguresInput>[],
  due: FiguresFacts['due'],
  known: ReadonlyMap<string, CampaignFigures>,
  reader: Reader,
): Promise<void> {
  const dismissing = inputs.flatMap(({ in: input }) => (input.kind === 'dismiss' ? [input] : []));
  if (due.size === 0 && dismissing.length === 0) return;
  const looked = [...due.values()].flat();
  const campaignIds = [...due.keys(), ...dismissing.map(({ campaignId }) => campaignId)];
  const [found] = await Promise.all([
    reader.getMany(verdicts, [
      ...looked.flatMap(({ verdictIds }) => verdictIds),
      ...dismissing.map(({ verdictId }) => verdictId),
    ]),
    reader.getMany(standings, campaignIds),
    reader.getMany(
      fraudPolicies,
      campaignIds.flatMap((campaignId) => known.get(campaignId)?.brandId ?? []),
    ),
  ]);
  await reader.getMany(
    figures,
    dismissing.flatMap(({ verdictId }) => {
      const verdict = found.get(verdictId);
      return verdict ? [figuresKey(verdict)] : [];
    }),
  );
}
