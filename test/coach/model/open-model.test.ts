import { describe, expect, it, onTestFinished } from 'vitest';
import { openModel } from '../../../src/coach/model/open-model.ts';
import { Cancelled, UserError } from '../../../src/errors.ts';
import { aMemory, apiKey, aRequest, failureOf, good, openForTest, standingAt } from './open-for-test.ts';
import { failures, noJsonObject, noSchema } from './server-failures.ts';

const unknownPrice = { price: null, maxCost: null };

describe('a request', () => {
  it('asks for a schema and brings back its value', async () => {
    const { model, server } = await openForTest([{ say: good }]);
    const reply = await model.ask(aRequest({ seed: 7 }));
    expect(reply).toEqual({
      value: good,
      problems: [],
      rung: 'json_schema',
      repaired: false,
      promptWasCut: false,
    });
    const [request] = server.requests;
    expect(request?.path).toBe('/v1/chat/completions');
    expect(request?.body).toEqual({
      model: 'gpt-4.1-mini',
      messages: [
        { role: 'system', content: aRequest().system },
        { role: 'user', content: aRequest().user },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'verdict',
          strict: true,
          schema: {
            type: 'object',
            properties: { why: { type: 'string' }, score: { type: 'integer' } },
            required: ['why', 'score'],
            additionalProperties: false,
          },
        },
      },
      temperature: 0.2,
      seed: 7,
      max_tokens: 300,
      stream: false,
    });
  });

  it('sends nothing of the environment and of this machine to another host', async () => {
    const meant = {
      OPENAI_ORG_ID: 'org-secret',
      OPENAI_PROJECT_ID: 'proj-secret',
      OPENAI_ADMIN_KEY: 'sk-admin-secret',
      OPENAI_CUSTOM_HEADERS: 'authorization: Bearer secret\nx-secret: secret',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/secret',
    };
    Object.assign(process.env, meant);
    onTestFinished(() => {
      for (const name of Object.keys(meant)) delete process.env[name];
    });
    const { model, server } = await openForTest([{ say: good }]);
    await model.ask(aRequest());
    const headers = server.requests[0]?.headers ?? {};
    expect(headers.authorization).toBe(`Bearer ${apiKey}`);
    expect(JSON.stringify(headers)).not.toMatch(/secret|stainless/);
  });

  it('names the account and the newer limit to OpenAI itself', async () => {
    process.env.OPENAI_ORG_ID = 'org-mine';
    onTestFinished(() => void delete process.env.OPENAI_ORG_ID);
    const { server } = await openForTest([{ say: good }]);
    const model = openModel({
      ...unknownPrice,
      baseUrl: 'https://api.openai.com/v1/',
      apiKey,
      model: 'gpt-5',
      rungs: aMemory(),
      fetch: standingAt(server),
    });
    expect(model.host).toBe('api.openai.com');
    await model.ask(aRequest());
    expect(server.requests[0]?.headers['openai-organization']).toBe('org-mine');
    expect(server.requests[0]?.body).toMatchObject({ max_completion_tokens: 300 });
    expect(server.requests[0]?.body).not.toHaveProperty('max_tokens');
  });

  it('tells OpenRouter not to drop the schema', async () => {
    const { server } = await openForTest([{ say: good }]);
    const model = openModel({
      ...unknownPrice,
      baseUrl: 'https://openrouter.ai/api/v1',
      apiKey,
      model: 'some/model',
      rungs: aMemory(),
      fetch: standingAt(server),
    });
    await model.ask(aRequest());
    expect(server.requests[0]?.body.provider).toEqual({ require_parameters: true });
  });

  it('follows no redirect', async () => {
    const elsewhere = await openForTest([{ say: good }]);
    const location = `${elsewhere.server.baseUrl}/chat/completions`;
    const { model } = await openForTest([{ status: 307, body: '', headers: { location } }]);
    expect(await failureOf(model.ask(aRequest()))).toMatchObject({ code: 'model_not_an_api' });
    expect(elsewhere.server.requests).toEqual([]);
  });

  it('is cancelled before, while waiting and within a reply', async () => {
    const { model, server } = await openForTest(['stall']);
    expect(await model.ask(aRequest({ signal: AbortSignal.abort() })).catch((error) => error)).toBeInstanceOf(
      Cancelled,
    );
    expect(server.requests).toEqual([]);
    for (const onField of [undefined, () => {}]) {
      const abort = new AbortController();
      const asked = model.ask(aRequest({ signal: abort.signal, ...(onField && { onField }) }));
      setTimeout(() => abort.abort(), 50);
      expect(await asked.catch((error) => error)).toBeInstanceOf(Cancelled);
    }
    const waiting = await openForTest([failures.serverError], {
      sleep: undefined as never,
      random: () => 0.99,
    });
    const abort = new AbortController();
    const asked = waiting.model.ask(aRequest({ signal: abort.signal }));
    setTimeout(() => abort.abort(), 100);
    expect(await asked.catch((error) => error)).toBeInstanceOf(Cancelled);
    expect(waiting.server.requests).toHaveLength(1);
  });

  it('is not opened at something that is no web address, or with a limit that cannot be kept', () => {
    const endpoint = { apiKey, model: 'm', rungs: aMemory(), ...unknownPrice };
    for (const baseUrl of ['localhost:11434/v1', 'file:///etc', '', 'nonsense'])
      expect(() => openModel({ ...endpoint, baseUrl })).toThrow(UserError);
    const limited = { ...endpoint, baseUrl: 'http://localhost:1/v1', maxCost: 1 };
    expect(() => openModel(limited)).toThrow(
      expect.objectContaining({ exitCode: 2, hint: expect.stringContaining('--price') }),
    );
  });
});

