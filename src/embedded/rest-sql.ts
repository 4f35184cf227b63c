import type { Catalogue, Table } from './catalogue.ts';
import type { Value } from './database.ts';
import { findRelationship } from './relationships.ts';
import { RestFault, unsupportedFault } from './rest-fault.ts';
import type { ColumnPath, Condition, OrderItem, SelectItem, Test } from './rest-grammar.ts';
import { emptyNode, type NodeQuery } from './rest-query.ts';

/**
 * SQL from the tree of a request. The text of the statement is made of three things only: words written in
 * this room, names that stand in the catalogue (quoted), and names for the output (quoted). Every value of
 * the request is a parameter.
 */
export interface Statement {
  sql: string;
  values: Value[];
}

/** Gathers the parameters of one statement and the short names of its tables. */
export interface Builder {
  readonly catalogue: Catalogue;
  readonly values: Value[];
  /** Adds a parameter and gives its place: `$3`. */
  bind(value: Value): string;
  /** A new short name of a table: `t1`. */
  alias(): string;
}

/** A table of the statement and the short name it has there. */
export interface Source {
  table: Table;
  alias: string;
}

/** As on hosted projects: no answer and no embed holds more rows. */
const mostRows = 1000;

const castTypes = new Set(
  'text varchar int integer int2 int4 int8 smallint bigint numeric real float4 float8 bool boolean uuid date time timestamp timestamptz json jsonb'.split(
    ' ',
  ),
);

const comparisons: Record<Exclude<Test['operator'], 'in' | 'is'>, string> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'like',
  ilike: 'ilike',
  cs: '@>',
  cd: '<@',
  ov: '&&',
};

export function newBuilder(catalogue: Catalogue): Builder {
  const values: Value[] = [];
  let tables = 0;
  return {
    catalogue,
    values,
    bind: (value) => `$${values.push(value)}`,
    alias: () => `t${tables++}`,
  };
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function tableSql(table: Table): string {
  return `"public".${quote(table.name)}`;
}

export function columnSql({ table, alias }: Source, name: string): string {
  if (!table.columns.has(name)) {
    throw new RestFault(400, '42703', `column ${table.name}.${name} does not exist`);
  }
  return `${alias}.${quote(name)}`;
}

/** The parts of a select: its list, and what inner embeds ask of the rows. */
export interface Selection {
  list: string[];
  required: string[];
}

/** @throws RestFault 42703, PGRST200, PGRST201, PGRST108. */
export function selection(builder: Builder, source: Source, items: SelectItem[], node: NodeQuery): Selection {
  const embedNames = items.flatMap((item) => (item.kind === 'embed' ? [item.alias ?? item.target] : []));
  for (const name of node.embeds.keys()) {
    if (embedNames.includes(name)) continue;
    throw new RestFault(
      400,
      'PGRST108',
      `'${name}' is not an embedded resource in this request`,
      null,
      `Verify that '${name}' is included in the 'select' query parameter.`,
    );
  }
  const made: Selection = { list: [], required: [] };
  for (const item of items) {
    if (item.kind === 'all') made.list.push(`${source.alias}.*`);
    else if (item.kind === 'column') made.list.push(selectedColumn(builder, source, item));
    else addEmbed(builder, source, item, node.embeds.get(item.alias ?? item.target) ?? emptyNode(), made);
  }
  return made;
}

function selectedColumn(
  builder: Builder,
  source: Source,
  { column, alias, cast }: SelectItem & { kind: 'column' },
): string {
  const sql = pathSql(builder, source, column);
  if (cast !== null && !castTypes.has(cast)) throw unsupportedFault(`the cast to ${cast}`);
  const name = alias ?? column.steps.at(-1)?.key ?? column.name;
  return `${cast === null ? sql : `(${sql})::${cast}`} as ${quote(name)}`;
}

function addEmbed(
  builder: Builder,
  parent: Source,
  item: SelectItem & { kind: 'embed' },
  node: NodeQuery,
  made: Selection,
): void {
  const { table, many, on } = findRelationship(builder.catalogue, parent.table, item.target, item.hint);
  const child: Source = { table, alias: builder.alias() };
  const inside = selection(builder, child, item.select, node);
  const joined = on.map((pair) => `${columnSql(child, pair.child)} = ${columnSql(parent, pair.parent)}`);
  const from = `from ${tableSql(table)} as ${child.alias} where ${[
    ...joined,
    ...conditionsSql(builder, child, node.conditions),
    ...inside.required,
  ].join(' and ')}`;
  if (item.inner) made.required.push(`exists (select 1 ${from})`);
  if (item.select.length === 0) return;
  const page = builder.alias();
  const rows = `(select ${inside.list.join(', ')} ${from}${orderSql(builder, child, node.order)}${pageSql(builder, node)}) as ${page}`;
  const value = many
    ? `coalesce((select json_agg(row_to_json(${page})) from ${rows}), '[]'::json)`
    : `(select row_to_json(${page}) from ${rows})`;
  made.list.push(`${value} as ${quote(item.alias ?? item.target)}`);
}

export function whereSql(conditions: string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

export function conditionsSql(builder: Builder, source: Source, conditions: Condition[]): string[] {
  return conditions.map((condition) => conditionSql(builder, source, condition));
}

function conditionSql(builder: Builder, source: Source, condition: Condition): string {
  const sql =
    condition.kind === 'group'
      ? conditionsSql(builder, source, condition.parts).join(condition.any ? ' or ' : ' and ')
      : testSql(builder, pathSql(builder, source, condition.column), condition.test);
  return condition.negated ? `(not (${sql}))` : `(${sql})`;
}

function testSql(builder: Builder, column: string, test: Test): string {
  switch (test.operator) {
    case 'is':
      return `${column} is ${test.value.replace('_', ' ')}`;
    case 'in':
      return `${column} = any(${builder.bind(arrayText(test.values))})`;
    case 'like':
    case 'ilike':
      return `${column} ${test.operator} ${builder.bind(test.value.replaceAll('*', '%'))}`;
    default:
      return `${column} ${comparisons[test.operator]} ${builder.bind(test.value)}`;
  }
}

/** PostgreSQL's own writing of a text array. */
export function arrayText(values: string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function pathSql(builder: Builder, source: Source, { name, steps }: ColumnPath): string {
  const column = columnSql(source, name);
  if (steps.length === 0) return column;
  const arrows = steps.map(({ key, asText }) => {
    const type = /^-?\d{1,9}$/.test(key) ? 'int' : 'text';
    return `${asText ? '->>' : '->'} ${builder.bind(key)}::${type}`;
  });
  return `(to_jsonb(${column}) ${arrows.join(' ')})`;
}

export function orderSql(builder: Builder, source: Source, order: OrderItem[]): string {
  if (order.length === 0) return '';
  const items = order.map(({ column, descending, nulls }) => {
    const direction = descending ? ' desc' : '';
    return `${pathSql(builder, source, column)}${direction}${nulls === null ? '' : ` nulls ${nulls}`}`;
  });
  return ` order by ${items.join(', ')}`;
}

export function pageSql(builder: Builder, { limit, offset }: NodeQuery): string {
  const most = builder.bind(String(Math.min(limit ?? mostRows, mostRows)));
  return ` limit ${most}::bigint${offset === null ? '' : ` offset ${builder.bind(String(offset))}::bigint`}`;
}
