export type * from './port.ts';
export { collection, documentBytesMax, keyBytesMax, noCheckpoint, pendingBytesMax, prefixId } from './port.ts';
