import { clickReceived, touchRecorded } from '@creditroll/contracts';
import { partitionOf } from '@creditroll/event-log';
import { isoTime, SteppedClock } from '@creditroll/kernel';
import {
  answers,
  deadLetters,
  inbound,
  runStage,
  silentObserver,
  stage,
  stageDefaults,
  standstills,
  timers,
} from '@creditroll/processing';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { runBare } from '../bare-loop.ts';
import { type EngineName, openEngines } from '../engines.ts';
import { measure, report, type Report } from '../measure.ts';
import { settled } from '../settled.ts';

const seenSchema = z.object({ touchId: z.string(), visitorId: z.string(), atMs: z.int() });
const seen = collection({
  name: 'bench.seen',
  schema: seenSchema,
  key: (doc: z.infer<typeof seenSchema>) => doc.touchId,
  indexes: {},
});
const partitions = 2;

/** The processor alone: one stage that stores one document and says one event for each that it gets. */
const relay = stage<z.infer<typeof clickReceived.envelope>['data'], void>({
  name: 'bench.relay',
  topic: 'clicks',
  collections: [seen],
  inbound: [inbound(clickReceived, (data) => data)],
  async read(inputs, reader) {
    await reader.getMany(
      seen,
      inputs.map((input) => input.in.touchId),
    );
  },
  decide(touch, unit) {
    if (unit.get(seen, touch.touchId)) return;
    unit.put(seen, { touchId: touch.touchId, visitorId: touch.visitorId, atMs: touch.occurredAtMs });
    unit.emit(touchRecorded, touch.visitorId, touch);
  },
});

export async function processor(engine: EngineName, events: number, batchEventsMax: number): Promise<Report> {
  const records = clicks(events);
  const collections = [seen, answers, deadLetters, standstills, timers];

  const engines = await openEngines(engine, collections, partitions);
  await appendAll(engines.log, records);
  const clock = new SteppedClock(baseMs);
  const context = {
    ...engines,
    clock,
    ids: { mint: (prefix: string) => `${prefix}1` },
    observer: silentObserver,
    sleep: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)),
  };
  const run = await measure(async () => {
    const running = await runStage(relay, context, { ...stageDefaults, batchEventsMax });
    await settled([running]);
    await running.stop();
  });
  await engines.close();

  const bareEngines = await openEngines(engine, collections, partitions);
  await appendAll(bareEngines.log, records);
  const value = records[0]?.value ?? '';
  const bare = await measure(() =>
    runBare(
      [
        {
          topic: 'clicks',
          to: [{ topic: 'touches', perRecord: 1, value }],
          documents: [
            {
              collection: seen,
              perRecord: 1,
              doc: (n) => ({ touchId: `t${n.toString().padStart(9, '0')}`, visitorId: 'v', atMs: baseMs }),
            },
          ],
        },
      ],
      bareEngines.log,
      bareEngines.store,
      partitions,
      batchEventsMax,
    ),
  );
  await bareEngines.close();
  return report('processor', engine, events, run, bare);
}

const baseMs = Date.UTC(2026, 2, 1);

function clicks(count: number): { key: string; value: string }[] {
  return Array.from({ length: count }, (_, n) => {
    const touchId = `t${n.toString().padStart(9, '0')}`;
    const visitorId = `v${n % 5_000}`;
    const data = {
      touchId,
      brandId: 'b1',
      campaignId: 'cm1',
      creatorId: `cr${n % 50}`,
      contentId: `video${n % 200}`,
      channel: 'tiktok',
      kind: 'click',
      match: 'deterministic',
      linkCode: 'aBcDeFgHiJ',
      clickId: touchId,
      visitorId,
      productIds: null,
      occurredAtMs: baseMs + n,
      receivedAtMs: baseMs + n,
      invalidBy: null,
    };
    return {
      key: visitorId,
      value: JSON.stringify({
        specversion: '1.0',
        id: touchId,
        source: 'bench',
        type: clickReceived.type,
        time: isoTime(baseMs + n),
        subject: visitorId,
        dataschema: clickReceived.dataschema,
        data,
      }),
    };
  });
}

async function appendAll(
  log: Awaited<ReturnType<typeof openEngines>>['log'],
  records: readonly { key: string; value: string }[],
): Promise<void> {
  for (let at = 0; at < records.length; at += 5_000) {
    const slices = Array.from({ length: partitions }, (): { key: string; value: string }[] => []);
    for (const record of records.slice(at, at + 5_000)) slices[partitionOf(record.key, partitions)]?.push(record);
    await log.append(
      slices.flatMap((slice, partition) => (slice.length > 0 ? [{ topic: 'clicks', partition, records: slice }] : [])),
    );
  }
}
