export type * from './cast.ts';
export { claim, emailOf, rateChange } from './cast.ts';
export * from './story.ts';
