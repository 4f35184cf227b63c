import { readErrorText } from './wire-error.ts';

const headersSent = ['accept', 'content-type', 'openai-organization', 'openai-project'];
const headersKept = ['retry-after', 'retry-after-ms', 'x-request-id'];
const withoutBody = [204, 205, 304];

/**
 * What the SDK sends through. Only the headers a request needs leave: it would add those of the environment
 * (OPENAI_CUSTOM_HEADERS, meant for another host) and what it knows of this machine. A redirect is an
 * answer, not followed: what is sent holds personal data. Errors of any form become the one form the SDK reads.
 */
export function plainFetch(fetch: typeof globalThis.fetch, apiKey: string): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, {
      ...init,
      redirect: 'manual',
      headers: pick(new Headers(init?.headers), headersSent, { authorization: `Bearer ${apiKey}` }),
    });
    return response.ok ? response : await inOneForm(response);
  };
}

async function inOneForm(response: Response): Promise<Response> {
  const { code, param, text } = readErrorText(await response.text().catch(() => ''));
  const body = JSON.stringify({ error: { message: text, code, param } });
  return new Response(withoutBody.includes(response.status) ? null : body, {
    status: response.status,
    headers: pick(response.headers, headersKept, { 'content-type': 'application/json' }),
  });
}

function pick(headers: Headers, names: string[], more: Record<string, string>): Headers {
  const picked = names.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new Headers([...picked, ...Object.entries(more)]);
}
