import { AppError, type Clock, type Ids } from '@creditroll/kernel';
import type { Principal } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { audit, type AuditDoc } from '../collections.ts';

/** Writes down every change that somebody asked for, done or refused. */
export class AuditTrail {
  readonly #deps: { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

  constructor(deps: { readonly store: Store; readonly clock: Clock; readonly ids: Ids }) {
    this.#deps = deps;
  }

  /** Does it and writes down what came of it; a refusal is written down, too. */
  async during<Result>(
    who: Principal | undefined,
    action: string,
    object: string,
    requestId: string,
    task: () => Promise<Result>,
  ): Promise<Result> {
    try {
      const result = await task();
      await this.#write(who, action, object, requestId, 'ok');
      return result;
    } catch (error) {
      await this.#write(who, action, object, requestId, error instanceof AppError ? error.code : 'bug');
      throw error;
    }
  }

  async #write(
    who: Principal | undefined,
    action: string,
    object: string,
    requestId: string,
    outcome: string,
  ): Promise<void> {
    const { store, clock, ids } = this.#deps;
    const doc: AuditDoc = {
      auditId: ids.mint('aud'),
      atMs: clock.nowMs(),
      personId: who?.id ?? 'nobody',
      role: who?.roles[0] ?? 'none',
      action,
      object,
      outcome,
      requestId,
    };
    await store.commit({ writes: [{ op: 'insert', collection: audit, doc }] });
  }

  async page(
    limit: number,
    cursor: string | undefined,
  ): Promise<{ items: readonly AuditDoc[]; next?: string | undefined }> {
    const page = await this.#deps.store.find(audit, 'key', { equals: [], order: 'descending', limit, cursor });
    return { items: page.docs, next: page.next };
  }
}
