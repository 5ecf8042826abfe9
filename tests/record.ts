import { type EventDefinition, eventOf, type TopicName } from '@creditroll/contracts';

/** A record of the log, ready to be appended. */
export interface Outgoing {
  readonly topic: TopicName;
  readonly key: string;
  readonly value: string;
}

/** An event as something outside of our stages writes it. */
export const record = <Data>(
  definition: EventDefinition<Data>,
  id: string,
  subject: string,
  atMs: number,
  data: Data,
): Outgoing => ({
  topic: definition.topic,
  key: subject,
  value: JSON.stringify(eventOf(definition, { id, source: 'test', subject, atMs }, data)),
});
