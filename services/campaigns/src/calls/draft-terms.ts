import { channels } from '@creditroll/contracts';
import type { TermsDraft__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsDraft';
import type { Store } from '@creditroll/store';
import { checkDrafts, type DraftTerms } from '../domain/draft-terms.ts';
import { toDraft } from '../inbound/draft-terms.ts';
import { requireScope } from './require-scope.ts';

/** The drafts of a request, or a refusal: a campaign or creator that does not exist would only show as "no change". */
export async function draftsOf(store: Store, drafts: readonly TermsDraft__Output[]): Promise<readonly DraftTerms[]> {
  const read = drafts.map(toDraft);
  checkDrafts(read, channels);
  for (const draft of read) await requireScope(store, draft);
  return read;
}
