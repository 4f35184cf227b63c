import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answered, startLoopbackModel } from '../../helpers/loopback-model.ts';
import { aRequest, failureOf, openForTest, standingAt, type Verdict } from './open-for-test.ts';

interface Recording {
  server: string;
  about: string;
  baseUrl: string;
  model: string;
  streamed?: boolean;
  replies: {
    status: number;
    headers?: Record<string, string>;
    body?: unknown;
    events?: (object | string)[];
  }[];
  outcome: {
    value?: Verdict;
    code?: string;
    rung?: string;
    memory?: string;
    fields?: [string, string][];
    waits?: number[];
    promptTokens: number;
    completionTokens: number;
    cachedTokens: number;
  };
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'model-replies');
const recordings = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Recording] => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);

describe('a reply in the form of', () => {
  it.each(recordings)('%s comes to what it should', async (_file, recording) => {
    const { replies, outcome, baseUrl, model: name, streamed } = recording;
    const script = replies.map(answered);
    const server = await startLoopbackModel({ reply: script });
    const { model, waits, memory } = await openForTest([], {
      baseUrl,
      model: name,
      fetch: standingAt(server),
    });
    const fields: [string, string][] = [];
    const request = aRequest(streamed ? { onField: (...field) => void fields.push(field) } : {});
    if (outcome.code === undefined) {
      const { value, rung, problems } = await model.ask(request);
      expect({ value, rung, problems }).toEqual({ value: outcome.value, rung: outcome.rung, problems: [] });
    } else expect((await failureOf(model.ask(request))).code).toBe(outcome.code);
    const { promptTokens, completionTokens, cachedTokens } = outcome;
    expect(model.usage()).toMatchObject({
      requests: replies.length,
      promptTokens,
      completionTokens,
      cachedTokens,
    });
    expect(fields).toEqual(outcome.fields ?? []);
    if (outcome.waits) expect(waits).toEqual(outcome.waits);
    if (outcome.memory) expect([...memory.entries]).toEqual([[`${baseUrl} ${name}`, outcome.memory]]);
    expect(server.requests).toHaveLength(replies.length);
  });

  it('comes from every server that is named', () => {
    const servers = new Set(recordings.map(([, { server }]) => server));
    const named = [
      'Azure OpenAI',
      'DeepSeek',
      'Groq',
      'LM Studio',
      'Ollama',
      'OpenAI',
      'OpenRouter',
      'llama.cpp',
    ];
    expect([...servers].sort()).toEqual(named);
  });
});

function answered({ status, headers, body, events }: Recording['replies'][number]): Answered {
  if (!events) return { status, body, ...(headers && { headers }) };
  const lines = events.map((event) => {
    if (typeof event === 'string' && event.startsWith(':')) return event;
    return `data: ${typeof event === 'string' ? event : JSON.stringify(event)}`;
  });
  return { status, body: `${lines.join('\n\n')}\n\n`, ...(headers && { headers }) };
}
