import {
  cartRecorded,
  figuresChanged,
  type Touch,
  touchRecorded,
  withdrawVisitorIdentity,
} from '@creditroll/contracts';
import { foldInto, inbound, type Stage, stage } from '@creditroll/processing';
import { seenTouches } from '../collections.ts';
import { type Count, countsOf } from '../domain/figures.ts';
import { figuresOf } from '../outbound/figures.ts';

/** Far below the slices that one message may have, even if every click lay in a quarter of its own. */
const countsPerMessageMax = 5_000;

/** Figures are of clicks. */
const isClick = ({ kind }: Touch): boolean => kind === 'click' || kind === 'live_click';

/** Counts each click once, however often its click reached the log. */
export const touches = (): Stage =>
  stage<Touch, undefined>({
    name: 'click-tracking.touches',
    topic: 'touches',
    collections: [seenTouches],
    inbound: [inbound(touchRecorded, (touch) => touch)],
    ignores: [cartRecorded, withdrawVisitorIdentity],
    folds: [
      foldInto(figuresChanged, countsPerMessageMax, (subject, counts: readonly Count[]) => figuresOf(subject, counts)),
    ],
    async read(inputs, reader) {
      await reader.getMany(
        seenTouches,
        inputs.flatMap((input) => (isClick(input.in) ? [input.in.touchId] : [])),
      );
      return undefined;
    },
    decide(touch, unit) {
      const { touchId, linkCode, visitorId, occurredAtMs, invalidBy } = touch;
      if (!isClick(touch) || unit.get(seenTouches, touchId)) return;
      unit.put(seenTouches, { touchId, linkCode, visitorId, occurredAtMs, invalidBy });
      for (const { subject, count } of countsOf(touch)) unit.gather(figuresChanged, subject, count);
    },
  });
