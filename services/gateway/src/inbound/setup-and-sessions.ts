import { AppError } from '@creditroll/kernel';
import { type Route, route, secretsEqual } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Person } from '../collections.ts';
import { roles } from '../domain/access.ts';
import { adminOnly, everybody, type RouteDeps } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';
import { sessionCookie } from './session-cookie.ts';

const newPerson = z.object({
  email: z.email().max(200),
  name: z.string().min(1).max(140),
  password: z.string().min(12).max(200),
  role: z.enum(roles),
  creatorId: id.optional(),
  brandId: id.optional(),
});
const personView = z.object({
  personId: id,
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  creatorId: id.optional(),
  brandId: id.optional(),
});
const viewOf = ({ personId, email, name, role, creatorId, brandId }: Person): z.output<typeof personView> => ({
  personId,
  email,
  name,
  role,
  ...(creatorId ? { creatorId } : {}),
  ...(brandId ? { brandId } : {}),
});

export interface SessionRouteDeps extends RouteDeps {
  /** What set-up must bring along; undefined on loopback in standalone. */
  readonly setupToken: string | undefined;
  readonly secureCookies: () => boolean;
}

export const sessionRoutes = ({ accounts, trail, setupToken, secureCookies }: SessionRouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/setup',
    summary: 'The first people of an installation',
    auth: 'public',
    rateLimit: 'signIn',
    body: z.object({
      people: z
        .array(newPerson.omit({ creatorId: true, brandId: true }))
        .min(1)
        .max(20),
    }),
    responses: { 201: { description: 'Made', schema: z.object({ people: z.array(personView) }) } },
    handler: async ({ body, headers, requestId }) => {
      const given = headers['x-setup-token'];
      if (setupToken !== undefined && !(typeof given === 'string' && secretsEqual(given, setupToken)))
        throw new AppError(
          'unauthenticated',
          'set-up needs the header X-Setup-Token with the token of this installation',
        );
      const made = await trail.during(undefined, 'setup', 'people', requestId, () => accounts.setUp(body.people));
      return { status: 201, body: { people: made.map(viewOf) } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sessions',
    summary: 'Sign in',
    auth: 'public',
    rateLimit: 'signIn',
    body: z.object({ email: z.string().max(200), password: z.string().max(200) }),
    responses: {
      201: {
        description: 'Signed in',
        schema: z.object({ token: z.string(), expiresAtMs: z.int(), person: personView }),
      },
    },
    handler: async ({ body }) => {
      const { token, expiresAtMs, person } = await accounts.signIn(body.email, body.password);
      return {
        status: 201,
        headers: { 'set-cookie': sessionCookie.set(token, secureCookies()) },
        body: { token, expiresAtMs, person: viewOf(person) },
      };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/sessions',
    summary: 'Sign out',
    auth: everybody,
    responses: { 204: { description: 'Signed out' } },
    handler: async ({ headers }) => {
      const token = sessionCookie.tokenOf(headers);
      if (token) await accounts.signOut(token);
      return { status: 204, headers: { 'set-cookie': sessionCookie.clear(secureCookies()) } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/me',
    summary: 'Who I am here',
    auth: everybody,
    responses: { 200: { description: 'You', schema: personView } },
    handler: async ({ principal }) => {
      const person = await accounts.byId(principal.id);
      if (!person) throw new AppError('unauthenticated', 'this account is gone; sign in with another');
      return { status: 200, body: viewOf(person) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/people',
    summary: 'Add a person',
    auth: adminOnly,
    idempotency: 'required',
    body: newPerson,
    responses: { 201: { description: 'Added', schema: personView } },
    handler: async ({ principal, body, requestId }) => ({
      status: 201,
      body: viewOf(await trail.during(principal, 'people.add', body.role, requestId, () => accounts.add(body))),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/people',
    summary: 'People',
    auth: adminOnly,
    query: pageQuery,
    responses: { 200: { description: 'People', schema: listOf(personView) } },
    handler: async ({ query }) => {
      const page = await accounts.list(query.limit, query.cursor);
      return { status: 200, body: listed(page.items.map(viewOf), page.next) };
    },
  }),
];
