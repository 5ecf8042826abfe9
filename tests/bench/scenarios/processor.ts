import { clickReceived, touchRecorded } from '@creditroll/contracts';
import { SteppedClock } from '@creditroll/kernel';
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
import { openEngines } from '../engines.ts';
import type { Scenario } from '../main.ts';
import { measure, report } from '../measure.ts';
import { appendAll, partitions } from '../pipeline.ts';
import { settled } from '../settled.ts';
import { type Outgoing, record } from '../../record.ts';
import { baseMs } from '../world.ts';

const seenSchema = z.object({ touchId: z.string(), visitorId: z.string(), atMs: z.int() });
const seen = collection({
  name: 'bench.seen',
  schema: seenSchema,
  key: (doc: z.infer<typeof seenSchema>) => doc.touchId,
  indexes: {},
});

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

export const processor: Scenario = async ({ engine, events, batchEventsMax }) => {
  const feed = { count: events, record: click };
  const collections = [seen, answers, deadLetters, standstills, timers];

  const engines = await openEngines(engine, collections, partitions);
  await appendAll(engines.log, feed);
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
  await appendAll(bareEngines.log, feed);
  const { value } = click(0);
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
};

function click(n: number): Outgoing {
  const touchId = `t${n.toString().padStart(9, '0')}`;
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
    visitorId: `v${n % 5_000}`,
    productIds: null,
    occurredAtMs: baseMs + n,
    receivedAtMs: baseMs + n,
    invalidBy: null,
  } as const;
  return record(clickReceived, touchId, data.visitorId, baseMs + n, data);
}
