import type { SqlFunction, Table } from './catalogue.ts';
import type { RestQuery } from './rest-query.ts';
import {
  type Builder,
  columnSql,
  conditionsSql,
  orderSql,
  pageSql,
  quote,
  type Selection,
  type Source,
  type Statement,
  selection,
  tableSql,
  whereSql,
} from './rest-sql.ts';

/**
 * The five statements of a table and of a function. Each gives one row: `body` (JSON text, an array; null
 * when nothing was asked back), `rows` (how many it holds or changed) and, when counted, `total`.
 */
export interface Wanted {
  /** Rows are asked back. */
  representation: boolean;
  /** `count=exact`. */
  count: boolean;
}

export function readStatement(
  builder: Builder,
  table: Table,
  query: RestQuery,
  { count }: Pick<Wanted, 'count'>,
): Statement {
  const source: Source = { table, alias: builder.alias() };
  return pagedStatement(builder, source, `${tableSql(table)} as ${source.alias}`, query, count);
}

function pagedStatement(
  builder: Builder,
  source: Source,
  from: string,
  query: RestQuery,
  count: boolean,
): Statement {
  const chosen = selection(builder, source, query.select, query);
  const where = whereSql([...conditionsSql(builder, source, query.conditions), ...chosen.required]);
  const order = orderSql(builder, source, query.order);
  const total = count ? `, (select count(*) from ${from}${where})::text as total` : '';
  const page = `select ${chosen.list.join(', ')} from ${from}${where}${order}${pageSql(builder, query)}`;
  const sql = `select ${arrayOf('page')} as body, count(*)::text as rows${total} from (${page}) as page`;
  return { sql, values: builder.values };
}

function arrayOf(rows: string): string {
  return `coalesce(json_agg(row_to_json(${rows})), '[]'::json)::text`;
}

/** @param columns the columns given, all of them in the catalogue. */
export function insertStatement(
  builder: Builder,
  table: Table,
  query: RestQuery,
  insert: {
    /** JSON text: an array of objects. */
    rows: string;
    columns: string[];
    /** Keys that a row lacks take their defaults; otherwise null. */
    missingDefault: boolean;
    conflict: { columns: string[]; merge: boolean } | null;
  },
  wanted: Wanted,
): Statement {
  const source: Source = { table, alias: builder.alias() };
  const into = `insert into ${tableSql(table)} as ${source.alias}${insertedSql(builder, table, insert)}`;
  return changeStatement(builder, source, query, `${into}${conflictSql(table, insert)}`, wanted);
}

function insertedSql(
  builder: Builder,
  table: Table,
  insert: { rows: string; columns: string[]; missingDefault: boolean },
): string {
  if (insert.columns.length === 0) return ' default values';
  const names = insert.columns.map(quote).join(', ');
  const values = insert.columns.map((name) => columnSql({ table, alias: 'given' }, name)).join(', ');
  return ` (${names}) select ${values} from ${givenRows(table, builder.bind(insert.rows), insert)}`;
}

function givenRows(
  table: Table,
  rows: string,
  { columns, missingDefault }: { columns: string[]; missingDefault: boolean },
): string {
  const empty = `null::${tableSql(table)}`;
  const defaults = columns.flatMap((name) => {
    const sql = missingDefault ? table.columns.get(name)?.defaultSql : null;
    return sql ? [`'${name.replaceAll("'", "''")}', ${sql}`] : [];
  });
  if (defaults.length === 0) return `jsonb_populate_recordset(${empty}, ${rows}::jsonb) as given`;
  const filled = `jsonb_build_object(${defaults.join(', ')}) || element`;
  return `jsonb_array_elements(${rows}::jsonb) as element, lateral jsonb_populate_record(${empty}, ${filled}) as given`;
}

