import type { Failure } from './failure.ts';
import { findObject } from './found-object.ts';
import { readUsage, type TokenUsage } from './spending.ts';
import { isPage, readWireError, statusWithin } from './wire-error.ts';

/** What came of one request: a text, or the reason why there is none. Usage is told for both. */
export interface ChatOutcome {
  text: string;
  usage: TokenUsage | null;
  failure: Failure | null;
}

/** Reads the body of a 200: a completion, an error a proxy wrapped, a page. */
export function readCompletion(body: unknown): ChatOutcome {
  if (typeof body === 'string') return readText(body);
  const usage = readUsage(field(body, 'usage'));
  const error = field(body, 'error') ?? field(field(field(body, 'choices'), 0), 'error');
  if (isError(error)) return { text: '', usage, failure: errorWithin(error) };
  const choice = field(field(body, 'choices'), 0);
  const message = field(choice, 'message');
  if (message === undefined) return { text: '', usage, failure: { kind: 'not_an_api' } };
  const text = textOf(field(message, 'content'));
  const refusal = textOf(field(message, 'refusal'));
  return { text, usage, failure: failureIn(text, refusal, field(choice, 'finish_reason')) };
}

/** JSON announced as text is still a completion. */
function readText(body: string): ChatOutcome {
  const nothing: ChatOutcome = { text: '', usage: null, failure: { kind: 'not_an_api' } };
  if (isPage(body)) return nothing;
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'string' ? nothing : readCompletion(parsed);
  } catch {
    return nothing;
  }
}

/** Gathers the chunks of a stream. */
export interface StreamReader {
  read(chunk: unknown): void;
  /** Whether anything has come. */
  begun(): boolean;
  end(): ChatOutcome;
}

/** `onText` gets the whole text so far, whenever a string may have ended in it. */
export function streamReader(onText: (soFar: string) => void): StreamReader {
  let text = '';
  let refusal = '';
  let finish: unknown = null;
  let usage: TokenUsage | null = null;
  let error: unknown = null;
  let chunks = 0;
  return {
    read(chunk) {
      chunks++;
      usage = readUsage(field(chunk, 'usage')) ?? usage;
      const choice = field(field(chunk, 'choices'), 0);
      const delta = field(choice, 'delta');
      const piece = textOf(field(delta, 'content'));
      text += piece;
      refusal += textOf(field(delta, 'refusal'));
      finish = field(choice, 'finish_reason') ?? finish;
      error = field(choice, 'error') ?? error;
      if (piece.includes('"')) onText(text);
    },
    begun: () => chunks > 0,
    end() {
      if (isError(error)) return { text, usage, failure: errorWithin(error) };
      // A connection that ends politely before the reply does.
      const isCut = finish === null && refusal === '' && findObject(text).found !== 'object';
      return { text, usage, failure: isCut ? { kind: 'cut' } : failureIn(text, refusal, finish) };
    },
  };
}

function failureIn(text: string, refusal: string, finish: unknown): Failure | null {
  if (refusal.trim() !== '') return { kind: 'refused' };
  if (finish === 'content_filter') return { kind: 'filtered' };
  if (finish === 'length') return { kind: 'length' };
  if (finish === 'error') return { kind: 'cut' };
  return text.trim() === '' ? { kind: 'empty' } : null;
}

function errorWithin(error: unknown): Failure {
  return { kind: 'status', status: statusWithin(error), retryAfterMs: null, ...readWireError({ error }) };
}

function isError(error: unknown): boolean {
  return (typeof error === 'object' && error !== null) || (typeof error === 'string' && error !== '');
}

/** Some send parts, of which the text is one. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => textOf(field(part, 'text'))).join('');
}

function field(value: unknown, name: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string | number, unknown>)[name];
}
