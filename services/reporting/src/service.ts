import type { ReportingDefinition } from '@creditroll/contracts/grpc/creditroll/reporting/v1/Reporting';
import type { EventLog } from '@creditroll/event-log';
import { type Clock, invalidField } from '@creditroll/kernel';
import { grpcService, loadProto, type Logger, type Service } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { type QuarterDoc, quarterKey, quarters, totals } from './collections.ts';
import { byDay } from './domain/days.ts';
import { calendarDay } from './inbound/calendar-day.ts';
import { Feed } from './inbound/feed.ts';
import { completeToMs } from './inbound/watermark.ts';
import { figuresStage } from './stages/figures.ts';

export interface ReportingDeps {
  readonly store: Store;
  readonly log: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
}

const subjectsMax = 500;
const currenciesPerSubjectMax = 50;
const waitMsMax = 25_000;
const daysMax = 400;
const pageMax = 1_000;

/** Earnings, spend and the funnel from click to commission, by subject and day. */
export function reporting({ store, log, clock, logger }: ReportingDeps): Service {
  const definition = loadProto('creditroll/reporting/v1/reporting.proto').service('creditroll.reporting.v1.Reporting');
  const feed = new Feed(log, logger);
  return {
    name: 'reporting',
    collections: [],
    stages: [figuresStage()],
    grpc: [
      grpcService<ReportingDefinition>(definition, {
        Days: async ({ subject, timeZone, fromMs, belowMs }) => {
          const below = belowMs || clock.nowMs() + 1;
          if (below - fromMs > daysMax * 86_400_000)
            throw invalidField('fromMs', `must be within ${daysMax} days of belowMs`);
          const dayOf = calendarDay(timeZone || 'UTC');
          const [complete, found] = await Promise.all([
            completeToMs(log, store, clock),
            quartersOf(store, subject, fromMs, below),
          ]);
          return {
            days: byDay(found, dayOf).map((day) => ({ ...day, currency: day.currency ?? '' })),
            completeToMs: complete,
          };
        },
        Totals: async ({ subjects }) => {
          if (subjects.length > subjectsMax)
            throw invalidField('subjects', `must not be more than ${subjectsMax}, not ${subjects.length}`);
          const [complete, found] = await Promise.all([
            completeToMs(log, store, clock),
            store.findMany(
              totals,
              'by_subject',
              subjects.map((subject) => [subject]),
              currenciesPerSubjectMax,
            ),
          ]);
          return {
            totals: [...found.values()].flat().map((total) => ({ ...total, currency: total.currency ?? '' })),
            completeToMs: complete,
          };
        },
        Changes: async ({ subjects, afterId, waitMs }) => {
          const { changes, lastId, gap } = await feed.after(
            afterId,
            new Set(subjects),
            Math.min(Math.max(waitMs, 0), waitMsMax),
          );
          return {
            changes: changes.map(({ figures, currency, ...change }) => ({
              ...change,
              currency: currency ?? '',
              delta: figures,
            })),
            lastId,
            gap,
          };
        },
        Watermark: async () => ({ completeToMs: await completeToMs(log, store, clock) }),
      }),
    ],
    stop: () => feed.stop(),
  };
}

async function quartersOf(store: Store, subject: string, fromMs: number, belowMs: number): Promise<QuarterDoc[]> {
  const found: QuarterDoc[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.find(quarters, 'key', {
      equals: [],
      from: quarterKey(subject, fromMs, null),
      below: quarterKey(subject, belowMs, null),
      limit: pageMax,
      cursor,
    });
    found.push(...page.docs);
    cursor = page.next;
  } while (cursor);
  return found;
}
