/** What a server says went wrong, read from the many forms servers say it in. */
export interface WireError {
  /** 'rate_limit_exceeded'; the type where there is no code. */
  code: string | null;
  /** The parameter it is about. */
  param: string | null;
  /** As the server wrote it: neither masked nor sanitised. */
  text: string;
}

/** Enough to find every word that is looked for. */
const longest = 4000;

/**
 * Reads an error body: `{error: {message, code, param, type}}`, `{error: 'text'}` (LM Studio), a list of such
 * (Gemini), `{message}`, `{detail}` (FastAPI), an upstream error within (OpenRouter), or plain text. A page of
 * HTML says nothing.
 */
export function readWireError(body: unknown): WireError {
  if (Array.isArray(body)) return readWireError(body[0]);
  if (typeof body === 'string') return { code: null, param: null, text: isPage(body) ? '' : cut(body) };
  if (!isRecord(body)) return { code: null, param: null, text: '' };
  const inner = body.error ?? body;
  if (!isRecord(inner)) return readWireError(typeof inner === 'string' ? inner : null);
  const upstream = isRecord(inner.metadata) ? inner.metadata.raw : undefined;
  const within = isRecord(inner.innererror) ? inner.innererror.code : undefined;
  return {
    code: [inner.code, inner.type].find(isName) ?? null,
    param: isName(inner.param) ? inner.param : null,
    text: cut([inner.message ?? inner.detail, upstream, within].filter(isSaid).map(worded).join(' ')),
  };
}

/** As `readWireError`, of a body's text. */
export function readErrorText(text: string): WireError {
  try {
    return readWireError(JSON.parse(text));
  } catch {
    return readWireError(text);
  }
}

const statusOfCode: Record<string, number> = {
  invalid_api_key: 401,
  model_not_found: 404,
  insufficient_quota: 429,
  rate_limit_exceeded: 429,
  context_length_exceeded: 400,
  content_filter: 400,
  invalid_request_error: 400,
};

/** The status of an error that came without one: inside a 200, or in a stream. Not told: the server's fault. */
export function statusWithin(error: unknown): number {
  const code = isRecord(error) ? error.code : null;
  if (typeof code === 'number' && code >= 400 && code < 600) return code;
  return statusOfCode[readWireError({ error }).code ?? ''] ?? 500;
}

/** A web page, whatever it was announced as. */
export function isPage(text: string): boolean {
  return /^\s*(<!doctype|<html|<\?xml|<head|<body)/i.test(text);
}

function worded(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Some put the status in the place of the code. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/^\d+$/.test(value);
}

function cut(text: string): string {
  return text.slice(0, longest);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
