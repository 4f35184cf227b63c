import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapt, nextRung } from '../../../src/coach/model/adapt.ts';
import type { StatusFailure } from '../../../src/coach/model/failure.ts';
import {
  firstHabits,
  openHabits,
  readHabits,
  type ServerHabits,
  writeHabits,
} from '../../../src/coach/model/server-habits.ts';
import { readWireError } from '../../../src/coach/model/wire-error.ts';
import type { Answered, Reply } from '../../helpers/loopback-model.ts';
import { failures, noJsonObject, noSchema } from './server-failures.ts';

function failureIn(reply: Reply | undefined): StatusFailure {
  const { status, body } = reply as Answered;
  return { kind: 'status', status, retryAfterMs: null, ...readWireError(body) };
}

const said = (text: string, over: Partial<StatusFailure> = {}): StatusFailure => ({
  kind: 'status',
  status: 400,
  code: null,
  param: null,
  text,
  retryAfterMs: null,
  ...over,
});

const whole = { streamed: false, seeded: false, limitRenamed: false };
const first = firstHabits('localhost:1');

describe('the rung below', () => {
  it.each(Object.entries(noSchema))('is taken when %s knows no schema', (_server, reply) => {
    expect(nextRung('json_schema', failureIn(reply))).toBe('json_object');
    expect(nextRung('json_object', failureIn(reply))).toBe('prompt');
    expect(nextRung('prompt', failureIn(reply))).toBeNull();
  });

  it('is taken when JSON without a schema is not known', () => {
    expect(nextRung('json_object', failureIn(noJsonObject))).toBe('prompt');
  });

  it('is left alone for everything else', () => {
    const others = [
      failures.insufficientQuota,
      failures.serverError,
      failures.modelNotFound,
      failures.contextLength,
      failures.temperature,
      failures.maxTokens,
      failures.forbidden,
      failures.unavailablePage,
    ];
    for (const reply of others) expect(nextRung('json_schema', failureIn(reply))).toBeNull();
    expect(nextRung('json_schema', said('database schema is locked', { status: 500 }))).toBeNull();
    for (const kind of ['timeout', 'cut', 'empty', 'refused'] as const)
      expect(nextRung('json_schema', { kind })).toBeNull();
  });
});

describe('what a server refuses', () => {
  it('is left out or named otherwise', () => {
    const change = (reply: Reply, sent = {}, habits: ServerHabits = first) =>
      adapt(habits, failureIn(reply), { ...whole, ...sent })?.habits;
    expect(change(failures.temperature)).toEqual({ ...first, without: ['temperature'] });
    expect(change(failures.maxTokens)).toEqual({ ...first, limit: 'max_completion_tokens' });
    expect(change(failures.maxTokens, { limitRenamed: true })).toEqual({ ...first, limit: null });
    expect(change(failures.seed, { seeded: true })).toEqual({ ...first, without: ['seed'] });
    expect(change(failures.seed)).toBeUndefined();
    expect(change(failures.streamOptions, { streamed: true })).toEqual({
      ...first,
      without: ['stream_options'],
    });
    expect(change(failures.streamOptions)).toBeUndefined();
    expect(change(failures.streaming, { streamed: true })).toEqual({ ...first, without: ['stream'] });
    expect(change(failures.streaming)).toEqual({ ...first, rung: 'json_object' });
    expect(change(noSchema.OpenRouter ?? 'stall', { seeded: true })).toEqual({ ...first, without: ['seed'] });
  });

  it('is not what is too large, or only named', () => {
    for (const text of [
      'max_tokens is too large: 32000. This model supports at most 16384 completion tokens.',
      'temperature must be between 0 and 1',
      'The model is out of seed data',
    ])
      expect(adapt(first, said(text), { ...whole, seeded: true })).toBeNull();
  });

  it('comes to an end, whatever a server says', () => {
    const words = fc.constantFrom(
      'unsupported',
      'temperature',
      'seed',
      'max_tokens',
      'max_completion_tokens',
      'stream',
      'stream_options',
      'response_format',
      'schema',
      'not supported',
    );
    const failure = fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(400, 404, 422, 500),
      code: fc.option(words),
      param: fc.option(words),
      text: fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
      retryAfterMs: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.infiniteStream(failure), fc.boolean(), (says, streamed) => {
        let habits = firstHabits('localhost:1');
        const limits = new Set([habits.limit]);
        let steps = 0;
        for (const one of says) {
          const isStreamed = streamed && !habits.without.includes('stream');
          const sent = {
            streamed: isStreamed,
            seeded: !habits.without.includes('seed'),
            limitRenamed: limits.size > 1,
          };
          const next = adapt(habits, one, sent);
          if (!next || steps > 20) break;
          habits = next.habits;
          limits.add(habits.limit);
          steps++;
        }
        expect(steps).toBeLessThanOrEqual(8);
        expect(new Set(habits.without).size).toBe(habits.without.length);
      }),
    );
  });
});

describe('the habits of a server', () => {
  it('are read as they were written', () => {
    const habits = fc.record({
      rung: fc.constantFrom('json_schema', 'json_object', 'prompt'),
      limit: fc.constantFrom('max_tokens', 'max_completion_tokens', null),
      without: fc.uniqueArray(fc.constantFrom('temperature', 'seed', 'stream_options', 'stream')),
    }) as fc.Arbitrary<ServerHabits>;
    fc.assert(fc.property(habits, (one) => void expect(readHabits(writeHabits(one), 'any')).toEqual(one)));
  });

  it('are the usual ones for a memory that holds something else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/json|prompt|max|limit|-/.test(text));
        expect(readHabits(text, 'api.openai.com')).toEqual(firstHabits('api.openai.com'));
      }),
    );
    expect(readHabits('prompt', 'localhost')).toEqual({ ...first, rung: 'prompt' });
    expect(firstHabits('me.openai.azure.com').limit).toBe('max_completion_tokens');
  });

  it('are remembered once they have worked, and only when they are news', () => {
    const writes: string[] = [];
    const memory = { get: () => null, set: (_key: string, value: string) => void writes.push(value) };
    const habits = openHabits(memory, 'k', 'localhost');
    habits.write({ ...first, rung: 'prompt' });
    expect(writes).toEqual([]);
    habits.keep();
    habits.keep();
    expect(writes).toEqual(['prompt max_tokens']);
  });
});
