import { AppError } from '@creditroll/kernel';
import { z } from 'zod';

/** What a person or a shop can do from outside: plain HTTP, nothing else. */
export class Api {
  readonly #url: string;
  #token: string | undefined;
  #calls = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** Somebody else at the same door. */
  as(token: string): Api {
    const other = new Api(this.#url);
    other.#token = token;
    return other;
  }

  async signIn(email: string, password: string): Promise<Api> {
    const session = await this.post('/v1/sessions', { email, password }, z.object({ token: z.string() }));
    return this.as(session.token);
  }

  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
    return this.#call('GET', path, undefined, schema);
  }

  post<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>> {
    return this.#call('POST', path, body, schema);
  }

  put<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>> {
    return this.#call('PUT', path, body, schema);
  }

  async text(path: string): Promise<string> {
    const response = await fetch(`${this.#url}${path}`, { headers: this.#headers() });
    if (!response.ok)
      throw new AppError('unavailable', `GET ${path} answered ${response.status}: ${await response.text()}`);
    return response.text();
  }

  async #call<Schema extends z.ZodType>(
    method: string,
    path: string,
    body: unknown,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const headers = {
      ...this.#headers(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': `demo-${process.pid}-${Date.now()}-${++this.#calls}` }),
    };
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok)
      throw new AppError('unavailable', `${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return schema.parse(text === '' ? undefined : JSON.parse(text));
  }

  #headers(): Record<string, string> {
    return this.#token ? { authorization: `Bearer ${this.#token}` } : {};
  }
}
