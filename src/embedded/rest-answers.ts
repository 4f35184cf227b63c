import type { Row } from './database.ts';
import { RestFault } from './rest-fault.ts';
import type { Preferences } from './rest-preferences.ts';
import type { RestQuery } from './rest-query.ts';
import { empty, jsonText, type WireResponse } from './wire.ts';

/** What of a request decides the form of its answer. */
export interface AnswerForm {
  query: RestQuery;
  prefer: Preferences;
  /** `Accept: application/vnd.pgrst.object+json`: exactly one row. */
  single: boolean;
  /** A HEAD request: headers only. */
  bare: boolean;
}

const objectType = { 'content-type': 'application/vnd.pgrst.object+json; charset=utf-8' };

/** Rows read: 200, or 206 when they are counted and these are not all. */
export function readAnswer({ query, prefer, single, bare }: AnswerForm, row: Row): WireResponse {
  const rows = Number(row.rows);
  const offset = query.offset ?? 0;
  const total = prefer.count ? Number(row.total) : null;
  if (single) requireOne(rows);
  if (total !== null && offset > total) {
    throw new RestFault(
      416,
      'PGRST103',
      'Requested range not satisfiable',
      `An offset of ${offset} was requested, but there are only ${total} rows.`,
    );
  }
  const range = rows === 0 ? '*' : `${offset}-${offset + rows - 1}`;
  const headers = { 'content-range': `${range}/${total ?? '*'}`, ...(single && objectType) };
  const status = total !== null && rows < total ? 206 : 200;
  return jsonText(status, bare ? '' : rowsText(row, single), headers);
}

/** Rows changed: without rows asked back 201 or 204 and no body. */
export function changeAnswer(
  { prefer, single }: AnswerForm,
  kind: 'insert' | 'update' | 'delete',
  row: Row,
): WireResponse {
  const rows = Number(row.rows);
  const range = kind === 'update' && rows > 0 ? `0-${rows - 1}` : '*';
  const headers = { 'content-range': `${range}/${prefer.count ? rows : '*'}` };
  if (!prefer.representation) return empty(kind === 'insert' ? 201 : 204, headers);
  if (single) requireOne(rows);
  return jsonText(kind === 'insert' ? 201 : 200, rowsText(row, single), {
    ...headers,
    ...(single && objectType),
  });
}

/** PGRST116; inside the transaction, so that a change is rolled back. */
function requireOne(rows: number): void {
  if (rows === 1) return;
  throw new RestFault(
    406,
    'PGRST116',
    'Cannot coerce the result to a single JSON object',
    `The result contains ${rows} rows`,
  );
}

/** The array that PostgreSQL wrote; of a single row the brackets are cut off, nothing is read. */
export function rowsText({ body }: Row, single: boolean): string {
  const text = body ?? '[]';
  return single ? text.slice(1, -1) : text;
}
