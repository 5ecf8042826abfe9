export * from './counted-ids.ts';
export { examplesIn } from './examples.ts';
export * from './testbed.ts';
export * from './world/index.ts';
