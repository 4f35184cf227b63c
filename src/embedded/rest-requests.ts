import type { Catalogue, SqlFunction, Table } from './catalogue.ts';
import type { Row } from './database.ts';
import { type AnswerForm, changeAnswer, readAnswer, rowsText } from './rest-answers.ts';
import { bodyColumns, readBody } from './rest-body.ts';
import { RestFault, unsupportedFault } from './rest-fault.ts';
import { newBuilder, type Statement } from './rest-sql.ts';
import {
  callStatement,
  deleteStatement,
  insertStatement,
  readStatement,
  updateStatement,
} from './rest-statements.ts';
import { empty, jsonText, type WireResponse } from './wire.ts';

export interface RestRequest extends AnswerForm {
  method: string;
  /** After `/rest/v1`, decoded: '/profiles' or '/rpc/store_feedback'. */
  path: string;
  body: Buffer;
}

/** What is left to do: one statement, and the answer made of its one row. Null: nothing to run. */
export interface Prepared {
  statement: Statement | null;
  answer(row: Row): WireResponse;
}

/** @throws RestFault for what cannot be read, found or done. */
export function prepare(catalogue: Catalogue, request: RestRequest): Prepared {
  const called = /^\/rpc\/([^/]+)$/.exec(request.path)?.[1];
  if (called !== undefined) return prepareCall(catalogue, request, called);
  const name = /^\/([^/]+)$/.exec(request.path)?.[1];
  if (name === undefined) throw unsupportedFault(`the path ${request.path}`);
  const table = catalogue.tables.get(name);
  if (!table) {
    throw new RestFault(404, 'PGRST205', `Could not find the table 'public.${name}' in the schema cache`);
  }
  const verb = verbs[request.method];
  if (!verb) throw unsupportedFault(`the method ${request.method} on a table`);
  return verb(catalogue, request, table);
}

const verbs: Record<string, (catalogue: Catalogue, request: RestRequest, table: Table) => Prepared> = {
  GET: prepareRead,
  HEAD: prepareRead,
  POST: prepareInsert,
  PATCH: prepareUpdate,
  DELETE: prepareDelete,
};

function prepareRead(catalogue: Catalogue, request: RestRequest, table: Table): Prepared {
  const statement = readStatement(newBuilder(catalogue), table, request.query, request.prefer);
  return { statement, answer: (row) => readAnswer(request, row) };
}

function prepareInsert(catalogue: Catalogue, request: RestRequest, table: Table): Prepared {
  const { query, prefer } = request;
  refuseConditions(request, 'an insert');
  const body = readBody(request.body);
  const answer = (row: Row) => changeAnswer(request, 'insert', row);
  if (body.keys.length === 0) return { statement: null, answer };
  const columns = bodyColumns(body, query.columns);
  requireColumns(table, columns);
  const conflict = prefer.resolution && {
    columns: query.onConflict ?? table.primaryKey,
    merge: prefer.resolution === 'merge',
  };
  const rows = body.isArray ? body.text : `[${body.text}]`;
  if (columns.length === 0 && body.keys.length > 1) throw unsupportedFault('an insert of many empty rows');
  const insert = { rows, columns, missingDefault: prefer.missingDefault, conflict };
  return { statement: insertStatement(newBuilder(catalogue), table, query, insert, prefer), answer };
}

function prepareUpdate(catalogue: Catalogue, request: RestRequest, table: Table): Prepared {
  const { query, prefer } = request;
  requireConditions(request, 'UPDATE');
  const body = readBody(request.body);
  const [keys] = body.keys;
  if (body.isArray || keys === undefined) throw new RestFault(400, 'PGRST102', 'Expected a JSON object');
  const columns = query.columns ?? keys;
  requireColumns(table, columns);
  const answer = (row: Row) => changeAnswer(request, 'update', row);
  if (columns.length === 0) return { statement: null, answer };
  const change = { change: body.text, columns };
  return { statement: updateStatement(newBuilder(catalogue), table, query, change, prefer), answer };
}

function prepareDelete(catalogue: Catalogue, request: RestRequest, table: Table): Prepared {
  requireConditions(request, 'DELETE');
  const statement = deleteStatement(newBuilder(catalogue), table, request.query, request.prefer);
  return { statement, answer: (row) => changeAnswer(request, 'delete', row) };
}

function prepareCall(catalogue: Catalogue, request: RestRequest, name: string): Prepared {
  if (request.method !== 'POST') throw unsupportedFault(`${request.method} on a function`);
  const body = readBody(request.body);
  const [given] = body.keys;
  if (body.isArray || given === undefined)
    throw unsupportedFault('a call whose arguments are no JSON object');
  const called = findFunction(catalogue, name, given);
  const call = { body: body.text, given };
  const statement = callStatement(newBuilder(catalogue), called, request.query, call, request.prefer);
  return { statement, answer: (row) => callAnswer(called, request, row) };
}

function callAnswer({ returns, returnsSet }: SqlFunction, request: RestRequest, row: Row): WireResponse {
  if (returns.kind === 'void') return empty(204);
  if (returnsSet && returns.kind !== 'scalar') return readAnswer(request, row);
  return jsonText(200, rowsText(row, !returnsSet));
}

function findFunction(catalogue: Catalogue, name: string, given: string[]): SqlFunction {
  const found = catalogue.functions.filter((one) => one.name === name && takes(one, given));
  const [only] = found;
  const call = `public.${name}${given.length === 0 ? ' without parameters' : `(${given.join(', ')})`}`;
  if (!only) {
    const message = `Could not find the function ${call} in the schema cache`;
    throw new RestFault(404, 'PGRST202', message);
  }
  if (found.length > 1) {
    throw new RestFault(300, 'PGRST203', `Could not choose the best candidate function for ${call}`);
  }
  return only;
}

function takes({ parameters, defaults }: SqlFunction, given: string[]): boolean {
  const required = parameters.slice(0, parameters.length - defaults);
  return (
    given.every((name) => parameters.some((parameter) => parameter.name === name)) &&
    required.every(({ name }) => given.includes(name))
  );
}

function requireColumns(table: Table, columns: string[]): void {
  const unknown = columns.find((name) => !table.columns.has(name));
  if (unknown === undefined) return;
  const message = `Could not find the '${unknown}' column of '${table.name}' in the schema cache`;
  throw new RestFault(400, 'PGRST204', message);
}

/** As hosted projects do, so that a forgotten filter changes nothing. */
function requireConditions({ query }: RestRequest, verb: string): void {
  refusePage(query, `a page of ${verb}`);
  if (query.conditions.length === 0) throw new RestFault(400, '21000', `${verb} requires a WHERE clause`);
}

function refuseConditions({ query }: RestRequest, what: string): void {
  refusePage(query, `a page of ${what}`);
  if (query.conditions.length > 0) throw unsupportedFault(`filters on ${what}`);
}

function refusePage({ limit, offset }: RestRequest['query'], what: string): void {
  if ((limit ?? offset) !== null) throw unsupportedFault(what);
}
