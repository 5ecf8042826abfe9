import { describe, expect, it } from '@jest/globals';
import { SteppedClock } from '@creditroll/kernel';
import { uuidIds } from './ids.ts';
import { hashPassword, passwordIsStale, verifyPassword } from './password.ts';
import { sessionTokens } from './tokens.ts';

const startMs = Date.UTC(2026, 0, 15);

describe('passwords', () => {
  it('verify against a hash that names its parameters', async () => {
    const stored = await hashPassword('correct horse');
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await verifyPassword('correct horse', stored)).toBe(true);
    expect(await verifyPassword('correct horsf', stored)).toBe(false);
    expect(passwordIsStale(stored)).toBe(false);
    expect(passwordIsStale(stored.replace('ln=15', 'ln=14'))).toBe(true);
  });

  it('do not let a stored text choose the memory, or a caller the work', async () => {
    const stored = await hashPassword('x');
    expect(await verifyPassword('x', stored.replace('ln=15', 'ln=30'))).toBe(false);
    expect(await verifyPassword('x', 'x')).toBe(false);
    await expect(hashPassword('x'.repeat(1_025))).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('session tokens', () => {
  const oldKey = { kid: '2025', secret: 'o'.repeat(32) };
  const newKey = { kid: '2026', secret: 'n'.repeat(32) };
  const common = { issuer: 'creditroll', audience: 'dashboard', lifetimeMs: 3_600_000 };
  const principal = { id: 'user_1', roles: ['brand'], scopes: { brand: 'brand_1' } };

  it('carry the principal until they expire', async () => {
    const clock = new SteppedClock(startMs);
    const tokens = sessionTokens({ ...common, keys: [newKey], clock });
    const token = await tokens.issue(principal, 'session_1');
    expect(await tokens.verify(token)).toEqual({ principal, sessionId: 'session_1', expiresAtMs: startMs + 3_600_000 });
    clock.advance(3_600_001);
    await expect(tokens.verify(token)).rejects.toMatchObject({
      code: 'unauthenticated',
      message: 'The session has expired.',
    });
  });

  it('outlive a rotation of keys, but not the removal of theirs', async () => {
    const clock = new SteppedClock(startMs);
    const token = await sessionTokens({ ...common, keys: [oldKey], clock }).issue(principal, 'session_1');
    expect(await sessionTokens({ ...common, keys: [newKey, oldKey], clock }).verify(token)).toMatchObject({
      principal,
    });
    await expect(sessionTokens({ ...common, keys: [newKey], clock }).verify(token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each([
    ['another audience', { audience: 'other' }],
    ['another issuer', { issuer: 'other' }],
    ['a forged key', { keys: [{ ...newKey, secret: 'f'.repeat(32) }] as const }],
  ])('are refused from %s', async (_what, difference) => {
    const clock = new SteppedClock(startMs);
    const token = await sessionTokens({ ...common, keys: [newKey], clock, ...difference }).issue(principal, 's');
    const tokens = sessionTokens({ ...common, keys: [newKey], clock });
    await expect(tokens.verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(tokens.verify('no.token.atall')).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('ids', () => {
  it('are unique, short and sort in the order of minting, also when the clock stands or steps back', () => {
    let nowMs = startMs;
    const ids = uuidIds({ nowMs: () => nowMs });
    const minted = Array.from({ length: 10_000 }, (_, index) => {
      nowMs = startMs + (index % 7 === 0 ? -5 : Math.floor(index / 5_000));
      return ids.mint('campaign');
    });
    expect(new Set(minted).size).toBe(minted.length);
    expect(minted.toSorted()).toEqual(minted);
    for (const id of minted) expect(id).toMatch(/^campaign_[0-9a-z]{26}$/);
    expect(minted[0]?.length).toBeLessThanOrEqual(40);
    expect(() => ids.mint('Campaign_')).toThrow('prefix');
  });
});
