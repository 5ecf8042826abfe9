import type { ExplainDefinition } from '@creditroll/contracts/grpc/creditroll/gateway/v1/Explain';
import { AppError } from '@creditroll/kernel';
import type { GrpcHandlers } from '@creditroll/service-kit';
import { z } from 'zod';
import { roles, type Viewer } from '../domain/access.ts';
import { languageDefault, languages } from '../words/catalogues.ts';
import { timeZone } from '../words/choose.ts';
import { explain, type ExplanationClients } from './explanation.ts';
import { id } from './schemas.ts';

/** The wire has no absent text: what is empty was not said. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const requestSchema = z.object({
  orderId: id,
  language: unlessEmpty(z.enum(languages).default(languageDefault)),
  timeZone: unlessEmpty(timeZone),
  audience: z
    .object({ role: z.enum(roles), creatorId: z.string(), brandId: z.string() })
    .refine(({ role, creatorId }) => role !== 'creator' || creatorId !== '', 'a creator needs creatorId')
    .refine(({ role, brandId }) => role !== 'brand' || brandId !== '', 'a brand needs brandId'),
});

/** The stories of an order for whoever a service or tool speaks to; the same words as by HTTP. */
export const explainOrder =
  (clients: ExplanationClients): GrpcHandlers<ExplainDefinition>['ExplainOrder'] =>
  async (request) => {
    const { orderId, audience, ...voice } = parsed(request);
    const viewer: Viewer = { personId: 'service', ...audience };
    const { language, direction, timeZone: zone, stories } = await explain(clients, viewer, orderId, voice);
    return {
      language,
      direction,
      timeZone: zone,
      stories: stories.map(({ lineId, state, summary, sentences, facts }) => ({
        lineId,
        state: state ?? '',
        summary: sentenceOf(summary, facts.summary),
        sentences: sentences.map((text, index) => sentenceOf(text, facts.sentences[index])),
      })),
    };
  };

const sentenceOf = (text: string, told: { readonly code: string; readonly values: unknown } | undefined) => ({
  text,
  code: told?.code ?? '',
  valuesJson: JSON.stringify(told?.values ?? {}),
});

function parsed(request: unknown): z.output<typeof requestSchema> {
  const result = requestSchema.safeParse(request);
  if (result.success) return result.data;
  throw new AppError('invalid_input', 'The question cannot be answered as it is.', {
    fields: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })),
  });
}
