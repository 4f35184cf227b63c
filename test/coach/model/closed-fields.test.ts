import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedFields, fieldTeller } from '../../../src/coach/model/closed-fields.ts';

const object = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()));
const stringFields = (value: object) => Object.entries(value).filter(([, text]) => typeof text === 'string');

describe('the fields that are complete', () => {
  it('are, for every beginning of an object, what JSON.parse reads of them in the end', () => {
    fc.assert(
      fc.property(
        object,
        fc.constantFrom(undefined, 1, '\t'),
        fc.constantFrom('', '```json\n', '\n '),
        (value, indent, fence) => {
          const json = JSON.stringify(value, null, indent);
          const whole = stringFields(JSON.parse(json));
          let before = 0;
          for (let end = 0; end <= json.length; end++) {
            const fields = [...closedFields(fence + json.slice(0, end))];
            expect(fields).toEqual(whole.slice(0, fields.length));
            expect(fields.length).toBeGreaterThanOrEqual(before);
            before = fields.length;
          }
          expect(before).toBe(whole.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are there with their last quotation mark, not before', () => {
    const text = '{"n":12,"list":["a"],"why":"a \\"b\\"","then":"c"';
    const end = text.indexOf('",', text.indexOf('why')) + 1;
    expect([...closedFields(text.slice(0, end - 1))]).toEqual([]);
    expect([...closedFields(text.slice(0, end))]).toEqual([['why', 'a "b"']]);
  });

  it('are none in prose, lists, reasoning and broken JSON', () => {
    for (const text of [
      '',
      'x {"a":"b"}',
      '["a","b"]',
      '<think>{"a":"b"}',
      '{a:"b"}',
      '{"a" "b"}',
      '{"a":"\\x"}',
      '{"a":{"b":"c"',
    ])
      expect([...closedFields(text)]).toEqual([]);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void closedFields(`{${text}`)));
  });

  it('are told once each, those that were not streamed at the end', () => {
    const told: [string, string][] = [];
    const teller = fieldTeller((...field) => void told.push(field));
    teller.soFar('{"a":"1","b":"');
    teller.soFar('{"a":"1","b":"2"');
    teller.whole('{"a":"changed","b":"2","c":3,"d":"4"}');
    teller.whole('nothing');
    expect(told).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['d', '4'],
    ]);
  });
});
