import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RestFault } from '../../src/embedded/rest-fault.ts';
import { preferences } from '../../src/embedded/rest-preferences.ts';
import { readRestQuery } from '../../src/embedded/rest-query.ts';
import { prepare, type RestRequest } from '../../src/embedded/rest-requests.ts';
import type { Statement } from '../../src/embedded/rest-sql.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

interface Given {
  method?: string;
  path?: string;
  body?: string;
  prefer?: string;
}

function statementOf(
  pairs: [string, string][],
  { method = 'GET', path = '/sessions', body = '', prefer = '' }: Given,
) {
  const request: RestRequest = {
    method,
    path,
    body: Buffer.from(body),
    query: readRestQuery(pairs),
    prefer: preferences(prefer),
    single: false,
    bare: false,
  };
  return prepare(sampleCatalogue, request).statement;
}

const words = new Set(
  `all and any as asc between by case changed coalesce conflict count default delete desc do end excluded exists
   first from gen given given_ in insert int into is false json json_agg jsonb jsonb_array_elements jsonb_build_object
   jsonb_populate_record jsonb_populate_recordset jsonb_to_record lateral last like ilike limit not nothing null nulls
   offset on or order page element returning row_to_json rows select set text to_jsonb total true unknown update value
   values where with bigint body varchar integer uuid boolean numeric timestamptz date`.split(/\s+/),
);

/** Names that a statement may hold in quotes: those of the catalogue, and those the caller asks to see. */
function allowedNames(asked: string[]): Set<string> {
  const names = ['public', ...asked];
  for (const { name, columns } of sampleCatalogue.tables.values()) names.push(name, ...columns.keys());
  for (const { name, parameters } of sampleCatalogue.functions) {
    names.push(name, ...parameters.map((parameter) => parameter.name));
  }
  return new Set(names);
}

/** Reads the statement word by word; whatever is not of this room, the catalogue or a parameter is a breach. */
function breaches({ sql, values }: Statement, outputNames: string[]): string[] {
  const allowed = allowedNames(outputNames);
  const found: string[] = [];
  const used = new Set<number>();
  const token = /("(?:[^"]|"")*")|('(?:[^']|'')*')|\$(\d+)|([A-Za-z_][A-Za-z_0-9]*)|(\d+)|([\s\S])/g;
  for (const [, name, text, parameter, word, number, sign] of sql.matchAll(token)) {
    if (name !== undefined && !allowed.has(name.slice(1, -1).replaceAll('""', '"'))) found.push(name);
    if (text !== undefined && text !== "'[]'" && text !== "'id'") found.push(text);
    if (parameter !== undefined) used.add(Number(parameter));
    if (word !== undefined && !words.has(word) && !/^t\d+$/.test(word)) found.push(word);
    if (number !== undefined && number !== '1') found.push(number);
    if (sign !== undefined && !' .,()=<>@&*:|-'.includes(sign)) found.push(sign);
  }
  values.forEach((_, i) => {
    if (!used.has(i + 1)) found.push(`$${i + 1} is never used`);
  });
  for (const place of used) if (place > values.length) found.push(`$${place} has no value`);
  return found;
}

const nasty = fc.oneof(
  fc.string(),
  fc.constantFrom(
    `'; drop table sessions; --`,
    '"; select 1; --',
    'x") or 1=1 --',
    '$1',
    "\\'",
    'a/*b*/',
    'pg_catalog.pg_authid',
  ),
);
const columnName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('id', 'status', 'meta', 'meta->a->>b', '"odd \\"name\\""') },
  { weight: 1, arbitrary: nasty },
);
const operator = fc.constantFrom(
  ...['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'like', 'ilike', 'cs', 'cd', 'ov', 'not.eq'],
);
const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
const tested = fc.oneof(
  fc.tuple(operator, nasty).map(([op, value]) => `${op}.${value}`),
  fc.array(nasty).map((values) => `in.(${values.map(quoted).join(',')})`),
  fc.constantFrom('is.null', 'not.is.true', 'is.unknown'),
);
const testedInGroup = fc.oneof(
  fc.tuple(operator, nasty).map(([op, value]) => `${op}.${quoted(value)}`),
  fc.array(nasty).map((values) => `not.in.(${values.map(quoted).join(',')})`),
);
const group = fc
  .array(fc.tuple(columnName, testedInGroup), { minLength: 1, maxLength: 3 })
  .map((all) => `(${all.map((each) => each.join('.')).join(',')})`);
const selected = fc.constantFrom(
  '*',
  'id',
  'alias one:status',
  'meta->a->>b',
  'status::text',
  'questions!questions_session_id_fkey!inner(id,answers(*))',
  'feedback!inner(score)',
  'first:questions!sessions_first_question_id_fkey(id)',
);
const condition: fc.Arbitrary<[string, string]> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(columnName, tested) },
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('or', 'and', 'not.or'), group) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('feedback.score'), tested) },
  { weight: 1, arbitrary: fc.tuple(fc.string(), fc.string()) },
);
const order: fc.Arbitrary<[string, string]> = columnName.map((name) => ['order', `${name}.desc.nullslast`]);
const page: fc.Arbitrary<[string, string]> = fc.tuple(
  fc.constantFrom('limit', 'offset'),
  fc.nat().map(String),
);
const shown: fc.Arbitrary<[string, string]> = fc
  .uniqueArray(selected, { minLength: 1 })
  .map((all) => ['select', all.join(',')]);
