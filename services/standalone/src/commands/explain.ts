import { explain as explanationOf } from '@creditroll/gateway';
import { ask } from './ask.ts';

const operator = { personId: 'operator', role: 'admin', creatorId: undefined, brandId: undefined } as const;

/** Tells an order from click to payout, in words. */
export async function explain({
  dir,
  orderId,
  json,
}: {
  readonly dir: string;
  readonly orderId: string;
  readonly json: boolean;
}): Promise<void> {
  const explanation = await ask(dir, (clients) => explanationOf(clients, operator, orderId));
  if (json) {
    console.log(JSON.stringify(explanation));
    return;
  }
  for (const { lineId, summary, sentences } of explanation.stories)
    console.log(`${lineId}: ${summary}\n${sentences.map((sentence) => `    ${sentence}`).join('\n')}`);
}
