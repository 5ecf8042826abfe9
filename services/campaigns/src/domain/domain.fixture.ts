import { AppError, type FieldProblem } from '@creditroll/kernel';
import { type Campaign, type CampaignDraft, newCampaign } from './campaign.ts';
import { Problems } from './problems.ts';
import type { Terms } from './terms.ts';

/** 2026-03-01T12:00Z; not reckoned here, because nothing in this folder may touch a clock. */
export const noonMs = 1_772_366_400_000;

const campaignDraft = (more: Partial<CampaignDraft> = {}): CampaignDraft => ({
  brandId: 'brand-1',
  name: 'Spring',
  kind: 'open',
  creatorId: undefined,
  agencyId: undefined,
  policy: undefined,
  promise: undefined,
  productIds: [],
  caps: [],
  bonuses: [],
  ...more,
});

export const campaign = (more: Partial<CampaignDraft> = {}): Campaign =>
  newCampaign(campaignDraft(more), { campaignId: 'campaign-1', policyId: 'policy-1', nowMs: noonMs }, new Problems());

let made = 0;
/** Terms of one brand and campaign; `number` follows the order of making unless given. */
export const terms = (more: Partial<Terms> = {}): Terms => ({
  termsId: `terms-${++made}`,
  brandId: 'brand-1',
  campaignId: 'campaign-1',
  creatorId: null,
  productId: null,
  collectionId: null,
  channel: null,
  customer: null,
  rate: { kind: 'share', ratePpm: 100_000 },
  orderCap: null,
  fromMs: noonMs,
  belowMs: null,
  createdAtMs: noonMs,
  number: 1,
  ...more,
});

/** Code and fields of a refusal. */
export function refusalOf(work: () => unknown): { code: string; message: string; fields: readonly FieldProblem[] } {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields };
    throw error;
  }
  throw new Error('it was not refused');
}

export const refusedFields = (work: () => unknown): readonly string[] =>
  refusalOf(work).fields.map(({ field }) => field);
