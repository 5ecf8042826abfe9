import { AppError, InvariantError } from '@creditroll/kernel';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { authorised, rawRequestOf } from './http-request.ts';
import type { HttpServerOptions } from './http-server.ts';
import type { AnswerRoute, Headers, RawReply } from './route.ts';

const bodyBytesMaxDefault = 256 * 1024;
const handlerTimeoutMsDefault = 30_000;

/** Runs an operation: access, body within its limit, handler within its time, answer. */
export function createAnswerer(options: HttpServerOptions) {
  const { authenticate, handlerTimeoutMs = handlerTimeoutMsDefault, checkResponses = false } = options;
  const readers = new Map<number, RequestHandler>();
  const readerOf = (limit: number): RequestHandler => {
    const known = readers.get(limit) ?? express.raw({ limit, type: () => true });
    readers.set(limit, known);
    return known;
  };
  return async (route: AnswerRoute, request: Request, response: Response): Promise<void> => {
    const principal = await authorised(route.auth, request, authenticate);
    const limit = route.bodyBytesMax ?? options.bodyBytesMax ?? bodyBytesMaxDefault;
    const rawBody = await readBody(readerOf(limit), request, response);
    const reply = await withinTime(handlerTimeoutMs, response, (signal) =>
      route.answer(rawRequestOf(request, response, { principal, rawBody, signal })),
    );
    if (checkResponses) checkReply(route, reply);
    send(route, reply, response);
  };
}

/** The bytes as they were sent: signatures of webhooks cover them, not what a parser made of them. */
async function readBody(reader: RequestHandler, request: Request, response: Response): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    reader(request, response, (err?: unknown) => (err === undefined ? resolve() : reject(err)));
  });
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

async function withinTime<T>(
  limitMs: number,
  response: Response,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const gone = () => controller.abort(new AppError('unavailable', 'The caller is gone.'));
  response.once('close', gone);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new AppError('deadline', `No answer in ${limitMs} ms.`);
      // First the answer: a handler that ends on the signal must not overtake it.
      reject(error);
      controller.abort(error);
    }, limitMs);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    response.off('close', gone);
  }
}

function checkReply(route: AnswerRoute, { status, body }: RawReply): void {
  const spec = route.responses[status];
  if (!spec) throw new InvariantError(`${route.path} answered ${status}, which it does not declare`);
  const problem = spec.schema?.safeParse(body).error;
  if (problem) throw new InvariantError(`${route.path} broke its own contract: ${problem.message}`);
}

function send(route: AnswerRoute, { status, headers = {}, body }: RawReply, response: Response): void {
  response.status(status);
  setHeaders(response, headers);
  const contentType = route.responses[status]?.contentType;
  if (body === undefined) response.end();
  else if (contentType === undefined) response.json(body);
  else response.type(contentType).send(body instanceof Uint8Array ? Buffer.from(body) : body);
}

function setHeaders(response: Response, headers: Headers): void {
  // Answers are somebody's own data unless the handler says otherwise.
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
}
