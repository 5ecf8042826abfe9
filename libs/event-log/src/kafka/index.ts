export { connectKafkaLog } from './kafka-log.ts';
export type { KafkaLogMessage, KafkaLogOptions } from './options.ts';
