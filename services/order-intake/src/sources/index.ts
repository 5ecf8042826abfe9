import { generic } from './generic/index.ts';
import { shopify } from './shopify/index.ts';
import type { OrderSource } from './source.ts';

/** Every kind of shop that can be connected. */
export const sources = { shopify, generic } as const satisfies Record<string, OrderSource>;

export type SourceName = keyof typeof sources;

export const sourceNames = Object.keys(sources) as readonly string[] as readonly SourceName[];

export const isSourceName = (name: string): name is SourceName => Object.hasOwn(sources, name);
