export type * from './cast.ts';
export * from './random.ts';
export * from './story.ts';
