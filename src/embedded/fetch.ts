import type { Respond } from './router.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** A `fetch` for one host, answered in this process. */
export function fetchFrom(url: string, respond: Respond): typeof globalThis.fetch {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
    signal?.throwIfAborted();
    const request = await wireRequest(url, input, init);
    const response = await respond(request);
    signal?.throwIfAborted();
    return fetchResponse(response);
  };
}

async function wireRequest(
  url: string,
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<WireRequest> {
  const given = input instanceof Request ? input : null;
  const { origin, pathname, search } = new URL(given ? given.url : String(input));
  if (origin !== url) throw new TypeError(`fetch failed: the embedded backend is ${url}, not ${origin}`);
  const method = (init?.method ?? given?.method ?? 'GET').toUpperCase();
  const body = init?.body ?? (given ? Buffer.from(await given.arrayBuffer()) : null);
  const headers = new Headers(init?.headers ?? given?.headers);
  return { method, target: `${pathname}${search}`, ...(await content(headers, body)) };
}

/** The bytes of any body fetch takes, and the headers; a form or a Blob brings its own content type. */
async function content(
  headers: Headers,
  body: RequestInit['body'] | Buffer,
): Promise<Pick<WireRequest, 'headers' | 'body'>> {
  if (body === null || body === undefined)
    return { headers: Object.fromEntries(headers), body: Buffer.alloc(0) };
  if (typeof body === 'string') return { headers: Object.fromEntries(headers), body: Buffer.from(body) };
  const whole = new Response(body);
  const type = whole.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return { headers: Object.fromEntries(headers), body: Buffer.from(await whole.arrayBuffer()) };
}

function fetchResponse({ status, headers, body }: WireResponse): Response {
  const bytes = typeof body === 'string' || body === null ? body : new Uint8Array(body);
  return new Response(status === 204 ? null : bytes, { status, headers });
}
