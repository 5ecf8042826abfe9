import type { PreviewCap } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewCap';
import type { PreviewCost } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewCost';
import type { PreviewReport } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewReport';
import type { PreviewSubject } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewSubject';
import type { PreviewVolume } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewVolume';
import type { PreviewTotals } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewTotals';
import type { KeptRate } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/KeptRate';
import type { ExhaustedCap, ReachedVolume, ShadowQuotas } from '../domain/shadow-quotas.ts';
import { periodOf, timeOf } from '../domain/volumes.ts';
import type { Cost, CurrencyTotals, KeptChange, PreviewTally, SubjectChange } from '../domain/preview.ts';
import { rateMessage } from './rate-message.ts';

interface Run {
  readonly tally: PreviewTally;
  readonly quotas: ShadowQuotas;
  readonly waiting: number;
  readonly digest: string;
}

/** What is told of a shadow run: all totals, and of those who change as many as were asked for. */
export function previewReport({ tally, quotas, waiting, digest }: Run, subjects: number): PreviewReport {
  const creators = tally.creators();
  const campaigns = tally.campaigns();
  const agencies = tally.agencies();
  const kept = tally.kept();
  const exhausted = quotas.exhausted();
  const volumes = quotas.volumes();
  return {
    totals: tally.totals().map(totalsMessage),
    creators: creators.slice(0, subjects).map(subjectMessage),
    campaigns: campaigns.slice(0, subjects).map(subjectMessage),
    agencies: agencies.slice(0, subjects).map(subjectMessage),
    kept: kept.slice(0, subjects).map(keptMessage),
    creatorsLeftOut: Math.max(0, creators.length - subjects),
    campaignsLeftOut: Math.max(0, campaigns.length - subjects),
    agenciesLeftOut: Math.max(0, agencies.length - subjects),
    keptLeftOut: Math.max(0, kept.length - subjects),
    exhaustedCaps: exhausted.slice(0, subjects).map(capMessage),
    exhaustedCapsLeftOut: Math.max(0, exhausted.length - subjects),
    volumes: volumes.slice(0, subjects).map(volumeMessage),
    volumesLeftOut: Math.max(0, volumes.length - subjects),
    waitingOrders: waiting,
    digest,
  };
}

export const totalsMessage = ({ before, after, ...totals }: CurrencyTotals): PreviewTotals => {
  const cost = { before: costMessage(before, totals.salesMinor), after: costMessage(after, totals.salesMinor) };
  return { ...totals, ...cost, deltaCostMinor: costMinor(after) - costMinor(before) };
};

const costMinor = ({ commissionMinor, operatorFeeMinor }: Cost): number => commissionMinor + operatorFeeMinor;

const costMessage = (cost: Cost, salesMinor: number): PreviewCost => ({
  ...cost,
  costMinor: costMinor(cost),
  marginMinor: salesMinor - costMinor(cost),
});

const subjectMessage = (change: SubjectChange): PreviewSubject => ({
  ...change,
  deltaMinor: change.afterMinor - change.beforeMinor,
});

export const capMessage = (cap: ExhaustedCap): PreviewCap => ({ ...cap });

const volumeMessage = ({ span, tiers, ...volume }: ReachedVolume): PreviewVolume => ({
  ...volume,
  span: timeOf(span),
  tiers: [...tiers],
});

const keptMessage = ({ creatorId, campaignId, kept: { terms, untilMs }, lines }: KeptChange): KeptRate => {
  const { termsId, volume } = terms;
  const volumeTiers = volume ? { period: periodOf(volume.span), currency: volume.currency, tiers: volume.tiers } : null;
  return { creatorId, campaignId, termsId, rate: rateMessage({ ...terms, volumeTiers }), untilMs, lines };
};
