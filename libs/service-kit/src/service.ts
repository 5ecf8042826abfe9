import type { Stage } from '@creditroll/processing';
import type { Collection } from '@creditroll/store';
import type { GrpcService } from './grpc-server.ts';
import type { Front, HttpDoor } from './http-server.ts';
import type { Route } from './route.ts';

/** One service as data: whoever hosts it, alone or with the others, does the same things in the same order with it. */
export interface Service {
  readonly name: string;
  /** All that it keeps besides what its stages name. */
  readonly collections: readonly Collection[];
  readonly stages: readonly Stage[];
  readonly grpc: readonly GrpcService[];
  readonly routes?: readonly Route[];
  /** Sees a request before the router does; answers whether it took it. */
  readonly front?: Front;
  /** What only the public door has: who may come in, pages, limits. */
  readonly door?: Omit<HttpDoor, 'routes' | 'front'>;
  /** Runs when engines and collections are ready, before the first event or call. */
  start?(): Promise<void>;
  stop?(): Promise<void>;
}
