export * from './counted-ids.ts';
export * from './testbed.ts';