function conflictSql(
  table: Table,
  { columns, conflict }: { columns: string[]; conflict: { columns: string[]; merge: boolean } | null },
): string {
  if (!conflict || conflict.columns.length === 0) return '';
  const target = conflict.columns.map((name) => {
    columnSql({ table, alias: '' }, name);
    return quote(name);
  });
  if (!conflict.merge || columns.length === 0) return ` on conflict (${target.join(', ')}) do nothing`;
  const sets = columns.map((name) => `${quote(name)} = excluded.${quote(name)}`);
  return ` on conflict (${target.join(', ')}) do update set ${sets.join(', ')}`;
}

/** @param change JSON text: an object with the columns given, at least one. */
export function updateStatement(
  builder: Builder,
  table: Table,
  query: RestQuery,
  { change, columns }: { change: string; columns: string[] },
  wanted: Wanted,
): Statement {
  const source: Source = { table, alias: builder.alias() };
  const given: Source = { table, alias: 'given' };
  const sets = columns.map((name) => `${quote(name)} = ${columnSql(given, name)}`);
  const body = `jsonb_populate_record(null::${tableSql(table)}, ${builder.bind(change)}::jsonb) as given`;
  const where = whereSql(conditionsSql(builder, source, query.conditions));
  const sql = `update ${tableSql(table)} as ${source.alias} set ${sets.join(', ')} from ${body}${where}`;
  return changeStatement(builder, source, query, sql, wanted);
}

export function deleteStatement(builder: Builder, table: Table, query: RestQuery, wanted: Wanted): Statement {
  const source: Source = { table, alias: builder.alias() };
  const where = whereSql(conditionsSql(builder, source, query.conditions));
  return changeStatement(
    builder,
    source,
    query,
    `delete from ${tableSql(table)} as ${source.alias}${where}`,
    wanted,
  );
}

/** Without rows asked back nothing is read, so that a role needs no right to select. */
function changeStatement(
  builder: Builder,
  changed: Source,
  query: RestQuery,
  change: string,
  wanted: Wanted,
): Statement {
  if (!wanted.representation) {
    const sql = `with changed as (${change} returning 1) select null::text as body, count(*)::text as rows from changed`;
    return { sql, values: builder.values };
  }
  const source: Source = { table: changed.table, alias: builder.alias() };
  const chosen: Selection = selection(builder, source, query.select, { ...query, conditions: [] });
  const order = orderSql(builder, source, query.order);
  const page = `select ${chosen.list.join(', ')} from changed as ${source.alias}${whereSql(chosen.required)}${order}`;
  const sql = `with changed as (${change} returning ${changed.alias}.*) select ${arrayOf('page')} as body, count(*)::text as rows from (${page}) as page`;
  return { sql, values: builder.values };
}

/** @param given names of the arguments in `body`, all of them parameters of the function. */
export function callStatement(
  builder: Builder,
  called: SqlFunction,
  query: RestQuery,
  { body, given }: { body: string; given: string[] },
  wanted: Pick<Wanted, 'count'>,
): Statement {
  const parameters = called.parameters.filter(({ name }) => given.includes(name));
  const types = parameters.map(({ name, type }) => `${quote(name)} ${type}`);
  const passed = parameters.map(({ name }) => `${quote(name)} => given.${quote(name)}`);
  const call = `"public".${quote(called.name)}(${passed.join(', ')})`;
  const from =
    parameters.length === 0
      ? call
      : `jsonb_to_record(${builder.bind(body)}::jsonb) as given (${types.join(', ')}), lateral ${call}`;
  const alias = builder.alias();
  const table = returnedTable(builder, called);
  if (!table) {
    const sql = `select coalesce(json_agg(${alias}.value), '[]'::json)::text as body, count(*)::text as rows from ${from} as ${alias} (value)`;
    return { sql, values: builder.values };
  }
  return pagedStatement(builder, { table, alias }, `${from} as ${alias}`, query, wanted.count);
}

function returnedTable({ catalogue }: Builder, { name, returns }: SqlFunction): Table | null {
  if (returns.kind === 'table') return catalogue.tables.get(returns.table) ?? null;
  if (returns.kind !== 'columns') return null;
  const columns: Table['columns'] = new Map();
  for (const column of returns.columns) columns.set(column, { name: column, defaultSql: null });
  return { name, columns, primaryKey: [] };
}
