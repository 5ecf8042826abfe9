import { isCurrency, type Currency } from '@creditroll/money';
import { z } from 'zod';

/** The fields that many contracts share. Times are UTC milliseconds since 1970, amounts are minor units. */
export const id = z.string().min(1).max(200);
export const instantMs = z.int().min(0).max(253_402_300_799_999);
export const amountMinor = z.int();
export const currency = z.custom<Currency>(
  (value) => typeof value === 'string' && isCurrency(value),
  'an ISO 4217 code that we know',
);
export const text = z.string().max(500);
/** A keyed pseudonym of a network address: 128 bits. */
export const networkKey = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const quantity = z.int().min(0).max(1_000_000);

/** The platform where the content lives or the order was placed. A field with data per channel, never a branch. */
export const channels = [
  'tiktok',
  'douyin',
  'instagram',
  'facebook',
  'youtube',
  'x',
  'pinterest',
  'amazon',
  'walmart',
  'shopee',
  'lazada',
  'whatsapp',
  'taobao',
  'kuaishou',
  'wechat',
  'shopify',
  'woocommerce',
  'web',
] as const;
export const channel = z.enum(channels);
export type Channel = z.infer<typeof channel>;
