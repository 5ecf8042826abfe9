/** What is known of a request for a link besides the link. */
export interface Visit {
  readonly method: 'GET' | 'HEAD';
  readonly robot: boolean;
  /** Values of `Sec-Purpose`, `Purpose` and `X-Moz`. */
  readonly purposes: readonly (string | undefined)[];
}

export type InvalidBy = 'robot' | 'prefetch' | 'head_request';

/** Why a visit is kept and not counted; null for a person who follows the link. */
export function invalidByOf({ method, robot, purposes }: Visit): InvalidBy | null {
  if (robot) return 'robot';
  if (method === 'HEAD') return 'head_request';
  return purposes.some((purpose) => purpose !== undefined && /prefetch|prerender/i.test(purpose)) ? 'prefetch' : null;
}
