import { testNoonMs } from '@creditroll/testing';

/** A click at noon, as `ClickReceived` and `TouchRecorded` have it. */
export const click = (visitorId: string, touchId: string, brandId = 'b') => ({
  touchId,
  brandId,
  campaignId: 'c',
  creatorId: 'cr',
  contentId: 'v',
  channel: 'tiktok' as const,
  kind: 'click' as const,
  match: 'deterministic' as const,
  linkCode: 'l',
  clickId: touchId,
  visitorId,
  productIds: null,
  occurredAtMs: testNoonMs,
  receivedAtMs: testNoonMs,
  invalidBy: null,
});