describe('the ladder', () => {
  it.each(Object.entries(noSchema))('goes down where no schema is known: %s', async (_server, refusal) => {
    const { model, server, memory } = await openForTest(({ body }) =>
      body.response_format?.type === 'json_schema' ? refusal : { say: good },
    );
    expect(await model.ask(aRequest())).toMatchObject({ value: good, rung: 'json_object' });
    const [, second] = server.requests;
    expect(second?.body.response_format).toEqual({ type: 'json_object' });
    expect(second?.body.messages?.[0]?.content).toMatch(/JSON.*"score":\{"type":"integer"\}/s);
    expect([...memory.entries.values()]).toEqual(['json_object max_tokens']);
    await model.ask(aRequest());
    expect(server.requests).toHaveLength(3);
  });

  it('ends at words alone, and begins there the next time', async () => {
    const { model, server, memory } = await openForTest(({ body }) => {
      if (body.response_format?.type === 'json_schema') return noSchema.DeepSeek ?? 'stall';
      return body.response_format
        ? noJsonObject
        : { say: `Here you are:\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\`` };
    });
    expect(await model.ask(aRequest())).toMatchObject({ value: good, rung: 'prompt' });
    const again = openModel({
      ...unknownPrice,
      baseUrl: server.baseUrl,
      apiKey,
      model: 'gpt-4.1-mini',
      rungs: memory,
    });
    await again.ask(aRequest());
    expect(server.requests).toHaveLength(4);
    expect(server.requests.at(-1)?.body).not.toHaveProperty('response_format');
  });

  it('is gone down once by requests under way together', async () => {
    const { model, server } = await openForTest(({ body }) =>
      body.response_format?.type === 'json_schema' ? (noSchema.Groq ?? 'stall') : { say: good },
    );
    const replies = await Promise.all([1, 2, 3, 4].map(() => model.ask(aRequest())));
    expect(replies.map(({ rung }) => rung)).toEqual(Array(4).fill('json_object'));
    expect(server.requests).toHaveLength(8);
  });

  it('is not climbed again by an answer that comes late', async () => {
    let arrived = 0;
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { model, server, memory } = await openForTest(async ({ body }) => {
      if (body.response_format?.type !== 'json_schema')
        return body.response_format ? noJsonObject : { say: good };
      if (arrived++ === 0) await late;
      return noSchema.Groq ?? 'stall';
    });
    const first = model.ask(aRequest());
    await expect.poll(() => arrived).toBe(1);
    expect(await model.ask(aRequest())).toMatchObject({ rung: 'prompt' });
    release();
    expect(await first).toMatchObject({ rung: 'prompt' });
    expect([...memory.entries.values()]).toEqual(['prompt max_tokens']);
    expect(server.requests).toHaveLength(5);
  });

  it('is not remembered when one reply alone missed the form', async () => {
    const missed = {
      status: 400,
      body: { error: { message: 'Failed to validate JSON', code: 'json_validate_failed' } },
    };
    const { model, memory } = await openForTest([missed, { say: good }, { say: good }]);
    expect(await model.ask(aRequest())).toMatchObject({ rung: 'json_object' });
    expect([...memory.entries.values()]).toEqual(['json_schema max_tokens']);
    expect(await model.ask(aRequest())).toMatchObject({ rung: 'json_schema' });
  });

  it('leaves out what a model does not take, and remembers it', async () => {
    const { model, server, memory } = await openForTest(({ body }) => {
      if (body.temperature !== undefined) return failures.temperature;
      if (body.max_tokens !== undefined) return failures.maxTokens;
      if (body.max_completion_tokens !== undefined) return failures.maxCompletionTokens;
      return body.seed === undefined ? { say: good } : failures.seed;
    });
    expect(await model.ask(aRequest({ seed: 1 }))).toMatchObject({ value: good, rung: 'json_schema' });
    expect([...memory.entries.values()]).toEqual(['json_schema no_limit -temperature -seed']);
    const asked = server.requests.length;
    expect(asked).toBe(5);
    await model.ask(aRequest({ seed: 1 }));
    expect(server.requests).toHaveLength(asked + 1);
  });
});

