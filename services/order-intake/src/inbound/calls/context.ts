import { fields } from '@creditroll/contracts';
import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import type { PageRequest__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/PageRequest';
import type { OrderIntakeDefinition } from '@creditroll/contracts/grpc/creditroll/order_intake/v1/OrderIntake';
import { AppError, type Clock, type Ids, toldAtOnce } from '@creditroll/kernel';
import type { DirectCommands } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { z } from 'zod';
import type { DeliveryAppender } from '../../door/delivery-appender.ts';
import type { KnownConnections } from '../../door/known-connections.ts';

export type Calls = GrpcHandlers<OrderIntakeDefinition>;

export interface CallsContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly commands: DirectCommands;
  readonly known: KnownConnections;
  readonly appender: DeliveryAppender;
}

const commandShape = z.object({ idempotencyKey: z.string().min(1).max(255), personId: fields.id });

/** Keys belong to their person: nobody can block another's by guessing them. */
export function commandKeyOf(command: Command__Output | null): string {
  const parsed = commandShape.safeParse(command ?? {});
  if (parsed.success) return `${parsed.data.idempotencyKey} ${parsed.data.personId}`;
  throw refusal(parsed.error, 'command');
}

export function refusal(error: z.ZodError, prefix: string): AppError {
  const problems = error.issues.map(({ path, message }) => ({
    field: [prefix, ...path].filter((part) => part !== '').join('.'),
    problem: message,
  }));
  return new AppError('invalid_input', toldAtOnce(problems), {
    fields: problems,
  });
}

const pageLimitDefault = 50;
const pageLimitMax = 200;

export function pageOf(page: PageRequest__Output | null): { readonly limit: number; readonly cursor?: string } {
  const { limit, cursor } = page ?? { limit: 0, cursor: '' };
  if (limit < 0 || limit > pageLimitMax) {
    throw new AppError('invalid_input', `page.limit must be 1 to ${pageLimitMax}`, {
      fields: [{ field: 'page.limit', problem: `must be 1 to ${pageLimitMax}` }],
    });
  }
  return { limit: limit || pageLimitDefault, ...(cursor ? { cursor } : {}) };
}
