import type { FraudParameters } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';

/**
 * Times in milliseconds, both ends of a span included, unless a name says otherwise. What `fraudParameters` names is a
 * brand's to set.
 */
export const defaultThresholds = {
  /** A link counts once in this time for one visitor. */
  duplicateClickMs: HOUR_MS,
  burstMs: 2_000,
  /** Creators whose links one visitor follows within `burstMs`; so many or more are a machine. */
  burstCreatorsMin: 3,
  clicksPerMinuteMax: 10,
  /** Of one address and browser on one link. */
  clicksPerHourMax: 30,
  /** An order sooner after a click than this was under way before it. */
  clickToOrderMsMin: 10_000,
  /** Who began a checkout is paying so long: a click within it came after the choice. */
  checkoutMs: HOUR_MS,
  /** A coupon site or browser extension stands down this long after another creator's click. */
  standDownMs: 30 * MINUTE_MS,
  /** Not `fbclid`, which Meta also puts on links that nobody paid for. */
  paidAdIds: ['gclid', 'ttclid', 'msclkid', 'twclid'] as readonly string[],
  /** 1: clicks bought as advertisements do not count. */
  paidAdsForbidden: 0,
  /** Hosts, each with all below it. */
  bannedReferrers: [] as readonly string[],
  /** E-mail domains that anybody can have; sharing one says nothing. */
  publicEmailDomains: [
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
    'yahoo.com',
    'icloud.com',
    'me.com',
    'proton.me',
    'protonmail.com',
    'aol.com',
    'gmx.com',
    'gmx.de',
    'web.de',
    'mail.com',
    'qq.com',
    '163.com',
    '126.com',
    'yandex.com',
    'naver.com',
  ] as readonly string[],
  disposableEmailDomains: [
    'mailinator.com',
    'guerrillamail.com',
    '10minutemail.com',
    'temp-mail.org',
    'yopmail.com',
    'trashmail.com',
    'sharklasers.com',
    'getnada.com',
    'dispostable.com',
    'maildrop.cc',
  ] as readonly string[],
  /** Another creator's click so soon before an order with a code of somebody whom the buyer never came by. */
  poachingMs: 30 * MINUTE_MS,
  ordersPerDayMax: 5,
  /** Between an order and the creator at its network address. */
  sharedNetworkMs: DAY_MS,

  /** Cases that a statistical rule needs before it says anything. */
  floodingClicksMin: 1_000,
  /** A creator's clicks convert so many times less often than the campaign's. */
  floodingFactor: 10,
  quickOrdersMin: 30,
  /** Orders within a minute of their click are this many times as frequent as the campaign's. */
  quickOrdersFactor: 3,
  refundOrdersMin: 30,
  refundFactor: 2,
  leakDaysMin: 14,
  leakRedemptionsMin: 20,
  leakSigmas: 4,
  viewOrdersMin: 30,
  viewFactor: 3,
} satisfies Record<keyof FraudParameters, number | readonly string[]> & Record<string, number | readonly string[]>;
export type Thresholds = typeof defaultThresholds;
