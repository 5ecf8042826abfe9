import { AppError, type Clock, type Ids } from '@creditroll/kernel';
import type { Collection, Store } from '@creditroll/store';
import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Commands } from '../commands.ts';

/** What every call may use. */
export interface CallsContext {
  readonly store: Store;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly commands: Commands;
}

type Handlers = GrpcHandlers<CampaignsDefinition>;

/** The contract's calls; none of ours looks at the deadline, because each is a few round trips to the store. */
export type Calls = {
  readonly [Name in keyof Handlers]: (request: Parameters<Handlers[Name]>[0]) => ReturnType<Handlers[Name]>;
};

export async function findOne<Doc extends object>(
  store: Store,
  collection: Collection<Doc>,
  key: string,
): Promise<Doc | undefined> {
  // An id from outside may be empty, which is no key.
  return key === '' ? undefined : (await store.getMany(collection, [key])).get(key);
}

export async function getOne<Doc extends object>(
  store: Store,
  collection: Collection<Doc>,
  key: string,
  noun: string,
): Promise<Doc> {
  const doc = await findOne(store, collection, key);
  if (!doc) throw new AppError('not_found', `there is no ${noun} ${JSON.stringify(key)}`);
  return doc;
}
