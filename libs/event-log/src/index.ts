export * from './partition-of.ts';
export * from './prefixed.ts';
export type * from './port.ts';
export { appendBytesMax, recordBytesMax } from './port.ts';
