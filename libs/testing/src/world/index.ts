export type * from './cast.ts';
export * from './story.ts';
