/** A refusal as the API tells it (RFC 9457), or an answer that never came. */
export class Problem extends Error {
  constructor({ status = 0, title = '', detail = '', code = '', requestId = '', errors = [] }) {
    super([detail || title, ...errors.map(({ field, problem }) => `${field}: ${problem}`)].filter(Boolean).join(' · '));
    Object.assign(this, { status, code, requestId });
  }
}

const timeoutMs = 20_000;
const attemptsMax = 5;
const pauseMs = 2_000;
const outcomeUnknown = ({ status }) => status === 0 || status === 503 || status === 504;

async function call(method, path, { body, headers = {} } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Problem({ detail: 'There was no answer. Is the connection up?' });
  }
  const requestId = response.headers.get('x-request-id') ?? '';
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok)
    throw new Problem({
      detail: `The answer was ${response.status}.`,
      ...answer,
      status: response.status,
      requestId: answer?.requestId ?? requestId,
    });
  return answer;
}

export const get = (path) => call('GET', path);

/** A change, once: when the outcome is unknown it asks again with the same key until it is known. */
export async function send(method, path, body, whenUnknown = () => undefined) {
  const headers = { 'x-requested-by': 'creditroll', 'idempotency-key': crypto.randomUUID() };
  for (let attempt = 1; ; attempt++) {
    try {
      return await call(method, path, { body, headers });
    } catch (error) {
      if (!outcomeUnknown(error) || attempt === attemptsMax) throw error;
      whenUnknown();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** All pages of a list, up to a limit. */
export async function all(path, pagesMax = 10) {
  const items = [];
  let cursor;
  for (let page = 0; page < pagesMax; page++) {
    const answer = await get(
      `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    items.push(...answer.items);
    cursor = answer.next;
    if (!cursor) break;
  }
  return items;
}

/** Calls back when figures of a subject changed; without a stream, every ten seconds. Answers how to stop. */
export function follow(subject, onChange, onMode) {
  const pollMs = 10_000;
  let timer;
  const poll = () => {
    onMode('polling');
    timer ??= setInterval(() => onChange(), pollMs);
  };
  if (!subject) {
    poll();
    return () => clearInterval(timer);
  }
  const source = new EventSource(`/v1/feed?subject=${encodeURIComponent(subject)}`);
  source.addEventListener('open', () => {
    clearInterval(timer);
    timer = undefined;
    onMode('live');
  });
  source.addEventListener('change', onChange);
  source.addEventListener('error', poll);
  return () => {
    source.close();
    clearInterval(timer);
  };
}
