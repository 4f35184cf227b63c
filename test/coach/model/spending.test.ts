import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../src/coach/model/model-error.ts';
import { mostTokens, openSpending, readUsage, type Told } from '../../../src/coach/model/spending.ts';
import { aRequest, failureOf, good, openForTest } from './open-for-test.ts';

const price = { input: 0.4, output: 1.6, cachedInput: 0.1 };

describe('what requests cost', () => {
  it('is summed over every request, repairs too', async () => {
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 100,
      prompt_tokens_details: { cached_tokens: 600 },
    };
    const { model } = await openForTest(
      [
        { say: 'no', usage },
        { say: 'never', usage },
        { say: good, usage: null },
      ],
      { price },
    );
    await failureOf(model.ask(aRequest()));
    expect(model.usage()).toEqual({
      model: 'gpt-4.1-mini',
      host: model.host,
      requests: 2,
      promptTokens: 2000,
      completionTokens: 200,
      cachedTokens: 1200,
      untold: 0,
      cost: (2 * (400 * 0.4 + 600 * 0.1 + 100 * 1.6)) / 1e6,
    });
    await model.ask(aRequest());
    const { cost, untold } = model.usage();
    expect(untold).toBe(1);
    expect(cost).toBeGreaterThan(0.00076 + 300 * 1.6e-6);
  });

  it('is not known without a price', async () => {
    const { model } = await openForTest([{ say: good }]);
    await model.ask(aRequest());
    expect(model.usage().cost).toBeNull();
  });

  it('is nothing for requests that were refused', async () => {
    const { model } = await openForTest([{ status: 401, body: {} }], { price });
    await failureOf(model.ask(aRequest()));
    expect(model.usage()).toMatchObject({ requests: 1, untold: 0, cost: 0 });
  });

  it('ends requests before it could pass the limit', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 300 };
    const { model, server } = await openForTest([{ say: good, usage }], {
      price: { input: 1, output: 1000 },
      maxCost: 0.95,
    });
    for (let asked = 0; asked < 3; asked++) await model.ask(aRequest());
    const error = await failureOf(model.ask(aRequest()));
    expect(error).toMatchObject({ code: 'model_cost_reached', perAnswer: false });
    expect(error.message).toMatch(/limit of \$0\.95 .* cost \$0\.9003, .* may cost \$0\.30/);
    expect(server.requests).toHaveLength(3);
  });

  it('counts requests that are under way together', async () => {
    const { model, server } = await openForTest([{ say: good }], {
      price: { input: 1, output: 1000 },
      maxCost: 0.65,
    });
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => model.ask(aRequest())));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(server.requests).toHaveLength(2);
  });

  it('never passes the limit while the estimates hold', () => {
    const count = fc.nat(5000);
    const step = fc.record({
      prompt: count,
      completion: count,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      told: fc.constantFrom('told', 'untold', 'free'),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.double({ min: 0, max: 0.02, noNaN: true }),
        (steps, maxCost) => {
          const spending = openSpending({ model: 'm', host: 'h' }, price, maxCost);
          for (const { prompt, completion, share, told } of steps) {
            try {
              const settle = spending.begin({ prompt, completion, cached: 0 });
              const took: Told =
                told === 'told'
                  ? { prompt, completion: Math.floor(completion * share), cached: 0 }
                  : (told as Told);
              settle(took);
            } catch (error) {
              expect(error).toBeInstanceOf(ModelError);
            }
            expect(spending.usage().cost).toBeLessThanOrEqual(maxCost + 1e-12);
          }
        },
      ),
    );
  });
});

describe('the usage a server tells', () => {
  it('is unknown rather than nothing when it has another form', () => {
    for (const usage of [
      null,
      undefined,
      'many',
      {},
      { prompt_tokens: '12', completion_tokens: 1 },
      { prompt_tokens: 5 },
      { prompt_tokens: -1, completion_tokens: 0 },
    ])
      expect(readUsage(usage)).toBeNull();
    const details = { prompt_tokens_details: null };
    expect(readUsage({ prompt_tokens: 3, completion_tokens: 2, ...details })).toEqual({
      prompt: 3,
      completion: 2,
      cached: 0,
    });
  });
});

describe('the tokens of a text', () => {
  it('are not underestimated for scripts with a token a character', () => {
    expect(mostTokens('four'.repeat(100))).toBe(134);
    expect(mostTokens('面接の準備')).toBe(5);
  });
});
