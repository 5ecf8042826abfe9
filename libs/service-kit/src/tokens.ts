import { AppError, type Clock } from '@creditroll/kernel';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Principal } from './route.ts';

export interface TokenKey {
  readonly kid: string;
  readonly secret: string;
}

export interface SessionTokenOptions {
  /** The first signs; all are accepted, so that a key can be replaced while sessions live. */
  readonly keys: readonly [TokenKey, ...TokenKey[]];
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeMs: number;
  readonly clock: Clock;
}

export interface Session {
  readonly principal: Principal;
  readonly sessionId: string;
  readonly expiresAtMs: number;
}

export interface SessionTokens {
  issue(principal: Principal, sessionId: string): Promise<string>;
  /** Throws `unauthenticated`. */
  verify(token: string): Promise<Session>;
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  exp: z.int(),
  roles: z.array(z.string()),
  scopes: z.record(z.string(), z.string()),
});

/** HS256: the gateway alone issues and checks them, so a shared key is all that is needed. */
export function sessionTokens({ keys, issuer, audience, lifetimeMs, clock }: SessionTokenOptions): SessionTokens {
  const secrets = new Map(keys.map(({ kid, secret }) => [kid, new TextEncoder().encode(secret)]));
  const [{ kid, secret }] = keys;
  return {
    issue({ id, roles, scopes }, sessionId) {
      const nowSeconds = Math.floor(clock.nowMs() / 1_000);
      return new SignJWT({ sid: sessionId, roles: [...roles], scopes: { ...scopes } })
        .setProtectedHeader({ alg: 'HS256', kid, typ: 'JWT' })
        .setSubject(id)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + Math.floor(lifetimeMs / 1_000))
        .sign(new TextEncoder().encode(secret));
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, (header) => keyOf(secrets, header.kid), {
          algorithms: ['HS256'],
          issuer,
          audience,
          currentDate: new Date(clock.nowMs()),
        });
        const { sub, sid, exp, roles, scopes } = claimsSchema.parse(payload);
        return { principal: { id: sub, roles, scopes }, sessionId: sid, expiresAtMs: exp * 1_000 };
      } catch (cause) {
        const message =
          cause instanceof errors.JWTExpired ? 'The session has expired.' : 'The session token is not valid.';
        throw new AppError('unauthenticated', message, { cause });
      }
    },
  };
}

function keyOf(secrets: ReadonlyMap<string, Uint8Array>, kid: string | undefined): Uint8Array {
  const secret = secrets.get(kid ?? '');
  if (!secret) throw new errors.JWKSNoMatchingKey();
  return secret;
}
