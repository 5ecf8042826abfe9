import type { QuotaHop } from '@creditroll/contracts';
import type { LockedTerms } from './book.ts';
import type { VolumeTerms } from './volumes.ts';

/** What a line says to the owners of its quotas. */
export type QuotaMove = {
  readonly lineId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  readonly amountMinor: number;
} & (
  | {
      readonly kind: 'request';
      /** In the order in which they are asked. */
      readonly hops: readonly QuotaHop[];
      /** The deposit of the brand hears of it, too, after them. */
      readonly prefunded?: true | undefined;
    }
  | { readonly kind: 'return'; readonly hops: readonly CountedBy[]; readonly prefunded?: true | undefined }
  | {
      /** From where on does this much of a base count? */
      readonly kind: 'measure';
      readonly termsId: string;
      readonly volume: VolumeTerms;
    }
);

/** An owner with the spans in which it counts something. */
export interface CountedBy {
  readonly owner: string;
  readonly spans: readonly { readonly span: string }[];
}

export function moveOf(kind: 'request' | 'return', lineId: string, terms: LockedTerms, amountMinor: number): QuotaMove {
  const { creatorId, campaignId, prefunded } = terms;
  const move = { kind, lineId, creatorId, campaignId, amountMinor, hops: hopsOf(terms) };
  return prefunded ? { ...move, prefunded } : move;
}

/** The owners in the order of the terms, each with all its spans. */
function hopsOf({ quotas = [] }: LockedTerms): QuotaHop[] {
  const hops = new Map<string, QuotaHop>();
  for (const { owner, span, limitMinor } of quotas) {
    const hop = hops.get(owner) ?? { owner, spans: [] };
    hop.spans.push({ span, limitMinor });
    hops.set(owner, hop);
  }
  return [...hops.values()];
}
