import { AppError, type Clock, digestOf, type Ids, sha256 } from '@creditroll/kernel';
import { hashPassword, type Principal, type SessionTokens, verifyPassword } from '@creditroll/service-kit';
import type { Store, Write } from '@creditroll/store';
import { emails, people, type Person, revoked } from '../collections.ts';
import type { Role } from '../domain/access.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly creatorId?: string | undefined;
  readonly brandId?: string | undefined;
}

interface AccountsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tokens: SessionTokens;
  readonly sessionMs: number;
}

/** Compared against when an address is unknown, so that the time to refuse does not tell who has an account. */
const nobodysPassword = hashPassword('nobody has this one');

/** People and their sessions. */
export class Accounts {
  readonly #deps: AccountsDeps;

  constructor(deps: AccountsDeps) {
    this.#deps = deps;
  }

  /** The first people, once: at least one admin, and two of finance, because whoever drafts cannot approve. */
  async setUp(newcomers: readonly NewPerson[]): Promise<readonly Person[]> {
    const { store } = this.#deps;
    if ((await store.find(people, 'key', { equals: [], limit: 1 })).docs.length > 0)
      throw new AppError('wrong_state', 'set-up was done before; an admin adds further people');
    const count = (role: Role): number => newcomers.filter((person) => person.role === role).length;
    if (count('admin') < 1 || count('finance') < 2) {
      throw new AppError('invalid_input', 'set-up needs at least one admin and two people of finance', {
        fields: [
          {
            field: 'people',
            problem: 'must hold at least 1 admin and 2 finance: whoever drafts a payout cannot approve it',
          },
        ],
      });
    }
    return this.#insert(newcomers);
  }

  async add(newcomer: NewPerson): Promise<Person> {
    if (
      (newcomer.role === 'creator') !== (newcomer.creatorId !== undefined) ||
      (newcomer.role === 'brand') !== (newcomer.brandId !== undefined)
    ) {
      throw new AppError('invalid_input', 'a creator acts for a creatorId, a brand for a brandId, others for neither', {
        fields: [
          {
            field: newcomer.role === 'brand' ? 'brandId' : 'creatorId',
            problem: `does not go with the role ${newcomer.role}`,
          },
        ],
      });
    }
    const [person] = await this.#insert([newcomer]);
    if (!person) throw new AppError('bug', 'nobody was added');
    return person;
  }

  async list(
    limit: number,
    cursor: string | undefined,
  ): Promise<{ items: readonly Person[]; next?: string | undefined }> {
    const page = await this.#deps.store.find(people, 'key', { equals: [], limit, cursor });
    return { items: page.docs, next: page.next };
  }

  async byId(personId: string): Promise<Person | undefined> {
    return (await this.#deps.store.getMany(people, [personId])).get(personId);
  }

  /** Throws `unauthenticated`, the same for an unknown address and a wrong password. */
  async signIn(email: string, password: string): Promise<{ token: string; expiresAtMs: number; person: Person }> {
    const { store, tokens, ids, clock, sessionMs } = this.#deps;
    const address = email.trim().toLowerCase();
    const known = (await store.getMany(emails, [address])).get(address);
    const person = known && (await this.byId(known.personId));
    const right = await verifyPassword(password, person?.passwordHash ?? (await nobodysPassword));
    if (!person || !right) throw new AppError('unauthenticated', 'the e-mail or the password is not right');
    const scopes = {
      ...(person.creatorId ? { creator: person.creatorId } : {}),
      ...(person.brandId ? { brand: person.brandId } : {}),
    };
    const token = await tokens.issue({ id: person.personId, roles: [person.role], scopes }, ids.mint('ses'));
    return { token, expiresAtMs: clock.nowMs() + sessionMs, person };
  }

  async signOut(token: string): Promise<void> {
    const { store, tokens } = this.#deps;
    const { sessionId, expiresAtMs } = await tokens.verify(token);
    await store.commit({
      writes: [{ op: 'put', collection: revoked, doc: { tokenHash: sha256(sessionId), expiresAtMs } }],
    });
  }

  /** Throws `unauthenticated`. */
  async principalOf(token: string): Promise<Principal> {
    const { principal, sessionId } = await this.#deps.tokens.verify(token);
    const key = sha256(sessionId);
    if ((await this.#deps.store.getMany(revoked, [key])).has(key))
      throw new AppError('unauthenticated', 'the session was ended; sign in again');
    return principal;
  }

  async #insert(newcomers: readonly NewPerson[]): Promise<Person[]> {
    const { store, clock } = this.#deps;
    const added = await Promise.all(newcomers.map((newcomer) => this.#personOf(newcomer, clock.nowMs())));
    const writes = added.flatMap((person): Write[] => [
      { op: 'insert', collection: people, doc: person },
      { op: 'insert', collection: emails, doc: { email: person.email, personId: person.personId } },
    ]);
    if ((await store.commit({ writes })) !== 'ok')
      throw new AppError('already_exists', 'somebody with this e-mail has an account', {
        fields: [{ field: 'email', problem: 'is taken' }],
      });
    return added;
  }

  async #personOf(
    { email, name, password, role, creatorId, brandId }: NewPerson,
    createdAtMs: number,
  ): Promise<Person> {
    const address = email.trim().toLowerCase();
    return {
      personId: `per_${digestOf([address, createdAtMs]).slice(0, 24)}`,
      email: address,
      name,
      role,
      creatorId: creatorId ?? null,
      brandId: brandId ?? null,
      passwordHash: await hashPassword(password),
      createdAtMs,
    };
  }
}
