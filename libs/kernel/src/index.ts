export * from './canonical.ts';
export * from './clock.ts';
export * from './envelope.ts';
export * from './errors.ts';
export * from './grouped.ts';
export * from './ids.ts';
export * from './random.ts';
export * from './slab.ts';
