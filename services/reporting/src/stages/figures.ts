import { figuresChanged, type DataOf } from '@creditroll/contracts';
import { inbound, type Stage, stage } from '@creditroll/processing';
import { quarterKey, quarters, totalKey, totals } from '../collections.ts';
import { added } from '../domain/figures.ts';

type Changed = DataOf<typeof figuresChanged>;

/** Adds what the other services counted to the sums of its subject. */
export const figuresStage = (): Stage =>
  stage<Changed, void>({
    name: 'reporting.figures',
    topic: 'reports',
    collections: [quarters, totals],
    inbound: [inbound(figuresChanged, (data) => data)],
    async read(inputs, reader) {
      const slices = inputs.flatMap(({ in: { subject, slices: list } }) =>
        list.map((slice) => ({ subject, ...slice })),
      );
      await Promise.all([
        reader.getMany(
          quarters,
          slices.map((slice) => quarterKey(slice.subject, slice.quarterAtMs, slice.currency)),
        ),
        reader.getMany(
          totals,
          slices.map((slice) => totalKey(slice.subject, slice.currency)),
        ),
      ]);
    },
    decide({ subject, slices }, unit) {
      for (const { quarterAtMs, currency, figures } of slices) {
        const quarter = unit.get(quarters, quarterKey(subject, quarterAtMs, currency));
        unit.put(quarters, { subject, currency, quarterAtMs, figures: added(quarter?.figures ?? {}, figures) });
        const total = unit.get(totals, totalKey(subject, currency));
        unit.put(totals, { subject, currency, figures: added(total?.figures ?? {}, figures) });
      }
    },
  });
