/** A request as a fetch or a socket brings it, and its answer. */
export interface WireRequest {
  method: string;
  /** Path and query as sent, not decoded: '/rest/v1/profiles?select=%2A'. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | null;
}

/** An answer that ends the request early; thrown inside a transaction it rolls back. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(readonly response: WireResponse) {
    super(`Answered ${response.status}: ${response.body}`);
  }
}

/** @param body JSON text, made by PostgreSQL where it holds rows. */
export function jsonText(status: number, body: string, headers: Record<string, string> = {}): WireResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): WireResponse {
  return jsonText(status, JSON.stringify(body), headers);
}

export function empty(status: number, headers: Record<string, string> = {}): WireResponse {
  return { status, headers, body: null };
}

/** What this backend does not do is said, never guessed. */
export function notImplemented(what: string): WireError {
  const message = `The embedded backend does not have ${what}.`;
  return new WireError(json(501, { code: 'not_implemented', message, details: null, hint: null }));
}

/** The body as a JSON object, or null when it is none. */
export function jsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return { ...value };
  } catch {
    return null;
  }
}
