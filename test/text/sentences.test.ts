import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceSpans, sentences } from '../../src/text/sentences.ts';

describe('sentences', () => {
  it('does not stop at abbreviations, numbers or list marks', () => {
    expect(sentences('I used tools, e.g. Helm, at Acme Inc. in 2.5 years. It worked!')).toEqual([
      'I used tools, e.g. Helm, at Acme Inc. in 2.5 years.',
      'It worked!',
    ]);
    expect(sentences('1. Plan the work\n2. Do the work')).toEqual(['1. Plan the work', '2. Do the work']);
  });

  it('ends a sentence at a unit, and goes on after a title or an abbreviation', () => {
    expect(sentences('It fell to 120 ms. Then we shipped it. No. 7 held.')).toEqual([
      'It fell to 120 ms.',
      'Then we shipped it.',
      'No. 7 held.',
    ]);
    expect(sentences('I asked Ms. Day about it. Was it safe? No. We stopped.')).toEqual([
      'I asked Ms. Day about it.',
      'Was it safe?',
      'No.',
      'We stopped.',
    ]);
    expect(sentences('min. 2 years of C. Then more.')).toEqual(['min. 2 years of C.', 'Then more.']);
  });

  it('parts at blank lines and bullets but not at wrapped lines', () => {
    expect(sentences('One line\ngoes on here\n\nNext\n- bullet')).toEqual([
      'One line\ngoes on here',
      'Next',
      '- bullet',
    ]);
  });

  it('points at the text, in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const { text: sentence, start, end } of sentenceSpans(text)) {
          expect(text.slice(start, end)).toBe(sentence);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
