import { describe, expect, it } from 'vitest';
import { streamReader } from '../../../src/coach/model/completion.ts';
import type { Script } from '../../helpers/loopback-model.ts';
import { aRequest, failureOf, good, openForTest } from './open-for-test.ts';
import { failures } from './server-failures.ts';

async function streamed(script: Script, over = {}) {
  const opened = await openForTest(script, over);
  const fields: [string, string][] = [];
  const ask = () => opened.model.ask(aRequest({ onField: (...field) => void fields.push(field) }));
  return { ...opened, fields, ask };
}

const why: [string, string][] = [['why', good.why]];

describe('a streamed reply', () => {
  it('hands a field over as soon as it is complete', async () => {
    const { ask, fields, server, model } = await streamed([{ say: good }]);
    expect(await ask()).toMatchObject({ value: good, rung: 'json_schema' });
    expect(fields).toEqual(why);
    expect(server.requests[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(model.usage()).toMatchObject({ requests: 1, promptTokens: 100, completionTokens: 20, untold: 0 });
  });

  it('hands it over before the reply ends', async () => {
    const { ask, fields } = await streamed(
      [{ say: { ...good, more: 'x'.repeat(200) }, stallsHalfway: true }],
      { timeoutMs: 80 },
    );
    const error = await failureOf(ask());
    expect(error.code).toBe('model_timeout');
    expect(fields).toEqual(why);
  });

  it('may take longer than the timeout as long as it goes on', async () => {
    const { ask, server } = await streamed([{ say: good, pause: 60 }], { timeoutMs: 300 });
    expect(await ask()).toMatchObject({ value: good });
    expect(server.requests).toHaveLength(1);
  });

  it('may tell its failure in a choice', () => {
    const reader = streamReader(() => {});
    reader.read({ choices: [{ delta: { content: '{"why": "It' }, finish_reason: null }] });
    const choice = { delta: {}, finish_reason: 'error' };
    reader.read({ choices: [choice] });
    expect(reader.end().failure).toEqual({ kind: 'cut' });
    reader.read({ choices: [{ ...choice, error: { code: 429, message: 'Upstream is busy' } }] });
    expect(reader.end().failure).toMatchObject({ kind: 'status', status: 429, text: 'Upstream is busy' });
  });

  it('is read past reasoning and fences, in pieces of any size', async () => {
    for (const chunk of [1, 3, 50, 5000]) {
      const say = `<think>{"why": "not this"}</think>\n\`\`\`json\n${JSON.stringify(good)}\n\`\`\``;
      const { ask, fields } = await streamed([{ say, chunk }]);
      expect(await ask()).toMatchObject({ value: good });
      expect(fields).toEqual(why);
    }
  });

  it.each([
    ['is cut', { say: good, cutAfter: 400 }],
    ['ends without its last words', { say: good, endsHalfway: true }],
    ['breaks with an error line', { say: good, errorLine: { message: 'Upstream failed', code: 502 } }],
    ['breaks with an error line that is a string', { say: good, errorLine: 'Upstream failed' }],
    ['is no stream', { status: 200, body: { hello: 1 } }],
  ])('comes once more when it %s', async (_name, broken) => {
    const { ask, fields, server } = await streamed(({ body }, index) =>
      index === 0 && body.stream ? broken : { say: good },
    );
    expect(await ask()).toMatchObject({ value: good });
    expect(fields).toEqual(why);
    expect(server.requests).toHaveLength(2);
  });

  it('comes whole the second time, after a cut', async () => {
    const { ask, server } = await streamed([{ say: good, cutAfter: 400 }, { say: good }]);
    await ask();
    expect(server.requests.map(({ body }) => body.stream)).toEqual([true, false]);
  });

  it('comes whole where streaming is refused, and is remembered so', async () => {
    const { ask, fields, server, memory } = await streamed(({ body }) => {
      if (body.stream_options) return failures.streamOptions;
      return body.stream ? failures.streaming : { say: good };
    });
    expect(await ask()).toMatchObject({ value: good, rung: 'json_schema' });
    expect(fields).toEqual(why);
    expect([...memory.entries.values()]).toEqual(['json_schema max_tokens -stream_options -stream']);
    await ask();
    expect(server.requests).toHaveLength(4);
  });

  it('may be declined, filtered or too long', async () => {
    const ends = [
      [{ say: null, refusal: 'No.' }, 'model_refused'],
      [{ say: '{"why": "', finish: 'content_filter' }, 'model_filtered'],
      [{ say: '{"why": "', finish: 'length' }, 'model_cut_short'],
      [failures.contextLength, 'model_too_long'],
      [failures.loginPage, 'model_not_an_api'],
      [{ say: good, errorLine: { message: 'no money', code: 'insufficient_quota' } }, 'model_no_credit'],
    ] as const;
    for (const [reply, code] of ends) {
      const { ask } = await streamed([reply]);
      expect(await failureOf(ask())).toMatchObject({ code });
    }
  });

  it('counts as untold where the server tells no usage', async () => {
    const { ask, model } = await streamed([{ say: good, usage: null }]);
    await ask();
    expect(model.usage()).toMatchObject({ requests: 1, promptTokens: 0, untold: 1 });
  });

  it('is not streamed again for a repair', async () => {
    const { ask, fields, server } = await streamed([{ say: { why: 'First.' } }, { say: good }]);
    expect(await ask()).toMatchObject({ value: good, repaired: true });
    expect(fields).toEqual([['why', 'First.']]);
    expect(server.requests.map(({ body }) => body.stream)).toEqual([true, false]);
  });
});
