import { z } from 'zod';
import type { ModelRequest } from '../../../src/coach/model/chat-model.ts';
import { ModelError } from '../../../src/coach/model/model-error.ts';
import { type ModelEndpoint, openModel } from '../../../src/coach/model/open-model.ts';
import { type LoopbackModel, type Script, startLoopbackModel } from '../../helpers/loopback-model.ts';

export const apiKey = 'sk-proj-Zx81QmVt55LwPq93KfB2dY';

export const verdict = z.object({ why: z.string(), score: z.number().int().min(1).max(5) });
export type Verdict = z.infer<typeof verdict>;
export const good: Verdict = { why: 'It names a number.', score: 4 };

export function aRequest(over: Partial<ModelRequest<Verdict>> = {}): ModelRequest<Verdict> {
  return {
    name: 'verdict',
    system: 'You judge one answer of an interview.',
    user: 'The answer: I cut the costs of our warehouse by a third within one year.',
    schema: verdict,
    maxReplyTokens: 300,
    ...over,
  };
}

/** A memory that can be looked into. */
export function aMemory(known: Record<string, string> = {}) {
  const entries = new Map(Object.entries(known));
  return {
    entries,
    get: (key: string) => entries.get(key) ?? null,
    set: (key: string, value: string) => void entries.set(key, value),
  };
}

export interface OpenedForTest {
  server: LoopbackModel;
  model: ReturnType<typeof openModel>;
  /** Milliseconds that would have been waited. */
  waits: number[];
  memory: ReturnType<typeof aMemory>;
}

/** The real SDK against a server that answers as the script says; nothing really waits. */
export async function openForTest(reply: Script, over: Partial<ModelEndpoint> = {}): Promise<OpenedForTest> {
  const server = await startLoopbackModel({ reply });
  const waits: number[] = [];
  const memory = aMemory();
  const model = openModel({
    baseUrl: server.baseUrl,
    apiKey,
    model: 'gpt-4.1-mini',
    price: null,
    maxCost: null,
    rungs: memory,
    sleep: async (ms) => void waits.push(ms),
    random: () => 0.5,
    ...over,
  });
  return { server, model, waits, memory };
}

/** As if the server stood at another host. */
export function standingAt(server: Pick<LoopbackModel, 'host'>): typeof globalThis.fetch {
  return (input, init) => {
    const url = new URL(String(input));
    return fetch(`http://${server.host}${url.pathname}`, init);
  };
}

/** The error of a request that has to fail. */
export async function failureOf(asked: Promise<unknown>): Promise<ModelError> {
  const error = await asked.then(
    (value) => new Error(`It answered ${JSON.stringify(value)}.`),
    (reason: unknown) => reason,
  );
  if (error instanceof ModelError) return error;
  throw error;
}
