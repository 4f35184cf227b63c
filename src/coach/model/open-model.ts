import { setTimeout as wait } from 'node:timers/promises';
import { Cancelled, usageError } from '../../errors.ts';
import { askModel } from './ask-model.ts';
import type { ChatModel, Price } from './chat-model.ts';
import { hostOf, isThisMachine } from './host.ts';
import { openSending } from './send-request.ts';
import { openHabits } from './server-habits.ts';
import { openSpending } from './spending.ts';

export interface ModelEndpoint {
  /** With its version: 'https://api.openai.com/v1'. */
  baseUrl: string;
  /** Local servers take any text. */
  apiKey: string;
  model: string;
  /** Null when it is unknown. */
  price: Price | null;
  /** US dollars for all requests together; null for no limit. */
  maxCost: number | null;
  /** Longest wait for a reply, or for the next piece of a streamed one; 60 s, 120 s at this machine. */
  timeoutMs?: number;
  /** Sendings of one request when the connection or the server fails; 3. */
  attempts?: number;
  rungs: RungMemory;
  fetch?: typeof globalThis.fetch;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
  now?: () => number;
}

/** What a server was found to take, per 'baseURL model'. */
export interface RungMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** Throws a usage error for a limit of cost without a price, or an address that is none. */
export function openModel(endpoint: ModelEndpoint): ChatModel {
  const { model, price, maxCost, random = Math.random } = endpoint;
  if (maxCost !== null && price === null)
    throw usageError(
      `The price of ${model} is unknown, so its cost cannot be limited.`,
      'Add --price INPUT/OUTPUT, US dollars per million tokens: --price 0.15/0.60',
    );
  const baseUrl = endpoint.baseUrl.replace(/\/+$/, '');
  const host = hostOf(baseUrl);
  const timeoutMs = endpoint.timeoutMs ?? (isThisMachine(host) ? 120_000 : 60_000);
  const opened = {
    host,
    model,
    timeoutMs,
    apiKey: endpoint.apiKey,
    attempts: endpoint.attempts ?? 3,
    random,
    sleep: endpoint.sleep ?? sleepFor,
    send: openSending({
      baseUrl,
      apiKey: endpoint.apiKey,
      timeoutMs,
      fetch: endpoint.fetch ?? globalThis.fetch,
      now: endpoint.now ?? Date.now,
    }),
    spending: openSpending({ model, host }, price, maxCost),
    habits: openHabits(endpoint.rungs, `${baseUrl} ${model}`, host),
  };
  return {
    name: model,
    host,
    ask: (request) => askModel(opened, request),
    usage: opened.spending.usage,
  };
}

async function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, signal && { signal });
  } catch {
    throw new Cancelled();
  }
}