describe('repair', () => {
  const wrong = { why: 'Good.', score: 'four' };

  it('shows the model its own words and what is wrong with them', async () => {
    const { model, server } = await openForTest([{ say: wrong }, { say: good }]);
    expect(await model.ask(aRequest())).toMatchObject({ value: good, repaired: true });
    const messages = server.requests[1]?.body.messages ?? [];
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(messages[2]?.content).toBe(JSON.stringify(wrong));
    expect(messages[3]?.content).toMatch(/- score: expected number, received string\n.*JSON schema/s);
  });

  it('gives up after a second answer of the wrong shape', async () => {
    const { model, server } = await openForTest([{ say: wrong }, { say: 'I would rather not.' }]);
    const error = await failureOf(model.ask(aRequest()));
    expect(error).toMatchObject({ code: 'model_unusable_reply', perAnswer: true });
    expect(error.message).toContain('holds no JSON object');
    expect(server.requests).toHaveLength(2);
  });

  it('asks for what the check finds, and says what is left', async () => {
    const check = ({ score }: { score: number }) => (score > 3 ? ['score: nothing shows more than 3'] : []);
    const better = { ...good, score: 3 };
    const first = await openForTest([{ say: good }, { say: better }]);
    expect(await first.model.ask(aRequest({ check }))).toMatchObject({
      value: better,
      problems: [],
      repaired: true,
    });
    const second = await openForTest([{ say: good }, { say: good }]);
    expect(await second.model.ask(aRequest({ check }))).toMatchObject({
      value: good,
      problems: ['score: nothing shows more than 3'],
      repaired: true,
    });
  });

  it('keeps the first answer of the right shape when the repair fails or is worse', async () => {
    const check = ({ score }: { score: number }) =>
      Array.from({ length: score - 1 }, () => 'score: too high');
    for (const second of [{ say: wrong }, failures.insufficientQuota, { say: { ...good, score: 5 } }]) {
      const { model } = await openForTest([{ say: good }, second]);
      const reply = await model.ask(aRequest({ check }));
      expect(reply).toMatchObject({ value: good, repaired: false });
      expect(reply.problems).toHaveLength(3);
    }
  });

  it('is not needed for fences, reasoning and prose', async () => {
    const json = JSON.stringify(good);
    for (const say of [
      `\`\`\`json\n${json}\n\`\`\``,
      `<think>Is {"score": 1} right? No.</think>\n${json}`,
      `Sure! Here it is: ${json} I hope it helps {really}.`,
      `\uFEFF${json}`,
      `{"why": ${json}`.slice(8),
    ]) {
      const { model, server } = await openForTest([{ say }]);
      expect(await model.ask(aRequest())).toMatchObject({ value: good, repaired: false });
      expect(server.requests).toHaveLength(1);
    }
  });
});

describe('a server with a small context', () => {
  it('is noticed by the tokens it counted', async () => {
    const user = 'a sentence of the CV, and then another. '.repeat(500);
    const usage = (prompt_tokens: number) => ({ prompt_tokens, completion_tokens: 9 });
    const { model } = await openForTest([
      { say: good, usage: usage(2048) },
      { say: good, usage: usage(4700) },
    ]);
    expect(await model.ask(aRequest({ user }))).toMatchObject({ promptWasCut: true });
    expect(await model.ask(aRequest({ user }))).toMatchObject({ promptWasCut: false });
  });
});
