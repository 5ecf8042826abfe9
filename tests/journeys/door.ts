import { HOUR_MS, type Clock } from '@creditroll/kernel';
import { z } from 'zod';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** How somebody proves who they are. The passwords are of this test alone. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

interface DoorOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Numbers the idempotency keys of everybody at this door. */
  readonly calls: { count: number };
  readonly person?: Person | undefined;
}

/** Sessions last 12 hours of the platform's clock. */
const signInAgainMs = 11 * HOUR_MS;

/** What anybody can do from outside: plain HTTP. */
export class Door {
  readonly #options: DoorOptions;
  #token = '';
  #signedInAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /** The same door for somebody who signs in, and again when their session has run out. */
  as(person: Person): Door {
    return new Door({ ...this.#options, person });
  }

  /** Answers whatever the status is. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(new URL(path, this.#options.url), {
      method,
      headers: {
        ...(await this.#session()),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': `journey-${++this.#options.calls.count}` }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    return this.#must('GET', path, undefined, schema);
  }

  post<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>> {
    return this.#must('POST', path, body, schema);
  }

  put<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>> {
    return this.#must('PUT', path, body, schema);
  }

  async #must<Schema extends z.ZodType>(
    method: string,
    path: string,
    body: unknown,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const { status, text } = await this.ask(method, path, body);
    if (status < 200 || status > 299) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return schema.parse(JSON.parse(text));
  }

  async #session(): Promise<Record<string, string>> {
    const { url, clock, person } = this.#options;
    if (!person) return {};
    if (clock.nowMs() - this.#signedInAtMs > signInAgainMs) {
      const signIn = await new Door({ url, clock, calls: this.#options.calls }).post(
        '/v1/sessions',
        { email: person.email, password: person.password },
        z.object({ token: z.string() }),
      );
      this.#token = signIn.token;
      this.#signedInAtMs = clock.nowMs();
    }
    return { authorization: `Bearer ${this.#token}` };
  }
}

/** The code of a problem document. */
export function problemOf({ status, text }: Answer): { status: number; code: string } {
  return { status, code: z.object({ code: z.string() }).parse(JSON.parse(text)).code };
}
