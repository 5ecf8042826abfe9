import { describe, expect, it } from '@jest/globals';
import { creatorKinds } from '@creditroll/contracts';
import { emailHashOf } from '@creditroll/kernel';
import { claimsOf, handleKey, newCreator, type Handle } from './creator.ts';
import { noonMs, refusedFields } from './domain.fixture.ts';

const words = { channels: ['tiktok', 'youtube'], kinds: creatorKinds };
const make = (handles: readonly Handle[], displayName = 'Hanna', email = '', kind = '') =>
  newCreator({ displayName, handles, email, kind }, words, 'creator-1', noonMs);

describe('a creator', () => {
  it('is of a kind that we know: content unless it is said', () => {
    expect(make([]).kind).toBe('content');
    expect(make([], 'Deals', '', 'coupon_site').kind).toBe('coupon_site');
    expect(refusedFields(() => make([], 'Deals', '', 'robot'))).toEqual(['kind']);
  });

  it('has the hash and the domain of an e-mail address, however it is written, and not the address', () => {
    const creator = make([], 'Hanna', ' Hanna@Mail.example ');
    expect(creator).toMatchObject({
      emailHash: emailHashOf('hanna@mail.example'),
      emailDomain: 'mail.example',
    });
    expect(JSON.stringify(creator).toLowerCase()).not.toContain('@');
    expect(make([])).toMatchObject({ emailHash: null, emailDomain: null });
    expect(refusedFields(() => make([], 'Hanna', 'hanna'))).toEqual(['email']);
  });

  it('keeps handles as they are written, and claims them folded', () => {
    const creator = make([{ channel: 'tiktok', handle: ' @HannaCooks ' }]);
    expect(creator.handles).toEqual([{ channel: 'tiktok', handle: 'HannaCooks' }]);
    expect(claimsOf(creator)).toEqual([{ channel: 'tiktok', handle: 'hannacooks', creatorId: 'creator-1' }]);
  });

  it('claims one key for all spellings of a handle, and another per channel', () => {
    const key = handleKey({ channel: 'tiktok', handle: 'hanna' });
    expect(handleKey({ channel: 'tiktok', handle: '@HANNA' })).toBe(key);
    expect(handleKey({ channel: 'youtube', handle: 'hanna' })).not.toBe(key);
  });

  it('is refused with all that is wrong', () => {
    const handles = [
      { channel: 'radio', handle: 'h' },
      { channel: 'tiktok', handle: '@' },
      { channel: 'youtube', handle: 'h' },
      { channel: 'youtube', handle: '@H' },
    ];
    expect(refusedFields(() => make(handles, ''))).toEqual([
      'displayName',
      'handles[0].channel',
      'handles[1].handle',
      'handles[3]',
    ]);
  });
});
