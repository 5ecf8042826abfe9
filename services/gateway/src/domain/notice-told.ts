import type { Money } from '@creditroll/money';
import {
  amount,
  clause,
  code,
  count,
  instant,
  listOf,
  named,
  percent,
  type Told,
  told,
  type Value,
} from './story-told.ts';

export interface OfferFacts {
  readonly rate:
    | { readonly ppm: number }
    | { readonly fixedPerItem: Money }
    /** By the volume that came before, in a period; the first from 0. */
    | { readonly tiers: readonly { readonly from: Money; readonly ppm: number }[] };
  readonly orderCap: Money | undefined;
}

/** What a notice of the end of an old rate says. An empty text is everything, or all. */
export interface NoticeFacts {
  readonly campaignName: string;
  /** That the catalogue put in other collections; empty: terms cut. */
  readonly movedProductId: string;
  readonly collectionId: string;
  readonly channel: string;
  readonly customer: string;
  readonly changes: readonly {
    readonly productId: string;
    readonly before: OfferFacts;
    /** Absent: no terms are in force then. */
    readonly after: OfferFacts | undefined;
  }[];
  readonly productsMore: number;
  readonly cutAtMs: number;
  readonly untilMs: number;
}

/** A notice in sentences; the same for everybody who may read it. */
export function noticeSentences(notice: NoticeFacts): Told[] {
  const { channel, customer, productsMore, movedProductId } = notice;
  return [
    ...notice.changes.map((change) => changeSentence(notice, change)),
    ...(movedProductId === '' ? [] : [told('notice.moved', { product: code(movedProductId) })]),
    ...(productsMore > 0 ? [told('notice.more_products', { count: count(productsMore) })] : []),
    ...(channel === '' ? [] : [told('notice.only_channel', { channel: clause(`channel.${channel}`) })]),
    ...(customer === '' ? [] : [told(`notice.only_${customer}`)]),
  ];
}

function changeSentence(
  { campaignName, collectionId, cutAtMs, untilMs }: NoticeFacts,
  { productId, before, after }: NoticeFacts['changes'][number],
): Told {
  const values = {
    campaign: named(campaignName),
    before: offer(before),
    after: after ? offer(after) : clause('notice.nothing'),
    cut: instant(cutAtMs),
    until: instant(untilMs),
  };
  if (productId !== '') return told('notice.product', { ...values, product: code(productId) });
  return collectionId === ''
    ? told('notice.general', values)
    : told('notice.collection', { ...values, collection: code(collectionId) });
}

function offer({ rate, orderCap }: OfferFacts): Value {
  const value = rateOf(rate);
  return orderCap ? clause('notice.capped', { rate: value, cap: amount(orderCap) }) : value;
}

function rateOf(rate: OfferFacts['rate']): Value {
  if ('ppm' in rate) return percent(rate.ppm);
  if ('fixedPerItem' in rate) return clause('rate.per_item', { each: amount(rate.fixedPerItem) });
  const tiers = rate.tiers.map(({ from, ppm }) => clause('notice.tier', { rate: percent(ppm), volume: amount(from) }));
  return clause('notice.by_volume', { tiers: listOf(tiers, 'comma') });
}
