import type { Catalogue, ForeignKey, Table } from './catalogue.ts';
import { RestFault } from './rest-fault.ts';

/** How the rows of an embedded table belong to a row of the parent. */
export interface Relationship {
  table: Table;
  /** An array of rows, or one row or null. */
  many: boolean;
  /** Pairs of equal columns. */
  on: { parent: string; child: string }[];
}

/** @throws RestFault PGRST200 (none) or PGRST201 (several: a hint must choose). */
export function findRelationship(
  catalogue: Catalogue,
  parent: Table,
  target: string,
  hint: string | null,
): Relationship {
  const found = catalogue.foreignKeys.flatMap((key) => relationshipsOf(catalogue, key, parent, target, hint));
  const [only] = found;
  if (only === undefined) {
    throw new RestFault(
      400,
      'PGRST200',
      `Could not find a relationship between '${parent.name}' and '${target}' in the schema cache`,
      `Searched for a foreign key relationship between '${parent.name}' and '${target}'${hint === null ? '' : ` using the hint '${hint}'`} in the schema 'public', but no matches were found.`,
    );
  }
  if (found.length > 1) {
    throw new RestFault(
      300,
      'PGRST201',
      `Could not embed because more than one relationship was found for '${parent.name}' and '${target}'`,
      null,
      `Name the foreign key: '${target}!<constraint or column>(…)'.`,
    );
  }
  return only;
}

function relationshipsOf(
  catalogue: Catalogue,
  key: ForeignKey,
  parent: Table,
  target: string,
  hint: string | null,
): Relationship[] {
  const named = (name: string) => name === key.name || (key.columns.length === 1 && name === key.columns[0]);
  if (hint !== null && !named(hint)) return [];
  const found: Relationship[] = [];
  const upper = catalogue.tables.get(key.refTable);
  if (upper && key.table === parent.name && (target === key.refTable || named(target))) {
    found.push({ table: upper, many: false, on: pairs(key.columns, key.refColumns) });
  }
  const lower = catalogue.tables.get(key.table);
  if (lower && key.refTable === parent.name && (target === key.table || target === key.name)) {
    found.push({ table: lower, many: !key.unique, on: pairs(key.refColumns, key.columns) });
  }
  return found;
}

function pairs(parents: string[], children: string[]): Relationship['on'] {
  return parents.flatMap((parent, i) => {
    const child = children[i];
    return child === undefined ? [] : [{ parent, child }];
  });
}
