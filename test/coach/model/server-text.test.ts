import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskKey, presentable } from '../../../src/coach/model/server-text.ts';
import { isPage, readErrorText, readWireError, statusWithin } from '../../../src/coach/model/wire-error.ts';

const key = fc.stringMatching(/^[A-Za-z0-9_-]{8,60}$/);

describe("a server's text", () => {
  it('keeps no part of the key, wherever it stands', () => {
    fc.assert(
      fc.property(key, fc.string(), fc.string(), fc.nat(), fc.nat(), (apiKey, before, after, a, b) => {
        const start = a % (apiKey.length - 4);
        const part = apiKey.slice(start, start + 5 + (b % apiKey.length));
        expect(maskKey(`${before}${part}${after}`, apiKey)).not.toContain(part);
      }),
    );
    expect(maskKey('key sk-ab****************yz99 is wrong', 'x')).toBe('key [key] is wrong');
  });

  it('is one line of at most 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const shown = presentable(text, { apiKey: 'nothing-of-this', sent: '' });
        expect([...shown].length).toBeLessThanOrEqual(200);
        expect(shown).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('is left out when it repeats what was sent', () => {
    const sent = 'Anna Muster, born 1990,\n  nurse at the county hospital';
    const secrets = { apiKey: '', sent };
    expect(presentable('bad input: "nurse at the county hospital"', secrets)).toBe('');
    expect(presentable('bad input: born 1990, nurse at the county', secrets)).toBe('');
    expect(presentable('bad input', secrets)).toBe('bad input');
  });
});

describe('an error body', () => {
  it.each([
    [
      'OpenAI',
      { error: { message: 'no', type: 't', param: 'p', code: 'c' } },
      { code: 'c', param: 'p', text: 'no' },
    ],
    ['LM Studio', { error: 'no' }, { code: null, param: null, text: 'no' }],
    [
      'llama.cpp',
      { error: { code: 400, message: 'no', type: 'exceed_context_size_error' } },
      { code: 'exceed_context_size_error', param: null, text: 'no' },
    ],
    [
      'Gemini',
      [{ error: { code: 400, message: 'no', status: 'INVALID_ARGUMENT' } }],
      { code: null, param: null, text: 'no' },
    ],
    ['an old vLLM', { object: 'error', message: 'no', code: 400 }, { code: null, param: null, text: 'no' }],
    ['FastAPI', { detail: 'no' }, { code: null, param: null, text: 'no' }],
    [
      'OpenRouter',
      { error: { message: 'no', code: 502, metadata: { raw: 'why' } } },
      { code: null, param: null, text: 'no why' },
    ],
    [
      'Mistral',
      { object: 'error', message: { detail: [{ loc: ['body', 'seed'] }] }, type: 'x' },
      { code: 'x', param: null, text: '{"detail":[{"loc":["body","seed"]}]}' },
    ],
    ['a page', '<html>no</html>', { code: null, param: null, text: '' }],
    ['nothing', '', { code: null, param: null, text: '' }],
  ])('is read in the form of %s', (_server, body, read) => {
    expect(readWireError(body)).toEqual(read);
    expect(readErrorText(typeof body === 'string' ? body : JSON.stringify(body))).toEqual(read);
  });

  it('is read in any form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (body) => {
        const { text, code } = readWireError(body);
        expect(typeof text).toBe('string');
        expect(code === null || typeof code === 'string').toBe(true);
        expect(statusWithin(body)).toBeGreaterThanOrEqual(400);
      }),
    );
    expect(isPage('  <!DOCTYPE html>')).toBe(true);
  });
});
