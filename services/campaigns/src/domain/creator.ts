import type { CreatorKind } from '@creditroll/contracts';
import { emailDomainOf, emailHashOf } from '@creditroll/kernel';
import { nameCharactersMax } from './brand.ts';
import { Problems } from './problems.ts';

/** The name under which a creator is known on a platform. */
export interface Handle {
  readonly channel: string;
  /** As the creator writes it, without a leading `@`. */
  readonly handle: string;
}

export interface CreatorDraft {
  readonly displayName: string;
  readonly handles: readonly Handle[];
  /** Empty: not known. It is kept nowhere. */
  readonly email: string;
  /** Empty: `content`. */
  readonly kind: string;
}

export interface Creator extends Omit<CreatorDraft, 'email' | 'kind'> {
  /** A coupon site and a browser extension stand down where another creator was before. */
  readonly kind: CreatorKind;
  /** Pseudonym of the e-mail address; null: not known. */
  readonly emailHash: string | null;
  /** Domain of the same address. */
  readonly emailDomain: string | null;
  readonly creatorId: string;
  readonly revision: number;
  readonly createdAtMs: number;
}

/** Holds a handle for its one owner: its identity is the handle, so that two owners cannot both insert it. */
export interface HandleClaim {
  readonly channel: string;
  /** Folded. */
  readonly handle: string;
  readonly creatorId: string;
}

const handlesMax = 20;
const handleCharactersMax = 100;
const emailCharactersMax = 320;

export const handleKey = ({ channel, handle }: Handle): string => `${channel}/${foldHandle(handle)}`;

/** Platforms do not tell `@Hanna` and `hanna` apart. */
const foldHandle = (handle: string): string => bare(handle).normalize('NFKC').toLowerCase();

const bare = (handle: string): string => handle.trim().replace(/^@/, '');

export interface KnownWords {
  readonly channels: readonly string[];
  readonly kinds: readonly CreatorKind[];
}

export function newCreator(
  draft: CreatorDraft,
  { channels, kinds }: KnownWords,
  creatorId: string,
  nowMs: number,
): Creator {
  const problems = new Problems();
  problems.text('displayName', draft.displayName, nameCharactersMax);
  problems.unless(draft.handles.length <= handlesMax, 'handles', `must not be more than ${handlesMax}`);
  const seen = new Set<string>();
  for (const [index, handle] of draft.handles.slice(0, handlesMax).entries()) {
    problems.unless(
      channels.includes(handle.channel),
      `handles[${index}].channel`,
      `must be one of ${channels.join(', ')}`,
    );
    problems.text(`handles[${index}].handle`, bare(handle.handle), handleCharactersMax);
    problems.unless(!seen.has(handleKey(handle)), `handles[${index}]`, 'is there twice');
    seen.add(handleKey(handle));
  }
  problems.unless(
    draft.email === '' || (draft.email.length <= emailCharactersMax && /^\S+@\S+$/.test(draft.email.trim())),
    'email',
    'must be an e-mail address, or left out',
  );
  const kind = kinds.find((known) => known === (draft.kind || 'content'));
  problems.unless(kind !== undefined, 'kind', `must be one of ${kinds.join(', ')}`);
  problems.refuse();
  return {
    creatorId,
    displayName: draft.displayName.trim(),
    handles: draft.handles.map(({ channel, handle }) => ({ channel, handle: bare(handle) })),
    emailHash: emailHashOf(draft.email) ?? null,
    emailDomain: emailDomainOf(draft.email) ?? null,
    kind: kind ?? 'content',
    revision: 1,
    createdAtMs: nowMs,
  };
}

export const claimsOf = ({ creatorId, handles }: Creator): readonly HandleClaim[] =>
  handles.map(({ channel, handle }) => ({ channel, handle: foldHandle(handle), creatorId }));
