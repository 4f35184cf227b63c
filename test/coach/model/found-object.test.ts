import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findObject } from '../../../src/coach/model/found-object.ts';

const object = fc.dictionary(fc.string(), fc.jsonValue());
/** JSON gives back what it took but -0 and such. */
const asRead = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the object in a reply', () => {
  it('is found in any prose without braces, with and without a fence', () => {
    const prose = fc.string().filter((text) => !/[{<]/.test(text));
    fc.assert(
      fc.property(
        prose,
        object,
        fc.string(),
        fc.constantFrom('', '```', '```json\n'),
        (before, value, after, fence) => {
          const text = `${before}${fence}${JSON.stringify(value)}${after}`;
          expect(findObject(text)).toEqual({ found: 'object', value: asRead(value) });
        },
      ),
    );
  });

  it('is found behind reasoning, whatever that holds', () => {
    fc.assert(
      fc.property(
        fc.string(),
        object,
        object,
        fc.constantFrom('think', 'thinking', 'reasoning'),
        (words, not, value, tag) => {
          const reasoning = `<${tag}>${words.replaceAll('</', '')}${JSON.stringify(not).replaceAll('</', '')}</${tag}>`;
          expect(findObject(`\uFEFF ${reasoning}\n${JSON.stringify(value)}`)).toEqual({
            found: 'object',
            value: asRead(value),
          });
        },
      ),
    );
  });

  it('is found or not, but nothing is thrown', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      '\\',
      ':',
      ',',
      '[',
      ']',
      '<think>',
      '</think>',
      '```',
      'a',
      '1',
      ' ',
      '\n',
      '\uD800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          const result = findObject(text);
          expect(['object', 'none', 'broken']).toContain(result.found);
          if (result.found === 'object') expect(typeof result.value).toBe('object');
          if (!text.includes('{')) expect(result.found).toBe('none');
        },
      ),
    );
  });

  it('is broken when it was cut off', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string(), { minKeys: 1 }), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        expect(findObject(text.slice(0, 1 + (cut % (text.length - 1))))).not.toMatchObject({
          found: 'object',
          value,
        });
      }),
    );
    expect(findObject('{"why": "It names').found).toBe('broken');
  });

  it.each([
    ['words for thinking inside the object', '{"a":"<think>x</think>"}', { a: '<think>x</think>' }],
    ['only the end of the reasoning', 'hm, {"a":1}? no.</think>{"a":2}', { a: 2 }],
    ['two blocks', '<think>1</think><think>2</think>{"a":3}', { a: 3 }],
    ['reasoning that never ended but holds it', '<think>so: {"a":4}', { a: 4 }],
    ['braces that are no JSON first', 'use {curly} ones: {"a":5}', { a: 5 }],
    ['an object within a list', '[{"a":6},{"a":7}]', { a: 6 }],
    ['brackets in strings', '{"a":"}{\\"","b":1} {', { a: '}{"', b: 1 }],
  ])('is told from what surrounds it: %s', (_name, text, value) => {
    expect(findObject(text)).toEqual({ found: 'object', value });
  });

  it('is looked for in a bounded time', () => {
    const start = performance.now();
    for (const text of [
      '{'.repeat(200_000),
      '{"'.repeat(100_000),
      '<think>'.repeat(50_000),
      'x</think>'.repeat(5000),
    ])
      findObject(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
