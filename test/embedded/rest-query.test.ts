import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RestFault } from '../../src/embedded/rest-fault.ts';
import { readRestQuery } from '../../src/embedded/rest-query.ts';

const read = (search: string) => readRestQuery(new URLSearchParams(search));
const column = (name: string, ...steps: { key: string; asText: boolean }[]) => ({ name, steps });

describe('select', () => {
  test('columns, aliases, casts and JSON paths', () => {
    expect(read('select=id,title:name,meta->a->>b::int,"odd, name"').select).toEqual([
      { kind: 'column', column: column('id'), alias: null, cast: null },
      { kind: 'column', column: column('name'), alias: 'title', cast: null },
      {
        kind: 'column',
        column: column('meta', { key: 'a', asText: false }, { key: 'b', asText: true }),
        alias: null,
        cast: 'int',
      },
      { kind: 'column', column: column('odd, name'), alias: null, cast: null },
    ]);
  });

  test('embeds inside embeds, with aliases, hints and inner', () => {
    expect(read('select=*,q:questions!some_fkey!inner(id,answers(*))').select).toEqual([
      { kind: 'all' },
      {
        kind: 'embed',
        target: 'questions',
        alias: 'q',
        hint: 'some_fkey',
        inner: true,
        select: [
          { kind: 'column', column: column('id'), alias: null, cast: null },
          {
            kind: 'embed',
            target: 'answers',
            alias: null,
            hint: null,
            inner: false,
            select: [{ kind: 'all' }],
          },
        ],
      },
    ]);
  });
});

describe('filters', () => {
  const only = (search: string) => read(search).conditions[0];

  test('a value is what follows the operator, whatever it holds', () => {
    expect(only('a=eq.x,y(z).not.%22')).toEqual({
      kind: 'test',
      column: column('a'),
      negated: false,
      test: { operator: 'eq', value: 'x,y(z).not."' },
    });
  });

  test('a plus is a space', () => {
    expect(only('a=eq.x+y')).toMatchObject({ test: { value: 'x y' } });
  });

  test('lists: quotes hold commas, and backslashes hold quotes', () => {
    expect(only('a=in.(1,"b,c","d\\"e",f"g)')).toMatchObject({
      test: { operator: 'in', values: ['1', 'b,c', 'd"e', 'f"g'] },
    });
    expect(only('a=in.()')).toMatchObject({ test: { values: [] } });
  });

  test('groups in groups', () => {
    expect(only('or=(a.eq.1,not.and(b.not.is.null,c.in.(x,y)),d.cs.{p,q})')).toEqual({
      kind: 'group',
      any: true,
      negated: false,
      parts: [
        { kind: 'test', column: column('a'), negated: false, test: { operator: 'eq', value: '1' } },
        {
          kind: 'group',
          any: false,
          negated: true,
          parts: [
            { kind: 'test', column: column('b'), negated: true, test: { operator: 'is', value: 'null' } },
            {
              kind: 'test',
              column: column('c'),
              negated: false,
              test: { operator: 'in', values: ['x', 'y'] },
            },
          ],
        },
        { kind: 'test', column: column('d'), negated: false, test: { operator: 'cs', value: '{p,q}' } },
      ],
    });
  });

  test('keys with dots speak of embeds', () => {
    const query = read(
      'questions.answers.body=eq.x&questions.order=id.desc&questions.not.or=(a.eq.1)&questions.limit=3',
    );
    const questions = query.embeds.get('questions');
    expect(questions).toMatchObject({
      limit: 3,
      order: [{ column: column('id'), descending: true, nulls: null }],
    });
    expect(questions?.conditions).toMatchObject([{ kind: 'group', any: true, negated: true }]);
    expect(questions?.embeds.get('answers')?.conditions).toHaveLength(1);
    expect(query.conditions).toEqual([]);
  });
});

test('order, limit, offset, columns and on_conflict', () => {
  expect(
    read('order=a.desc.nullslast,b,c.asc.nullsfirst&limit=5&offset=10&columns="a","b c"&on_conflict=a,b'),
  ).toMatchObject({
    order: [
      { column: column('a'), descending: true, nulls: 'last' },
      { column: column('b'), descending: false, nulls: null },
      { column: column('c'), descending: false, nulls: 'first' },
    ],
    limit: 5,
    offset: 10,
    columns: ['a', 'b c'],
    onConflict: ['a', 'b'],
  });
});

test.each([
  'a=b',
  'a=eq',
  'a=xyz.1',
  'a=not.1',
  'a=in.1',
  'a=in.(1',
  'a=is.maybe',
  'or=a.eq.1',
  'or=(a.eq.1',
  'or=()',
  'or=(a)',
  'limit=-1',
  'limit=1;drop',
  'limit=99999999999999999999',
  'offset=x',
  'order=',
  'order=a.sideways',
  'select=a,,b',
  'select=a(',
  'select=a)',
  'select="a',
  'select=a::',
  'select=->b',
  '.=eq.1',
  '"=eq.1',
  `or=${'('.repeat(5000)}`,
  `or=${'(and'.repeat(5000)}`,
  `select=${'a('.repeat(5000)}`,
])('%s cannot be read', (search) => {
  expect(() => read(search)).toThrow(expect.objectContaining({ status: 400, code: 'PGRST100' }));
});

test('no text crashes the reader: it is a tree, or a fault of the client', () => {
  const bits = fc.constantFrom(
    ...'select order limit offset or and not in is eq cs columns a b meta . , ( ) { } " \\ : :: ! * -> ->> ... = & null'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
  );
  const key = fc.oneof(
    text,
    fc.constantFrom('select', 'order', 'or', 'and', 'columns', 'limit', 'q.or', 'on_conflict'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, text), { maxLength: 4 }), (pairs) => {
      try {
        readRestQuery(pairs);
      } catch (error) {
        expect(error).toBeInstanceOf(RestFault);
        expect([400, 501]).toContain(error instanceof RestFault && error.status);
      }
    }),
    { numRuns: 5000 },
  );
});
