import { clickReceived, type Touch, touchRecorded } from '@creditroll/contracts';
import { inbound, type Stage, stage } from '@creditroll/processing';

/** Clicks come on any partition; from here on each visitor's touches have one owner. */
export const clicks = (): Stage =>
  stage<Touch, undefined>({
    name: 'click-tracking.clicks',
    topic: 'clicks',
    collections: [],
    inbound: [inbound(clickReceived, (touch) => touch)],
    read: async () => undefined,
    decide: (touch, unit) => unit.emit(touchRecorded, touch.visitorId, touch),
  });
