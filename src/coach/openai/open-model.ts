import { usageError } from '../../errors.ts';
import type { ChatModel, Price } from './chat-model.ts';

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
  if (endpoint.maxCost !== null && endpoint.price === null)
    throw usageError(
      `The price of ${endpoint.model} is unknown, so its cost cannot be limited.`,
      'Add --price INPUT/OUTPUT, US dollars per million tokens: --price 0.15/0.60',
    );
  throw new Error('The model is opened by a later commit.');
}
