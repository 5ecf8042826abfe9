import type { EventLog } from './port.ts';

/** The same log under other topic names, so that several installations (or test runs) can share brokers. */
export function prefixed(log: EventLog, prefix: string): EventLog {
  const name = (topic: string): string => `${prefix}${topic}`;
  return {
    ensureTopics: (topics) => log.ensureTopics(topics.map((topic) => ({ ...topic, name: name(topic.name) }))),
    partitions: (topic) => log.partitions(name(topic)),
    append: (sends) => log.append(sends.map((send) => ({ ...send, topic: name(send.topic) }))),
    range: (topic, partition) => log.range(name(topic), partition),
    read: (topic, partition, fromOffset, eventsMax) => log.read(name(topic), partition, fromOffset, eventsMax),
    consume: (options) =>
      log.consume({
        ...options,
        topic: name(options.topic),
        group: name(options.group),
        onBatch: (batch, lease) => options.onBatch({ ...batch, topic: options.topic }, lease),
      }),
    close: () => log.close(),
  };
}
