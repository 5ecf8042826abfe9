import { payoutMethodStated, payoutReserved, payoutReturned, payoutSettled } from '@creditroll/contracts';
import { inbound, type Reader, type Stage, stage } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { payoutMethods, type StoredPayoutMethod } from '../collections.ts';
import type { PayoutFacts } from '../domain/circumstances.ts';

/** Others with one method that are looked at. */
const sharersMax = 20;

/** Keeps digests of how payees are paid, where decisions compare them. */
export const payoutMethodsStage = (): Stage =>
  stage<StoredPayoutMethod, void>({
    name: 'attribution.payout_methods',
    topic: 'payout-facts',
    collections: [payoutMethods],
    inbound: [inbound(payoutMethodStated, (stated) => stated)],
    ignores: [payoutReserved, payoutSettled, payoutReturned],
    async read(inputs, reader) {
      await reader.getMany(
        payoutMethods,
        inputs.map(({ in: method }) => method.payeeId),
      );
    },
    decide: (method, unit) => unit.put(payoutMethods, method),
  });

/** An agency may be paid for its creators, and pays them. */
const isAgency = (payeeId: string): boolean => payeeId.startsWith('agency:');

/** What the payout methods of creators say: those that are shared, and e-mail addresses. Of the others nothing. */
export async function fetchPayouts(
  creatorIds: ReadonlySet<string>,
  reader: Pick<Reader, 'getMany' | 'findMany'>,
): Promise<ReadonlyMap<string, PayoutFacts>> {
  const methods = await reader.getMany(payoutMethods, creatorIds);
  if (methods.size === 0) return new Map();
  const hashes = new Set([...methods.values()].map(({ methodHash }) => methodHash));
  const found = await reader.findMany(
    payoutMethods,
    'by_method',
    [...hashes].map((hash) => [hash]),
    sharersMax + 1,
  );
  return new Map(
    [...methods].flatMap(([creatorId, { methodHash, emailHash }]): [string, PayoutFacts][] => {
      const sharesWith = (found.get(prefixId([methodHash])) ?? [])
        .flatMap(({ payeeId }) => (payeeId === creatorId || isAgency(payeeId) ? [] : [payeeId]))
        .sort();
      return emailHash === null && sharesWith.length === 0 ? [] : [[creatorId, { creatorId, emailHash, sharesWith }]];
    }),
  );
}
