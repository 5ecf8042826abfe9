export * from './counted-ids.ts';
export * from './testbed.ts';
export * from './world/index.ts';
