import { describe, expect, it } from '@jest/globals';
import { audienceOf } from './explain.ts';

describe('whom an order is told to', () => {
  it('is a creator, a brand, finance or an admin', () => {
    expect(audienceOf('creator:cr:1')).toMatchObject({ role: 'creator', creatorId: 'cr:1' });
    expect(audienceOf('brand:b-1')).toMatchObject({ role: 'brand', brandId: 'b-1', creatorId: undefined });
    expect([audienceOf('finance')?.role, audienceOf('admin')?.role]).toEqual(['finance', 'admin']);
  });

  it.each(['creator', 'creator:', 'brand:', 'finance:1', 'buyer:1', ''])('is not %j', (text) => {
    expect(audienceOf(text)).toBeUndefined();
  });
});
