import {
  cartRecorded,
  figuresChanged,
  identityWithdrawn,
  type Touch,
  touchRecorded,
  withdrawVisitorIdentity,
} from '@creditroll/contracts';
import { foldInto, inbound, type Stage, stage } from '@creditroll/processing';
import { seenTouches } from '../collections.ts';
import { type Count, countsOf, figuresOfTouch } from '../domain/figures.ts';
import { figuresOf } from '../outbound/figures.ts';

/** Far below the slices that one message may have, even if every touch lay in a quarter of its own. */
const countsPerMessageMax = 5_000;

/** Counts each click and view once, however often it reached the log. */
export const touches = (): Stage =>
  stage<Touch, undefined>({
    name: 'click-tracking.touches',
    topic: 'touches',
    collections: [seenTouches],
    inbound: [inbound(touchRecorded, (touch) => touch)],
    ignores: [cartRecorded, withdrawVisitorIdentity, identityWithdrawn],
    folds: [
      foldInto(figuresChanged, countsPerMessageMax, (subject, counts: readonly Count[]) => figuresOf(subject, counts)),
    ],
    async read(inputs, reader) {
      await reader.getMany(
        seenTouches,
        inputs.flatMap((input) => (figuresOfTouch(input.in).length > 0 ? [input.in.touchId] : [])),
      );
      return undefined;
    },
    decide(touch, unit) {
      const { touchId, linkCode, visitorId, occurredAtMs, invalidBy } = touch;
      const figures = figuresOfTouch(touch);
      if (figures.length === 0 || unit.get(seenTouches, touchId)) return;
      unit.put(seenTouches, { touchId, linkCode, visitorId, occurredAtMs, invalidBy });
      for (const { subject, count } of countsOf(touch, figures)) unit.gather(figuresChanged, subject, count);
    },
  });
