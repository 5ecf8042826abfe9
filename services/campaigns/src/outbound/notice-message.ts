import type { Notice as NoticeMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Notice';
import type { Offered as OfferedMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Offered';
import type { Notice, Offered } from '../domain/notice.ts';
import { rateMessage } from './messages.ts';

const offeredMessage = ({ termsId, rate, orderCap }: Offered): OfferedMessage => ({
  termsId,
  rate: rateMessage(rate),
  orderCap,
});

export const noticeMessage = (notice: Notice): NoticeMessage => ({
  ...notice,
  termsId: notice.termsId ?? '',
  movedProductId: notice.movedProductId ?? '',
  collectionId: notice.collectionId ?? '',
  channel: notice.channel ?? '',
  customer: notice.customer ?? '',
  changes: notice.changes.map(({ productId, before, after }) => ({
    productId: productId ?? '',
    before: offeredMessage(before),
    after: after && offeredMessage(after),
  })),
});
