import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  formatOfFile,
  formatOfPipe,
  matchFor,
  parseAnswers,
} from '../../src/channel/answer-script.ts';
import { UserError } from '../../src/errors.ts';
import { aQuestion } from '../helpers/interview.ts';

describe('answers written down beforehand', () => {
  it.each([
    ['json', '["one", null, {"match": "follow_up", "answer": "more"}]'],
    ['yaml', '- one\n-\n- match: follow_up\n  answer: more\n'],
  ] as const)('are read from %s', async (format, text) => {
    expect(await parseAnswers(text, format, 'answers')).toEqual({
      inOrder: ['one', null],
      matched: [{ match: 'follow_up', answer: 'more' }],
    });
  });

  it('are parted by lines of --- in text', async () => {
    const script = await parseAnswers(
      'one\r\nmore of one\r\n---\n\ntwo -- and\n ----- \nthree\n---\n',
      'text',
      'stdin',
    );
    expect(script.inOrder).toEqual(['one\nmore of one', 'two -- and', 'three']);
  });

  it('take their format from the file name, or on a pipe from the first sign', () => {
    expect(['a.json', 'a.YML', 'a.yaml', 'a.txt', 'answers'].map(formatOfFile)).toEqual([
      'json',
      'yaml',
      'yaml',
      'text',
      'text',
    ]);
    expect([formatOfPipe(' ["a"]'), formatOfPipe('a\n---\nb')]).toEqual(['json', 'text']);
  });

  it('go to planned questions by plan number, to the others by tag or text', async () => {
    const script = await parseAnswers('[{"match": "cache", "answer": "Redis"}, "first"]', 'json', 'a.json');
    expect(answerTo(script, aQuestion(1))).toBe('first');
    expect(answerTo(script, aQuestion(2, { text: 'Which Cache did you use?' }))).toBe('Redis');
    expect(answerTo(script, aQuestion(2))).toBeUndefined();
    const followUp = aQuestion(2, { planNumber: 1, parentId: 'question-1' });
    expect(answerTo(script, followUp)).toBeUndefined();
    expect(matchFor(script, followUp)).toBeUndefined();
  });

  it.each([
    ['json', '{"a": 1}', /not a list/],
    ['json', '[1]', /entry 1/],
    ['json', '["ok", {"match": "(", "answer": "x"}]', /entry 2.*regular expression/],
    ['json', '[', /no valid JSON/],
    ['yaml', '- "a\n- b: [', /no valid YAML/],
    ['text', ' \n---\n \n', /no answers/],
    ['json', '[]', /no answers/],
    ['yaml', '', /no answers/],
  ] as const)('in %s %j are refused', async (format, text, message) => {
    await expect(parseAnswers(text, format, 'a.file')).rejects.toThrow(message);
    await expect(parseAnswers(text, format, 'a.file')).rejects.toMatchObject({ exitCode: 2 });
  });

  it('of any form are read or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('json', 'yaml', 'text'),
        fc.oneof(fc.string(), fc.json()),
        async (format, text) => {
          try {
            await parseAnswers(text, format, 'a.file');
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
    );
  });

  it('lose no word of a text', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (answers) => {
        const texts = answers.map((answer) => answer.join('\n'));
        expect((await parseAnswers(texts.join('\n---\n'), 'text', 'stdin')).inOrder).toEqual(texts);
      }),
    );
  });
});
