import { touchRecorded } from '@creditroll/contracts';
import { inbound } from '@creditroll/processing';
import type { StoredTouch } from '../collections.ts';

export const onTouchRecorded = inbound(touchRecorded, (touch): StoredTouch => ({
  ...touch,
  newestFirstMs: -touch.occurredAtMs,
}));
