import { channels, creatorKinds } from '@creditroll/contracts';
import { AppError, invalidField } from '@creditroll/kernel';
import { creators, handles } from '../collections.ts';
import { written } from '../commands.ts';
import { claimsOf, type Creator, handleKey, newCreator } from '../domain/creator.ts';
import { pageLimitMax, toPage } from '../inbound/page.ts';
import type { Calls, CallsContext } from './context.ts';

export const creatorCalls = ({
  store,
  ids,
  commands,
}: CallsContext): Pick<Calls, 'CreateCreator' | 'ListCreators'> => ({
  CreateCreator: async (request) => {
    const creator = await commands.run('CreateCreator', request, async (nowMs) => {
      const value = newCreator(request, { channels, kinds: creatorKinds }, ids.mint('creator'), nowMs);
      const claims = claimsOf(value);
      const taken = await store.getMany(handles, claims.map(handleKey));
      if (taken.size > 0) throw handleTaken(value, taken);
      const inserts = claims.map((doc) => ({ op: 'insert' as const, collection: handles, doc }));
      return { value, writes: [written(creators, undefined, value), ...inserts], facts: [] };
    });
    return message(creator);
  },
  ListCreators: async ({ page, creatorIds }) => {
    if (creatorIds.length === 0) {
      const { docs, next = '' } = await store.find(creators, 'key', { equals: [], ...toPage(page) });
      return { creators: docs.map(message), next };
    }
    if (creatorIds.length > pageLimitMax) throw invalidField('creatorIds', `must not be more than ${pageLimitMax}`);
    const asked = new Set(creatorIds.filter((id) => id !== ''));
    const found = await store.getMany(creators, asked);
    return { creators: [...asked].flatMap((id) => found.get(id) ?? []).map(message), next: '' };
  },
});

/** Without what is kept of the e-mail address, which is nobody's to see. */
const message = ({ creatorId, displayName, handles: named, kind, revision, createdAtMs }: Creator) => ({
  creatorId,
  displayName,
  handles: [...named],
  kind,
  revision,
  createdAtMs,
});

/** Names the handles, and not whose they are. */
function handleTaken({ handles: wanted }: Creator, taken: ReadonlyMap<string, unknown>): AppError {
  const fields = wanted.flatMap((handle, index) =>
    taken.has(handleKey(handle))
      ? [{ field: `handles[${index}]`, problem: `${handle.handle} on ${handle.channel} belongs to another creator` }]
      : [],
  );
  return new AppError('already_exists', fields.map(({ problem }) => problem).join('; '), { fields });
}
