import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPrice, pricesAsOf, readPrice } from '../../../src/coach/model/price.ts';
import prices from '../../../src/coach/model/prices.json' with { type: 'json' };
import { UserError } from '../../../src/errors.ts';

describe('a price', () => {
  it('is read from two or three numbers', () => {
    expect(readPrice('0.15/0.60')).toEqual({ input: 0.15, output: 0.6 });
    expect(readPrice(' $2 / $8 / .5 ')).toEqual({ input: 2, output: 8, cachedInput: 0.5 });
    expect(readPrice('0/0')).toEqual({ input: 0, output: 0 });
  });

  it('is nothing else', () => {
    for (const text of ['', '1', '1/', '/1', '-1/2', '1/2/3/4', '1,5/2', '1e3/2', 'a/b', '1/2 EUR', 'NaN/1'])
      expect(() => readPrice(text), text).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('is a price or a usage error, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./$ ]{0,20}$/)), (text) => {
        try {
          const { input, output } = readPrice(text);
          expect(Number.isFinite(input) && Number.isFinite(output) && input >= 0 && output >= 0).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('the list prices', () => {
  it('are those of OpenAI itself, dated names too', () => {
    expect(listPrice('api.openai.com', 'gpt-4o-mini')).toEqual({ input: 0.15, output: 0.6 });
    expect(listPrice('api.openai.com', 'gpt-4o-mini-2024-07-18')).toEqual({ input: 0.15, output: 0.6 });
    expect(listPrice('openrouter.ai', 'gpt-4o-mini')).toBeNull();
    for (const model of ['gpt-4', 'gpt-4o-mini-tts', 'ft:gpt-4o-mini:me', 'constructor', '__proto__', ''])
      expect(listPrice('api.openai.com', model), model).toBeNull();
  });

  it('say when they were read', () => {
    expect(pricesAsOf).toMatch(/^20\d\d-\d\d$/);
    for (const price of Object.values(prices.dollarsPerMillionTokens))
      expect(price.output).toBeGreaterThan(price.input);
  });
});
