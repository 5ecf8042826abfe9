import { setPayoutMethod } from '@creditroll/contracts';
import { currencies } from '@creditroll/money';
import { payables, payees } from '../collections.ts';
import { payableKey } from '../domain/payable.ts';
import { toAsked } from '../inbound/command.ts';
import { idOf, toMethod } from '../inbound/requests.ts';
import { toMethodMessage, toPayableMessage } from '../outbound/messages.ts';
import { ask, type Calls, type CallsContext } from './context.ts';

/** What a payee says and sees. Who may speak for a payee is decided at the door. */
export const payeeCalls = (context: CallsContext): Calls<'SetMethod' | 'GetMethod' | 'Payables'> => ({
  async SetMethod(request, call) {
    const { id, by } = toAsked('SetMethod', request.command);
    const payeeId = idOf('payeeId', request.payeeId);
    const method = toMethod(request);
    const answer = await ask(
      context,
      { definition: setPayoutMethod, id, subject: payeeId, data: { payeeId, method, by } },
      call,
    );
    return toMethodMessage(payeeId, payees.schema.parse(answer));
  },
  async GetMethod(request) {
    const payeeId = idOf('payeeId', request.payeeId);
    return toMethodMessage(payeeId, (await context.store.getMany(payees, [payeeId])).get(payeeId));
  },
  async Payables(request) {
    const payeeId = idOf('payeeId', request.payeeId);
    const found = await context.store.getMany(
      payables,
      currencies.map((currency) => payableKey(payeeId, currency)),
    );
    return {
      payables: [...found.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1)).map(toPayableMessage),
    };
  },
});
