import { AppError, InvariantError } from '@creditroll/kernel';
import { createSession } from 'better-sse';
import type { Request, Response } from 'express';
import { authorised, rawRequestOf } from './http-request.ts';
import type { HttpServerOptions } from './http-server.ts';
import { gauge } from './metrics.ts';
import type { EventStream, StreamRoute } from './route.ts';

const streamsMaxDefault = 1_000;
/** A caller that reads slower than this falls behind is dropped; it comes back with Last-Event-ID. */
const unreadBytesMax = 1024 * 1024;
const keepAliveMs = 15_000;
const reconnectMs = 2_000;

/** Opens event streams and ends them when the server drains. */
export function createStreamer(options: HttpServerOptions) {
  const { authenticate, streamsMax = streamsMaxDefault, checkResponses = false } = options;
  const open = new Set<Response>();
  const gauged = gauge('creditroll.http.streams');
  let draining = false;

  const openStream = async (route: StreamRoute, request: Request, response: Response): Promise<void> => {
    const principal = await authorised(route.auth, request, authenticate);
    if (draining) throw new AppError('unavailable', 'The server is stopping; come back.');
    if (open.size >= streamsMax) throw new AppError('unavailable', `There are ${streamsMax} streams open already.`);
    const gone = new AbortController();
    open.add(response);
    gauged.record(open.size, {});
    response.once('close', () => {
      open.delete(response);
      gauged.record(open.size, {});
      gone.abort();
    });
    const raw = rawRequestOf(request, response, { principal, rawBody: Buffer.alloc(0), signal: gone.signal });
    const pending: Parameters<EventStream['push']>[0][] = [];
    let push = (event: (typeof pending)[number]): void => void pending.push(event);
    await route.open(raw, {
      signal: gone.signal,
      lastEventId: request.get('last-event-id'),
      push: (event) => {
        if (checkResponses) checkEvent(route, event.name, event.data);
        push(event);
      },
    });
    // The head is sent only now, so that a refusal by the handler is still a problem document.
    const session = await createSession(request, response, { keepAlive: keepAliveMs, retry: reconnectMs });
    push = ({ name, data, id }) => {
      if (!session.isConnected) return;
      session.push(data, name, id);
      if (response.writableLength > unreadBytesMax) response.destroy();
    };
    pending.splice(0).forEach(push);
  };

  return {
    open: openStream,
    endAll: (): void => {
      draining = true;
      for (const response of open) response.end();
    },
  };
}

function checkEvent(route: StreamRoute, name: string, data: unknown): void {
  const schema = route.events[name];
  if (!schema) throw new InvariantError(`${route.path} pushed ${name}, which it does not declare`);
  const problem = schema.safeParse(data).error;
  if (problem) throw new InvariantError(`${route.path} broke its own contract: ${problem.message}`);
}
