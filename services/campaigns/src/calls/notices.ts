import { invalidField } from '@creditroll/kernel';
import { toPage } from '../inbound/page.ts';
import { notices } from '../notice-collection.ts';
import { noticeMessage } from '../outbound/notice-message.ts';
import type { Calls, CallsContext } from './context.ts';

export const noticeCalls = ({ store }: CallsContext): Pick<Calls, 'ListNotices'> => ({
  ListNotices: async ({ creatorId, brandId, page }) => {
    if (creatorId === '') throw invalidField('creatorId', 'must be given');
    const [index, equals] = brandId === '' ? ['by_creator', [creatorId]] : ['by_brand', [brandId, creatorId]];
    const { docs, next = '' } = await store.find(notices, index, { equals, order: 'descending', ...toPage(page) });
    return { notices: docs.map(noticeMessage), next };
  },
});
