import { currencyOf } from '@creditroll/money';
import type { Store } from '@creditroll/store';
import { payables, payees } from '../collections.ts';
import { type Ask, type Exclusion, exclusionOf, type Payable } from '../domain/payable.ts';
import { toPage } from '../inbound/command.ts';
import { type DraftWish, itemsMax, minimumOf, railOf } from '../inbound/requests.ts';
import type { Calls, CallsContext } from './context.ts';

const pagePayables = 1_000;
/** Payees with enough money that a draft looks at. Beyond it, those with less money wait for the next batch. */
const lookedAtMax = 100_000;
/** Payees travel in one message, and a log takes messages of 1 MB. */
const payeeIdsBytesMax = 900_000;

interface Candidate {
  readonly payable: Payable;
  readonly excluded: Exclusion | undefined;
}

async function judge(store: Store, found: readonly Payable[], ask: Ask): Promise<Candidate[]> {
  const methods = await store.getMany(
    payees,
    found.map((payable) => payable.payeeId),
  );
  return found.map((payable) => ({
    payable,
    excluded: exclusionOf(payable, methods.get(payable.payeeId)?.method, ask),
  }));
}

/**
 * Whom to ask when a batch is frozen, the largest amounts first. Those with money who cannot be paid now come last, as
 * far as there is room: the batch then says why, and if it has changed by then they are paid.
 */
export async function payeesToAsk(store: Store, { currency, ...ask }: DraftWish): Promise<string[]> {
  const ready: string[] = [];
  const others: string[] = [];
  let cursor: string | undefined;
  for (let lookedAt = 0; lookedAt < lookedAtMax && ready.length < itemsMax; lookedAt += pagePayables) {
    const page = await store.find(payables, 'by_currency', {
      equals: [currency],
      from: Math.max(1, ask.minimumMinor),
      order: 'descending',
      limit: pagePayables,
      cursor,
    });
    for (const { payable, excluded } of await judge(store, page.docs, ask))
      (excluded ? others : ready).push(payable.payeeId);
    if (page.next === undefined) break;
    cursor = page.next;
  }
  return fitting([...new Set([...ready, ...others])]);
}

function fitting(payeeIds: readonly string[]): string[] {
  let bytes = 0;
  return payeeIds.slice(0, itemsMax).filter((payeeId) => {
    bytes += Buffer.byteLength(JSON.stringify(payeeId)) + 1;
    return bytes <= payeeIdsBytesMax;
  });
}

export const candidateCalls = ({ store }: CallsContext): Calls<'Candidates'> => ({
  async Candidates(request) {
    const currency = currencyOf(request.currency);
    const ask = { rail: railOf(request.rail), minimumMinor: minimumOf(request.minimumMinor) };
    const page = await store.find(payables, 'by_currency', {
      equals: [currency],
      order: 'descending',
      ...toPage(request.page),
    });
    const candidates = await judge(store, page.docs, ask);
    return {
      candidates: candidates.map(({ payable, excluded }) => ({
        payeeId: payable.payeeId,
        payableMinor: payable.payableMinor,
        excludedBecause: excluded ?? '',
      })),
      next: page.next ?? '',
    };
  },
});
