import { describe, expect, it } from 'vitest';
import { openModel } from '../../../src/coach/model/open-model.ts';
import type { Reply } from '../../helpers/loopback-model.ts';
import { aMemory, apiKey, aRequest, failureOf, good, openForTest } from './open-for-test.ts';
import { failures } from './server-failures.ts';

/** Every failure, how often it is asked again, and what it ends as. */
const ends: [string, Reply, { code: string; requests: number; says: RegExp; perAnswer: boolean }][] = [
  [
    'a refused key',
    failures.keyRefused(apiKey),
    { code: 'model_key_refused', requests: 1, says: /did not accept the key/, perAnswer: false },
  ],
  [
    'no access',
    failures.forbidden,
    { code: 'model_forbidden', requests: 1, says: /Country, region/, perAnswer: false },
  ],
  [
    'no money left',
    failures.insufficientQuota,
    { code: 'model_no_credit', requests: 1, says: /no credit left/, perAnswer: false },
  ],
  [
    'no balance',
    failures.noBalance,
    { code: 'model_no_credit', requests: 1, says: /no credit left/, perAnswer: false },
  ],
  [
    'too many requests',
    failures.rateLimited(),
    { code: 'model_rate_limited', requests: 3, says: /too many requests/, perAnswer: false },
  ],
  [
    'an unknown model',
    failures.modelNotFound,
    { code: 'model_unknown', requests: 1, says: /knows no model gpt-4.1-mini/, perAnswer: false },
  ],
  [
    'an unknown path',
    failures.pageNotFound,
    { code: 'model_not_an_api', requests: 1, says: /not as a chat completions API/, perAnswer: false },
  ],
  [
    'a login page',
    failures.loginPage,
    { code: 'model_not_an_api', requests: 1, says: /not as a chat completions API/, perAnswer: false },
  ],
  [
    'an answer without choices',
    failures.noChoices,
    { code: 'model_not_an_api', requests: 1, says: /not as a chat completions API/, perAnswer: false },
  ],
  [
    'an empty 204',
    { status: 204, body: null },
    { code: 'model_not_an_api', requests: 1, says: /not as a chat completions API/, perAnswer: false },
  ],
  [
    'a broken server',
    failures.serverError,
    { code: 'model_busy', requests: 3, says: /\(500\): The server had an error/, perAnswer: true },
  ],
  [
    'a page of a proxy',
    failures.unavailablePage,
    { code: 'model_busy', requests: 3, says: /could not serve gpt-4.1-mini \(503\)$/, perAnswer: true },
  ],
  [
    'an error in a 200',
    failures.errorWithin(502),
    { code: 'model_busy', requests: 3, says: /\(502\): Provider returned error/, perAnswer: true },
  ],
  [
    'no credit in a 200',
    failures.errorWithin(402),
    { code: 'model_no_credit', requests: 1, says: /no credit left/, perAnswer: false },
  ],
  [
    'a limit named in a 200',
    failures.errorWithin('rate_limit_exceeded'),
    { code: 'model_rate_limited', requests: 3, says: /\(429\)/, perAnswer: false },
  ],
  [
    'a string in a 200',
    { status: 200, body: { error: 'Model crashed' } },
    { code: 'model_busy', requests: 3, says: /Model crashed/, perAnswer: true },
  ],
  [
    'too long a text',
    failures.contextLength,
    { code: 'model_too_long', requests: 1, says: /longer than gpt-4.1-mini/, perAnswer: true },
  ],
  [
    'too large a body',
    { status: 413, body: 'Payload Too Large' },
    { code: 'model_too_long', requests: 1, says: /longer than/, perAnswer: true },
  ],
  [
    "Azure's filter",
    failures.azureFilter,
    { code: 'model_filtered', requests: 1, says: /content filter/, perAnswer: true },
  ],
  [
    'a filtered answer',
    { say: '{"why": "', finish: 'content_filter' },
    { code: 'model_filtered', requests: 1, says: /content filter/, perAnswer: true },
  ],
  [
    'a refusal',
    { say: null, refusal: 'I cannot help with that.' },
    { code: 'model_refused', requests: 1, says: /declined/, perAnswer: true },
  ],
  [
    'an answer cut by its limit',
    { say: '{"why": "It', finish: 'length' },
    { code: 'model_cut_short', requests: 2, says: /ran out of room/, perAnswer: true },
  ],
  [
    'empty answers',
    { say: '' },
    { code: 'model_unusable_reply', requests: 2, says: /empty answer/, perAnswer: true },
  ],
  [
    'a connection that breaks at once',
    'hang_up',
    { code: 'model_unreachable', requests: 3, says: /Nothing answers at 127/, perAnswer: false },
  ],
  [
    'a connection that breaks in the body',
    { say: good, cutAfter: 60 },
    { code: 'model_busy', requests: 3, says: /ended before/, perAnswer: true },
  ],
  [
    'a request not understood',
    { status: 400, body: { message: 'Bad things' } },
    { code: 'model_bad_request', requests: 1, says: /\(400\): Bad things/, perAnswer: false },
  ],
];

