import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import { simulatedLog } from '@creditroll/event-log/simulated';
import { SteppedClock } from '@creditroll/kernel';
import { createGrpcClient, createGrpcServer, createLogger, Health } from '@creditroll/service-kit';
import { simulatedStore } from '@creditroll/store/simulated';
import { describe, expect, it } from '@jest/globals';
import { accounts, books, entries, postings, quotas } from '../../collections.ts';
import { boards, boardScores } from '../../board-collections.ts';
import { bonusCounts } from '../../bonus-collections.ts';
import { depositMovements, deposits, unfunded } from '../../deposit-collections.ts';
import { shadowClient } from '../../outbound/shadow-client.ts';
import { calls } from './index.ts';

const nowhere = '127.0.0.1:1';

describe('the ledger’s door', () => {
  it('answers every call on an empty ledger, and names what is wrong with a question', async () => {
    const store = simulatedStore({ seed: 1 });
    await store.ensure([
      boards,
      boardScores,
      bonusCounts,
      accounts,
      books,
      depositMovements,
      deposits,
      entries,
      postings,
      quotas,
      unfunded,
    ]);
    const logger = createLogger({ service: 'spec', level: 'silent' });
    const service = calls({
      log: simulatedLog({ seed: 1 }),
      store,
      clock: new SteppedClock(0),
      sources: shadowClient({ campaignsAddress: nowhere, attributionAddress: nowhere }),
    });
    const server = createGrpcServer({
      services: [service],
      logger,
      health: new Health({ logger }),
      host: '127.0.0.1',
      port: 0,
    });
    await server.start();
    const client = createGrpcClient<CommissionLedgerDefinition>({
      definition: service.definition,
      address: server.address,
    });
    try {
      expect((await client.call.Explain({ orderId: 'order-1' })).found).toBe(false);
      expect(await client.call.ListLines({ creatorId: 'ada' })).toEqual({ lines: [], next: '' });
      expect(await client.call.Balances({ prefix: 'creator:' })).toEqual({ balances: [] });
      expect(await client.call.Statement({ account: 'operator:fee:GBP' })).toEqual({ postings: [], next: '' });
      expect(await client.call.Liability({})).toEqual({ balances: [] });
      expect(await client.call.ListBonuses({ creatorId: 'ada' })).toEqual({ counts: [], next: '' });
      await expect(client.call.ListBonuses({})).rejects.toMatchObject({ code: 'invalid_input' });
      expect(await client.call.ListBoards({ campaignId: 'campaign-1' })).toEqual({ boards: [], next: '' });
      await expect(client.call.ListBoards({})).rejects.toMatchObject({ code: 'invalid_input' });
      expect(await client.call.GetDeposits({ brandId: 'brand-1' })).toEqual({ deposits: [], movements: [], next: '' });
      const command = { idempotencyKey: 'key-1', personId: 'fay', role: 'finance' };
      for (const [field, wrong] of [
        ['kind', { kind: 'gift' }],
        ['reference', { reference: ' ' }],
        ['note', { kind: 'correction' }],
        ['amount.currency', { amount: { amountMinor: 1, currency: 'XXX' } }],
        ['amount.amountMinor', { amount: { amountMinor: -1, currency: 'GBP' } }],
      ] as const)
        await expect(
          client.call.RecordDeposit({
            command,
            brandId: 'brand-1',
            kind: 'deposit',
            reference: 'wire-1',
            amount: { amountMinor: 1, currency: 'GBP' },
            ...wrong,
          }),
        ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ field }] });
      expect((await client.call.Verify({})).balanced).toBe(true);
      await expect(client.call.Explain({})).rejects.toMatchObject({
        code: 'invalid_input',
        fields: [{ field: 'order_id', problem: 'is missing' }],
      });
      await expect(client.call.Statement({ account: 'a', page: { cursor: 'x' } })).rejects.toMatchObject({
        code: 'invalid_input',
      });
      await expect(client.call.ListLines({ creatorId: 'ada', page: { limit: 201 } })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    } finally {
      await client.stop();
      await server.stop(100);
    }
  });
});
