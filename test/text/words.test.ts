import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentStems, stem, wordSpans, words } from '../../src/text/words.ts';

describe('words', () => {
  it('keeps the names of languages and contractions whole', () => {
    expect(words("I don't use C++, C# or .NET.")).toEqual(['i', "don't", 'use', 'c++', 'c#', 'or', '.net']);
  });

  it('parts at hyphens and slashes and straightens apostrophes', () => {
    expect(words('well-known CI/CD, it’s')).toEqual(['well', 'known', 'ci', 'cd', "it's"]);
  });

  it('points at the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { raw, start, end } of wordSpans(text)) expect(text.slice(start, end)).toBe(raw);
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    ['deployed', 'deployment'],
    ['planning', 'planned'],
    ['analyses', 'analyze'],
    ['decided', 'decision'],
    ['motivation', 'motivated'],
    ['creative', 'creativity'],
    ['mentor', 'mentored'],
    ['prioritise', 'priorities'],
  ])('brings %s and %s together', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('keeps words that differ apart', () => {
    expect(stem('nurse')).not.toBe(stem('number'));
    expect(stem('process')).toBe('process');
  });

  it('leaves out words without a subject', () => {
    expect(contentStems('I really did the thing with Kubernetes')).toEqual(['kubernet']);
  });
});
