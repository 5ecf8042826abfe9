import { describe, expect, it } from '@jest/globals';
import { hmacBase64, hmacHex, secretsEqual, signWebhook, verifyWebhook, webhookHeaders } from './secrets.ts';

describe('HMAC-SHA256', () => {
  // RFC 4231, test cases 1 and 2.
  it('agrees with the vectors of RFC 4231', () => {
    expect(hmacHex(Buffer.alloc(20, 0x0b), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(hmacHex('Jefe', 'what do ya want ', Buffer.from('for nothing?'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(hmacBase64('Jefe', 'what do ya want for nothing?')).toBe('W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=');
  });

  it('compares secrets of any length', () => {
    expect(secretsEqual('abc', Buffer.from('abc'))).toBe(true);
    expect(secretsEqual('abc', 'abcd')).toBe(false);
    expect(secretsEqual('', 'a')).toBe(false);
  });
});

describe('Standard Webhooks', () => {
  // The vector that the reference libraries share.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestampSeconds: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  const nowMs = message.timestampSeconds * 1_000;
  const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
  const delivered = (secrets: readonly string[]) => ({
    headers: webhookHeaders(secrets, message),
    body: message.body,
    nowMs,
  });

  it('signs like the reference', () => {
    expect(signWebhook(secret, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('accepts any of several signatures and secrets, as in a rotation', () => {
    expect(verifyWebhook([secret], delivered([other, secret]))).toEqual(message);
    expect(verifyWebhook([other, secret], delivered([secret]))).toEqual(message);
    const { headers } = delivered([secret]);
    const signature = `v1a,unknown ${headers['webhook-signature']}`;
    expect(
      verifyWebhook([secret], { ...delivered([]), headers: { ...headers, 'webhook-signature': signature } }),
    ).toEqual(message);
  });

  it.each([
    ['another secret', { ...delivered([other]) }],
    ['another body', { ...delivered([secret]), body: '{"test":2432232314}' }],
    ['more than five minutes ago', { ...delivered([secret]), nowMs: nowMs + 300_001 }],
    ['more than five minutes ahead', { ...delivered([secret]), nowMs: nowMs - 300_001 }],
    ['no signature', { ...delivered([secret]), headers: { 'webhook-id': 'a', 'webhook-timestamp': '1614265330' } }],
    [
      'no number as time',
      { ...delivered([secret]), headers: { ...delivered([secret]).headers, 'webhook-timestamp': '1e9' } },
    ],
  ])('refuses %s', (_what, delivery) => {
    expect(() => verifyWebhook([secret], delivery)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  it('accepts five minutes to the millisecond', () => {
    expect(verifyWebhook([secret], { ...delivered([secret]), nowMs: nowMs + 300_000 })).toEqual(message);
  });
});