describe('a failure', () => {
  it.each(ends)('is told: %s', async (_name, reply, { code, requests, says, perAnswer }) => {
    const { model, server } = await openForTest([reply]);
    const error = await failureOf(model.ask(aRequest()));
    expect(error).toMatchObject({ code, perAnswer, exitCode: 1 });
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(
      code.startsWith('model_not_an_api') || code === 'model_unreachable' || code === 'model_key_refused'
        ? /127\.0\.0\.1/
        : /gpt-4\.1-mini/,
    );
    expect(error.hint).toMatch(/[.)]$/);
    expect(server.requests).toHaveLength(requests);
  });

  it('passes, and the next try answers', async () => {
    const passing: Reply[] = [
      'hang_up',
      failures.serverError,
      failures.unavailablePage,
      failures.rateLimited(),
      { say: good, cutAfter: 40 },
      { say: '' },
      { status: 408, body: {} },
      { status: 409, body: {} },
    ];
    for (const reply of passing) {
      const { model } = await openForTest([reply, { say: good }]);
      expect(await model.ask(aRequest())).toMatchObject({ value: good });
    }
  });

  it('of length gets twice the room, and keeps it for the repair', async () => {
    const { model, server } = await openForTest([
      { say: '{"why', finish: 'length' },
      { say: { why: 'x' } },
      { say: good },
    ]);
    expect(await model.ask(aRequest())).toMatchObject({ value: good, repaired: true });
    expect(server.requests.map(({ body }) => body.max_tokens)).toEqual([300, 600, 600]);
  });

  it('of time is tried once more', async () => {
    const { model, server } = await openForTest(['stall'], { timeoutMs: 60 });
    const error = await failureOf(model.ask(aRequest()));
    expect(error).toMatchObject({ code: 'model_timeout', perAnswer: true });
    expect(server.requests).toHaveLength(2);
  });

  it('of time is noticed within a body too, where the SDK looks no more', async () => {
    const { model } = await openForTest([{ say: good, stallsHalfway: true }], { timeoutMs: 60 });
    expect(await failureOf(model.ask(aRequest()))).toMatchObject({ code: 'model_timeout' });
  });

  it('asks whether the server of this machine runs', async () => {
    const { server } = await openForTest([{ say: good }]);
    await server.close();
    const { baseUrl } = server;
    const model = openModel({
      baseUrl,
      apiKey,
      model: 'llama',
      price: null,
      maxCost: null,
      rungs: aMemory(),
      sleep: async () => {},
    });
    const error = await failureOf(model.ask(aRequest()));
    expect(error.message).toBe(`Nothing answers at ${server.host} (ECONNREFUSED): is the server running?`);
  });

  it('of a certificate is not tried again', async () => {
    let tried = 0;
    const refusing: typeof fetch = async () => {
      tried++;
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('x'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
      });
    };
    const { model } = await openForTest([], { fetch: refusing, baseUrl: 'https://llm.example/v1' });
    expect((await failureOf(model.ask(aRequest()))).message).toBe(
      'llm.example cannot be reached (SELF_SIGNED_CERT_IN_CHAIN).',
    );
    expect(tried).toBe(1);
  });
});

describe('waiting', () => {
  it('takes as long as the server asks', async () => {
    for (const [headers, ms] of [
      [{ 'retry-after': '2' }, 2000],
      [{ 'retry-after': '9', 'retry-after-ms': '350' }, 350],
      [{ 'retry-after': 'Sun, 06 Nov 1994 08:49:47 GMT' }, 10_000],
      [{}, 500],
      [{ 'retry-after': 'soon' }, 500],
    ] as const) {
      const now = () => Date.parse('Sun, 06 Nov 1994 08:49:37 GMT');
      const { model, waits } = await openForTest([failures.rateLimited(headers), { say: good }], { now });
      await model.ask(aRequest());
      expect(waits).toEqual([ms]);
    }
  });

  it('is left to the user when it would be long', async () => {
    const { model, waits, server } = await openForTest([failures.rateLimited({ 'retry-after': '1200' })]);
    const error = await failureOf(model.ask(aRequest()));
    expect(error.message).toContain('asks to wait 20 minutes');
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('grows, and ends after the attempts given', async () => {
    const { model, waits } = await openForTest([failures.serverError], { attempts: 7 });
    await failureOf(model.ask(aRequest()));
    expect(waits).toEqual([500, 1000, 2000, 4000, 4000, 4000]);
  });
});

describe('what an error shows', () => {
  it('holds nothing of the key', async () => {
    for (const reply of [
      failures.keyRefused(apiKey),
      { status: 403, body: { error: { message: `Key ${apiKey} (${apiKey.slice(0, 12)}…) may not` } } },
      { status: 500, body: `proxy: upstream with Authorization: Bearer ${apiKey} failed` },
    ]) {
      const { model } = await openForTest([reply]);
      const error = await failureOf(model.ask(aRequest()));
      const shown = `${error.message} ${error.hint} ${JSON.stringify(error)} ${error.cause}`;
      for (let at = 0; at + 5 <= apiKey.length; at++) expect(shown).not.toContain(apiKey.slice(at, at + 5));
    }
  });

  it('holds nothing of what was sent', async () => {
    const { user } = aRequest();
    const echo = { status: 400, body: { error: { message: `Invalid input: ${user.slice(0, 60)}` } } };
    const { model } = await openForTest([echo]);
    expect((await failureOf(model.ask(aRequest()))).message).toMatch(/\(400\)$/);
  });

  it('is one short line without control characters', async () => {
    const message = `\u001B]8;;http://evil.example\u0007click\u001B]8;;\u0007\n\u001B[31mred\u202E ${'long '.repeat(100)}`;
    const { model } = await openForTest([{ status: 400, body: { error: { message } } }]);
    const error = await failureOf(model.ask(aRequest()));
    expect(error.message).toMatch(/: click red long [^\p{Cc}]*…$/u);
    expect(error.message.length).toBeLessThan(300);
  });
});
