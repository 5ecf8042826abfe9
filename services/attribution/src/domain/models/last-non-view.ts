import type { Touch } from '@creditroll/contracts';
import type { AttributionModel } from './model.ts';

/** `view`, `engaged_view` and `live_view` were seen; every other kind of touch was done. */
const isView = ({ kind }: Touch): boolean => kind.endsWith('view');

/** The latest touch that is more than a view has it all; the latest view only where there is nothing else. */
export const lastNonView: AttributionModel = (touches) => {
  const done = touches.filter((touch) => !isView(touch));
  return (done.length > 0 ? done : touches).slice(0, 1).map((touch) => ({ touch, weight: 1 }));
};
