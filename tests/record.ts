import type { EventDefinition, TopicName } from '@creditroll/contracts';
import { isoTime } from '@creditroll/kernel';

/** A record of the log, ready to be appended. */
export interface Outgoing {
  readonly topic: TopicName;
  readonly key: string;
  readonly value: string;
}

/** An event as something outside of our stages writes it. */
export const record = <Data>(
  { topic, type, dataschema }: EventDefinition<Data>,
  id: string,
  subject: string,
  atMs: number,
  data: Data,
): Outgoing => ({
  topic,
  key: subject,
  value: JSON.stringify({
    specversion: '1.0',
    id,
    source: 'test',
    type,
    time: isoTime(atMs),
    subject,
    dataschema,
    data,
  }),
});
