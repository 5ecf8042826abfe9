import { describe, expect, it } from '@jest/globals';
import { invalidByOf } from './visit.ts';

const visit = (more: Partial<Parameters<typeof invalidByOf>[0]>) =>
  invalidByOf({ method: 'GET', robot: false, purposes: [], ...more });

describe('a visit', () => {
  it('of a person counts', () => {
    expect(visit({ purposes: [undefined, undefined] })).toBeNull();
  });

  it('of a robot, ahead of time or for the head alone does not', () => {
    expect(visit({ robot: true, method: 'HEAD' })).toBe('robot');
    expect(visit({ method: 'HEAD' })).toBe('head_request');
    expect(visit({ purposes: ['prefetch;prerender'] })).toBe('prefetch');
    expect(visit({ purposes: [undefined, undefined, 'prefetch'] })).toBe('prefetch');
  });
});
