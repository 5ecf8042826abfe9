import { AppError } from '@creditroll/kernel';
import type { Request, Response } from 'express';
import type { Authenticate } from './http-server.ts';
import type { Access, Principal, RawRequest } from './route.ts';

/** The caller, after the route's access rule; the body has not been read yet. */
export async function authorised(
  auth: Access,
  request: Request,
  authenticate: Authenticate | undefined,
): Promise<Principal | undefined> {
  const principal = await authenticate?.(request);
  if (auth === 'public') return principal;
  if (!principal) throw new AppError('unauthenticated', 'Sign in first.');
  if (!auth.roles.some((role) => principal.roles.includes(role))) {
    throw new AppError('forbidden', `This needs the role ${auth.roles.join(' or ')}.`);
  }
  return principal;
}

export function rawRequestOf(
  request: Request,
  response: Response,
  known: Pick<RawRequest, 'principal' | 'rawBody' | 'signal'>,
): RawRequest {
  return {
    ...known,
    params: request.params,
    query: request.query,
    headers: request.headers,
    requestId: String(response.getHeader('x-request-id')),
    url: request.originalUrl,
    remoteAddress: request.ip ?? '',
  };
}