const row = fc.dictionary(fc.constantFrom('id', 'status', 'meta', 'odd "name"'), fc.jsonValue());
const prefer = fc
  .subarray(['return=representation', 'count=exact', 'missing=default', 'resolution=merge-duplicates'])
  .map((all) => all.join(','));

type Case = [pairs: [string, string][], given: Given];

const reads: fc.Arbitrary<Case> = fc
  .tuple(fc.array(fc.oneof(condition, order, page, shown), { maxLength: 6 }), prefer)
  .map(([pairs, wanted]) => [pairs, { prefer: wanted }]);
const inserts: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.oneof(shown, order, fc.tuple(fc.constant('on_conflict'), columnName)), { maxLength: 3 }),
    fc.oneof(row, fc.tuple(row), fc.array(fc.dictionary(nasty, fc.jsonValue()))),
    fc.boolean(),
    prefer,
  )
  .map(([pairs, rows, named, wanted]) => [
    named ? [...pairs, ['columns', 'id,status']] : pairs,
    { method: 'POST', body: JSON.stringify(rows), prefer: wanted },
  ]);
const changes: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.oneof(condition, shown), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('PATCH', 'DELETE'),
    row,
    prefer,
  )
  .map(([pairs, method, change, wanted]) => [
    pairs,
    { method, body: JSON.stringify(change), prefer: wanted },
  ]);
const calls: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.oneof(condition, shown, page), { maxLength: 3 }),
    fc.constantFrom<[string, string]>(['/rpc/search', '{"words":"x"}'], ['/rpc/total', '{}']),
  )
  .map(([pairs, [path, body]]) => [pairs, { method: 'POST', path, body }]);

test.each([
  ['a read', reads],
  ['an insert', inserts],
  ['a change', changes],
  ['a call', calls],
])('%s never puts a value or an unknown name into the statement', (_, cases) => {
  let made = 0;
  fc.assert(
    fc.property(cases, ([pairs, given]) => {
      const statement = statementOrFault(pairs, given);
      if (!statement) return;
      made++;
      expect(breaches(statement, ['alias one', 'first', 'b'])).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(made).toBeGreaterThan(200);
});

/** Null when the request was refused, as a client's fault, or there is nothing to run. */
function statementOrFault(pairs: [string, string][], given: Given): Statement | null {
  try {
    return statementOf(pairs, given);
  } catch (error) {
    expect(error).toBeInstanceOf(RestFault);
    return null;
  }
}

describe('the watchman sees', () => {
  test.each([
    ['a value', `select t0."id" from "public"."sessions" as t0 where t0."id" = 'x'`],
    ['a number', 'select 7'],
    ['an unknown name', 'select t0."password" from "public"."sessions" as t0'],
    ['another word', 'select t0."id" from "public"."sessions" as t0; drop'],
    ['a parameter without a value', 'select $1'],
  ])('%s', (_, sql) => {
    expect(breaches({ sql, values: [] }, [])).not.toEqual([]);
  });
});

describe('relationships', () => {
  const fault = (select: string) => {
    try {
      statementOf([['select', select]], {});
    } catch (error) {
      return error instanceof RestFault ? [error.status, error.code] : error;
    }
    return null;
  };

  test('two keys between two tables are ambiguous until one is named', () => {
    expect(fault('questions(id)')).toEqual([300, 'PGRST201']);
    expect(fault('questions!questions_session_id_fkey(id)')).toBeNull();
    expect(fault('questions!first_question_id(id)')).toBeNull();
    expect(fault('first_question_id(id)')).toBeNull();
    expect(fault('questions!session_id(id)')).toBeNull();
  });

  test('no key is PGRST200', () => {
    expect(fault('answers(id)')).toEqual([400, 'PGRST200']);
    expect(fault('feedback!wrong(id)')).toEqual([400, 'PGRST200']);
  });
});
