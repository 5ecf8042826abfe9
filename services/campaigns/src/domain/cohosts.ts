import { AppError } from '@creditroll/kernel';
import { appended, requireRoom, started } from './dated.ts';
import { type Membership, membershipStateOf } from './membership.ts';
import { Problems } from './problems.ts';

export interface CohostShare {
  readonly creatorId: string;
  /** Of what the host would have. */
  readonly sharePpm: number;
}

/** With the host, as many as a live room has creators. */
const cohostsMax = 9;
const sharesPpmMax = 900_000;

/** For orders from now on. An empty list: nobody any more. */
export function withCohosts(membership: Membership, wanted: readonly CohostShare[], nowMs: number): Membership {
  if (membershipStateOf(membership) !== 'active')
    throw new AppError('wrong_state', `creator ${membership.creatorId} is not in campaign ${membership.campaignId}`);
  const problems = new Problems();
  problems.unless(wanted.length <= cohostsMax, 'cohosts', `must not be more than ${cohostsMax}`);
  const seen = new Set([membership.creatorId]);
  for (const [index, { creatorId, sharePpm }] of wanted.slice(0, cohostsMax).entries()) {
    problems.unless(!seen.has(creatorId), `cohosts[${index}].creatorId`, 'is the host, or there twice');
    problems.wholeNumber(`cohosts[${index}].sharePpm`, sharePpm, 1, sharesPpmMax, 'ppm');
    seen.add(creatorId);
  }
  const sum = wanted.reduce((total, { sharePpm }) => total + sharePpm, 0);
  problems.unless(sum <= sharesPpmMax, 'cohosts', `must not take more than ${sharesPpmMax} ppm together, not ${sum}`);
  problems.refuse();
  const { cohosts } = membership;
  const value = wanted.map(({ creatorId, sharePpm }) => ({ creatorId, sharePpm }));
  requireRoom(cohosts, `the co-hosts of ${membership.membershipId}`);
  return {
    ...membership,
    cohosts: cohosts.length === 0 ? started(value, nowMs) : appended(cohosts, value, nowMs),
    revision: membership.revision + 1,
  };
}
