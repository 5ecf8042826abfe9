import type { OperationsDefinition } from '@creditroll/contracts/grpc/creditroll/operations/v1/Operations';
import type { EventLog } from '@creditroll/event-log';
import {
  type DeadLetter,
  deadLetters,
  DirectCommands,
  type Fate,
  fatesOf,
  replay,
  type Stage,
  standstills,
} from '@creditroll/processing';
import type { Clock } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { loadProto } from './grpc-proto.ts';
import { type GrpcService, grpcService } from './grpc-server.ts';

interface OperationsDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly stages: readonly Stage[];
}

const listMax = 200;
const previewCharactersMax = 400;

export const operationsDefinition = loadProto('creditroll/operations/v1/operations.proto').service(
  'creditroll.operations.v1.Operations',
);

/**
 * What an operator asks of any service: how far each partition is, which stands still and why, what was put aside.
 * It answers from the store, so it is true for every process of the service.
 */
export function operationsService({ log, store, clock, stages }: OperationsDeps): GrpcService {
  const commands = new DirectCommands({ log, store, clock }, 'operations.commands');
  return grpcService<OperationsDefinition>(operationsDefinition, {
    Partitions: async () => ({
      partitions: (await Promise.all(stages.map((stage) => partitionsOf(stage, log, store)))).flat(),
    }),
    ListDeadLetters: async ({ limit, cursor }) => {
      const page = await store.find(deadLetters, 'by_time', {
        equals: [],
        order: 'descending',
        limit: Math.min(Math.max(limit, 1), listMax),
        cursor: cursor || undefined,
      });
      const fates = await fatesOf(store, page.docs);
      return {
        deadLetters: page.docs.map((letter) => toMessage(letter, fates.get(letter.deadLetterId))),
        next: page.next ?? '',
      };
    },
    ReplayDeadLetters: async ({ command, deadLetterIds }) => {
      const ids = deadLetterIds.slice(0, listMax);
      return commands.run(command?.idempotencyKey ?? '', ids, async (nowMs) => {
        const found = await store.getMany(deadLetters, ids);
        const writes = await replay(log, [...found.values()], nowMs);
        return { value: { replayed: found.size, unknown: ids.filter((id) => !found.has(id)) }, writes, facts: [] };
      });
    },
  });
}

async function partitionsOf(stage: Stage, log: EventLog, store: Store) {
  const owners = Array.from({ length: log.partitions(stage.topic) }, (_, partition) => ({
    partition,
    owner: `${stage.name}/${partition}`,
  }));
  const stopped = await store.getMany(
    standstills,
    owners.map(({ owner }) => owner),
  );
  return Promise.all(
    owners.map(async ({ partition, owner }) => {
      const [{ offset }, { high }] = await Promise.all([store.checkpoint(owner), log.range(stage.topic, partition)]);
      const still = stopped.get(owner);
      return {
        stage: stage.name,
        topic: stage.topic,
        partition,
        nextOffset: offset,
        logEnd: high,
        standingStill: still !== undefined,
        eventId: still?.eventId ?? '',
        reason: still?.reason ?? '',
      };
    }),
  );
}

const toMessage = (letter: DeadLetter, fate: Fate | undefined) => ({
  deadLetterId: letter.deadLetterId,
  stage: letter.stage,
  topic: letter.topic,
  key: letter.key,
  reason: letter.reason,
  atMs: letter.atMs,
  valuePreview: letter.value.slice(0, previewCharactersMax),
  replayedAtMs: fate?.replayedAtMs ?? 0,
  outcome: fate?.outcome ?? '',
  againAs: fate?.againAs ?? '',
});
