import { fields } from '@creditroll/contracts';
import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import type { PageRequest__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/PageRequest';
import type { CreateLinkRequest__Output } from '@creditroll/contracts/grpc/creditroll/click_tracking/v1/CreateLinkRequest';
import { AppError, toldAtOnce } from '@creditroll/kernel';
import { z } from 'zod';
import { contentKinds } from '../domain/link.ts';

/** Figures of content are kept under `content:<id>`, which must stay within an id's 200 characters. */
const contentId = z.string().min(1).max(150);

const command = z.object({ idempotencyKey: z.string().min(1).max(255), personId: fields.id });

const newLink = z.object({
  campaignId: fields.id,
  creatorId: fields.id,
  contentId,
  contentKind: z.enum(contentKinds),
  channel: fields.channel,
  productId: z
    .string()
    .max(200)
    .transform((id) => (id === '' ? null : id)),
  destination: z.string().min(1),
});
export type NewLink = z.output<typeof newLink>;

/** Keys belong to their person: nobody can block another's by guessing them. */
export function toCommandKey(given: Command__Output | null): string {
  const { idempotencyKey, personId } = checked(command, given ?? {}, 'command.');
  return `${idempotencyKey} ${personId}`;
}

export const toNewLink = (request: Omit<CreateLinkRequest__Output, 'command'>): NewLink =>
  checked(newLink, request, '');

function checked<Shape extends z.ZodType>(shape: Shape, value: unknown, prefix: string): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues.map(({ path, message }) => ({ field: prefix + path.join('.'), problem: message })));
}

export const refusal = (problems: readonly { readonly field: string; readonly problem: string }[]): AppError =>
  new AppError('invalid_input', toldAtOnce(problems), {
    fields: problems,
  });

const pageLimitDefault = 50;
const pageLimitMax = 200;

export function toPage(page: PageRequest__Output | null): { readonly limit: number; readonly cursor?: string } {
  const { limit, cursor } = page ?? { limit: 0, cursor: '' };
  if (limit < 0 || limit > pageLimitMax)
    throw refusal([{ field: 'page.limit', problem: `must be 1 to ${pageLimitMax}` }]);
  return { limit: limit || pageLimitDefault, ...(cursor ? { cursor } : {}) };
}
