/**
 * Every topic, with what its key is: all events of one key are handled in order by one owner.
 * `doors` says whether anything but our stages may write to it: there, what cannot be read is poison and goes to the
 * dead letters; on the others it stops the partition, because it is our own bug.
 */
export const topics = {
  clicks: {
    keyedBy: 'click id (spread over partitions, so that a hot live room does not meet one owner)',
    doors: true,
  },
  touches: {
    keyedBy: 'visitor id, the identity that the touch is stored under; of a withdrawn link the link id',
    doors: false,
  },
  'campaign-facts': { keyedBy: 'brand id', doors: false },
  deliveries: { keyedBy: 'order id', doors: true },
  orders: { keyedBy: 'order id', doors: false },
  attributions: { keyedBy: 'order id', doors: false },
  'sign-ins': { keyedBy: 'creator id', doors: true },
  quotas: { keyedBy: 'quota owner', doors: false },
  traffic: { keyedBy: 'campaign id, so that one owner compares its creators', doors: false },
  bonuses: { keyedBy: 'creator and campaign', doors: false },
  leaderboards: { keyedBy: 'campaign id, so that one owner ranks its creators', doors: false },
  deposits: { keyedBy: 'brand id', doors: false },
  notices: { keyedBy: 'brand id', doors: false },
  disputes: { keyedBy: 'brand id, so that one owner counts what a creator has open with a brand', doors: false },
  postings: { keyedBy: 'account', doors: false },
  payables: { keyedBy: 'payee id', doors: false },
  'payout-batches': { keyedBy: 'payout batch id', doors: false },
  'payout-facts': { keyedBy: 'payee id', doors: false },
  recomputes: { keyedBy: 'brand id, so that one owner decides which of a brand are approved', doors: false },
  reports: { keyedBy: 'report subject', doors: false },
  'dead-letters': { keyedBy: 'key of the original record', doors: false },
} as const satisfies Record<string, { keyedBy: string; doors: boolean }>;

export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as readonly string[] as readonly TopicName[];
