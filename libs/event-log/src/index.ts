export * from './partition-of.ts';
export type * from './port.ts';
export { appendBytesMax, recordBytesMax } from './port.ts';
