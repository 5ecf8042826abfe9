import type { RecomputeScope } from '@creditroll/contracts';
import type { RecomputeScope as RecomputeScopeMessage } from '@creditroll/contracts/grpc/creditroll/attribution/v1/RecomputeScope';
import type { TermsDraft as TermsDraftMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsDraft';
import type { NamedDraft, TermsDraft } from '../domain/draft.ts';
import { rateMessage } from './rate-message.ts';

/** A draft as the contract of campaigns has it. */
export const draftMessage = ({
  ratePpm,
  fixedPerItemMinor,
  fixedCurrency,
  volumeTiers,
  ...draft
}: TermsDraft & Partial<NamedDraft>): TermsDraftMessage => ({
  ...draft,
  rate: rateMessage({ ratePpm, fixedPerItemMinor, fixedCurrency, volumeTiers }),
});

export const scopeMessage = ({ orderIds, productIds, customer }: RecomputeScope): RecomputeScopeMessage => ({
  orderIds,
  productIds,
  customer: customer ?? '',
});
