import { explain as explanationOf, type Language } from '@creditroll/gateway';
import { ask } from './ask.ts';

/** For whom an order is told. */
export type Audience = Parameters<typeof explanationOf>[1];

/** Tells an order from click to payout, in words. */
export async function explain({
  dir,
  orderId,
  json,
  as,
  language,
  timeZone,
}: {
  readonly dir: string;
  readonly orderId: string;
  readonly json: boolean;
  readonly as: Audience;
  readonly language: Language;
  readonly timeZone: string;
}): Promise<void> {
  const explanation = await ask(dir, (clients) => explanationOf(clients, as, orderId, { language, timeZone }));
  if (json) {
    console.log(JSON.stringify(explanation));
    return;
  }
  for (const { lineId, state, summary, sentences } of explanation.stories)
    console.log(
      `${lineId}${state === null ? '' : ` (${state})`}: ${summary}\n${sentences.map((sentence) => `    ${sentence}`).join('\n')}`,
    );
}

/** Whom `--as` names, or undefined for what is nobody: `creator:<id>`, `brand:<id>`, `finance`, `admin`. */
export function audienceOf(text: string): Audience | undefined {
  const [role = '', ...rest] = text.split(':');
  // Ids may have colons of their own.
  const id = rest.join(':');
  const nobody = { personId: 'operator', creatorId: undefined, brandId: undefined };
  if (role === 'creator' && id !== '') return { ...nobody, role, creatorId: id };
  if (role === 'brand' && id !== '') return { ...nobody, role, brandId: id };
  return (role === 'finance' || role === 'admin') && rest.length === 0 ? { ...nobody, role } : undefined;
}
