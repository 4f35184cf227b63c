import type OpenAI from 'openai';
import { Cancelled } from '../../errors.ts';
import { type ChatOutcome, readCompletion, streamReader } from './completion.ts';
import type { Failure } from './failure.ts';
import { plainFetch } from './plain-fetch.ts';
import type { RequestBody } from './request-body.ts';
import { retryAfterMs } from './retry.ts';
import { readWireError, statusWithin } from './wire-error.ts';

/** Sends one request and reads its reply; throws nothing but Cancelled and bugs. */
export type Send = (
  body: RequestBody,
  options: { signal: AbortSignal | undefined; onText: (soFar: string) => void },
) => Promise<ChatOutcome>;

export interface SendingOptions {
  baseUrl: string;
  apiKey: string;
  timeoutMs: number;
  fetch: typeof globalThis.fetch;
  now: () => number;
}

type Sdk = typeof import('openai');

export function openSending(options: SendingOptions): Send {
  let opened: Promise<{ sdk: Sdk; client: OpenAI }> | null = null;
  return async (body, { signal, onText }) => {
    opened ??= openClient(options);
    const { sdk, client } = await opened;
    const deadline = startDeadline(options.timeoutMs, signal);
    try {
      const outcome = await exchange(client, body, deadline, onText);
      if (signal?.aborted) throw new Cancelled();
      // A stream that is stopped ends without an error.
      return outcome.failure && deadline.passed() ? failed({ kind: 'timeout' }) : outcome;
    } catch (error) {
      if (signal?.aborted) throw new Cancelled();
      return failed(deadline.passed() ? { kind: 'timeout' } : failureOf(error, sdk, options.now()));
    } finally {
      deadline.end();
    }
  };
}

async function openClient({ baseUrl, apiKey, timeoutMs, fetch }: SendingOptions) {
  const sdk = await import('openai');
  const isOpenAi = new URL(baseUrl).host === 'api.openai.com';
  const client = new sdk.OpenAI({
    apiKey,
    adminAPIKey: null,
    webhookSecret: null,
    baseURL: baseUrl,
    ...(!isOpenAi && { organization: null, project: null }),
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: plainFetch(fetch, apiKey),
  });
  return { sdk, client };
}

async function exchange(
  client: OpenAI,
  body: RequestBody,
  deadline: Deadline,
  onText: (soFar: string) => void,
): Promise<ChatOutcome> {
  const options = { signal: deadline.signal };
  if (!body.stream) return readCompletion(await client.chat.completions.create(body, options));
  const reader = streamReader(onText);
  try {
    for await (const chunk of await client.chat.completions.create(body, options)) {
      deadline.renew();
      reader.read(chunk);
    }
  } catch (error) {
    if (reader.begun() && !isToldError(error)) return failed({ kind: 'cut' });
    throw error;
  }
  return reader.end();
}

/** The server's own word, which says more than that the stream has ended. */
function isToldError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'error' in error && error.error !== undefined;
}

interface Deadline {
  signal: AbortSignal;
  renew(): void;
  passed(): boolean;
  end(): void;
}

/** Covers the body too: the SDK's own timeout ends with the headers. */
function startDeadline(ms: number, signal: AbortSignal | undefined): Deadline {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  return {
    signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    renew: () => void timer.refresh(),
    passed: () => late.signal.aborted,
    end: () => clearTimeout(timer),
  };
}

function failed(failure: Failure): ChatOutcome {
  return { text: '', usage: null, failure };
}

function failureOf(error: unknown, sdk: Sdk, now: number): Failure {
  if (error instanceof sdk.APIConnectionTimeoutError) return { kind: 'timeout' };
  if (error instanceof sdk.APIConnectionError) return { kind: 'unreachable', errno: errnoOf(error) };
  if (error instanceof sdk.APIError) return statusFailure(error, now);
  // A body that ended too early: undici's TypeError, or half a JSON text.
  if (error instanceof SyntaxError || error instanceof TypeError) return { kind: 'cut' };
  throw error;
}

function statusFailure(error: InstanceType<Sdk['APIError']>, now: number): Failure {
  const { status, headers } = error;
  if (status !== undefined && status >= 300 && status < 400) return { kind: 'not_an_api' };
  return {
    kind: 'status',
    status: status ?? statusWithin(error.error),
    retryAfterMs: retryAfterMs(headers, now),
    ...readWireError({ error: error.error }),
  };
}

/** 'ECONNREFUSED', from whichever error in the chain of causes has one. */
function errnoOf(error: unknown): string | null {
  let cause: unknown = error;
  for (let depth = 0; depth < 6 && typeof cause === 'object' && cause !== null; depth++) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return null;
}
