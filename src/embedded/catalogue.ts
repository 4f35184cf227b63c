import type { Query } from './database.ts';

/** What the API may name: tables, keys and functions of the schema `public`. */
export interface Catalogue {
  tables: Map<string, Table>;
  foreignKeys: ForeignKey[];
  functions: SqlFunction[];
}

export interface Table {
  name: string;
  columns: Map<string, Column>;
  primaryKey: string[];
}

export interface Column {
  name: string;
  /** The default as SQL; null when there is none. */
  defaultSql: string | null;
}

export interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  refTable: string;
  refColumns: string[];
  /** At most one row of `table` belongs to a row of `refTable`. */
  unique: boolean;
}

export interface SqlFunction {
  name: string;
  /** In order; the last `defaults` of them may be left out. */
  parameters: { name: string; type: string }[];
  defaults: number;
  returnsSet: boolean;
  /** void; one value; a row of the named table; or a row of the named columns. */
  returns:
    | { kind: 'void' }
    | { kind: 'scalar' }
    | { kind: 'table'; table: string }
    | { kind: 'columns'; columns: string[] };
}

/** The catalogue as PostgreSQL writes it: JSON text for `readCatalogue`. */
export async function queryCatalogue(query: Query): Promise<string> {
  const [row] = await query(catalogueSql);
  return row?.catalogue ?? '{}';
}

export function readCatalogue(text: string): Catalogue {
  const found: FoundCatalogue = JSON.parse(text);
  const tables = new Map<string, Table>();
  for (const { name, columns, primary_key } of found.tables) {
    const byName = columns.map((column): [string, Column] => [
      column.name,
      { name: column.name, defaultSql: column.default_sql },
    ]);
    tables.set(name, { name, columns: new Map(byName), primaryKey: primary_key });
  }
  const foreignKeys = found.foreign_keys.map(({ ref_table, ref_columns, is_unique, ...key }) => ({
    ...key,
    refTable: ref_table,
    refColumns: ref_columns,
    unique: is_unique,
  }));
  return { tables, foreignKeys, functions: found.functions.map(readFunction) };
}

interface FoundCatalogue {
  tables: { name: string; columns: { name: string; default_sql: string | null }[]; primary_key: string[] }[];
  foreign_keys: {
    name: string;
    table: string;
    columns: string[];
    ref_table: string;
    ref_columns: string[];
    is_unique: boolean;
  }[];
  functions: FoundFunction[];
}

interface FoundFunction {
  name: string;
  names: string[] | null;
  /** One letter a parameter: i in, o out, b both, v variadic, t column of a returned table; null = all in. */
  modes: string[] | null;
  types: string[];
  defaults: number;
  returns_set: boolean;
  returns_table: string | null;
  returns_void: boolean;
}

function readFunction(found: FoundFunction): SqlFunction {
  const names = found.names ?? [];
  const modes = found.modes ?? found.types.map(() => 'i');
  const parameters = found.types
    .map((type, i) => ({ name: names[i] ?? '', type, mode: modes[i] ?? 'i' }))
    .filter(({ mode }) => mode !== 't' && mode !== 'o');
  const columns = names.filter((_, i) => ['t', 'o', 'b'].includes(modes[i] ?? 'i'));
  return {
    name: found.name,
    parameters: parameters.map(({ name, type }) => ({ name, type })),
    defaults: found.defaults,
    returnsSet: found.returns_set,
    returns: readReturns(found, columns),
  };
}

function readReturns(found: FoundFunction, columns: string[]): SqlFunction['returns'] {
  if (found.returns_void) return { kind: 'void' };
  if (found.returns_table !== null) return { kind: 'table', table: found.returns_table };
  return columns.length > 1 || (columns.length === 1 && found.returns_set)
    ? { kind: 'columns', columns }
    : { kind: 'scalar' };
}

export const catalogueSql = `
with rel as materialized (
  select oid, relname::text as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
),
col as materialized (
  select a.attrelid, a.attnum, a.attname::text as name,
    case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as default_sql
  from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
),
con as materialized (
  select oid, conname::text as name, contype, conrelid, confrelid, conkey, confkey,
    (select json_agg(c.name order by k.place) from unnest(conkey) with ordinality k (num, place)
      join col c on c.attrelid = conrelid and c.attnum = k.num) as columns,
    (select json_agg(c.name order by k.place) from unnest(confkey) with ordinality k (num, place)
      join col c on c.attrelid = confrelid and c.attnum = k.num) as ref_columns
  from pg_constraint where conrelid in (select oid from rel) and contype in ('p', 'u', 'f')
)
select json_build_object(
  'tables', (select coalesce(json_agg(json_build_object(
      'name', rel.name,
      'columns', (select coalesce(json_agg(json_build_object('name', name, 'default_sql', default_sql)
        order by attnum), '[]') from col where attrelid = rel.oid),
      'primary_key', coalesce((select columns from con where conrelid = rel.oid and contype = 'p'), '[]')
    )), '[]') from rel),
  'foreign_keys', (select coalesce(json_agg(json_build_object(
      'name', con.name, 'table', own.name, 'columns', con.columns,
      'ref_table', other.name, 'ref_columns', con.ref_columns,
      'is_unique', exists (select 1 from con key where key.conrelid = con.conrelid
        and key.contype in ('p', 'u') and key.conkey <@ con.conkey)
    )), '[]') from con join rel own on own.oid = con.conrelid join rel other on other.oid = con.confrelid
    where con.contype = 'f'),
  'functions', (select coalesce(json_agg(json_build_object(
      'name', p.proname, 'names', p.proargnames, 'modes', p.proargmodes,
      'types', (select coalesce(json_agg(format_type(t.oid, null) order by t.place), '[]')
        from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality t (oid, place)),
      'defaults', p.pronargdefaults, 'returns_set', p.proretset,
      'returns_table', (select rel.name from pg_type t join rel on rel.oid = t.typrelid
        where t.oid = p.prorettype),
      'returns_void', p.prorettype = 'void'::regtype
    )), '[]') from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and p.prorettype <> 'trigger'::regtype)
)::text as catalogue`;
