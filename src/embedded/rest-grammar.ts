import { syntaxFault, unsupportedFault } from './rest-fault.ts';
import { type Scanner, scan } from './scanner.ts';

export type SelectItem =
  | { kind: 'all' }
  | { kind: 'column'; column: ColumnPath; alias: string | null; cast: string | null }
  | {
      kind: 'embed';
      target: string;
      alias: string | null;
      hint: string | null;
      inner: boolean;
      select: SelectItem[];
    };

export interface ColumnPath {
  name: string;
  /** `->a->>0`: keys or indexes into a JSON column. */
  steps: { key: string; asText: boolean }[];
}

export type Condition =
  | { kind: 'group'; any: boolean; negated: boolean; parts: Condition[] }
  | { kind: 'test'; column: ColumnPath; negated: boolean; test: Test };

export type Test =
  | { operator: Operator; value: string }
  | { operator: 'in'; values: string[] }
  | { operator: 'is'; value: IsValue };

const operators = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'like', 'ilike', 'cs', 'cd', 'ov'] as const;
export type Operator = (typeof operators)[number];
const isValues = ['null', 'not_null', 'true', 'false', 'unknown'] as const;
export type IsValue = (typeof isValues)[number];

export interface OrderItem {
  column: ColumnPath;
  descending: boolean;
  nulls: 'first' | 'last' | null;
}

const otherOperators = 'fts plfts phfts wfts match imatch isdistinct sl sr nxr nxl adj'.split(' ');
/** Deeper requests are refused, so that no input exhausts the stack. */
const deepest = 20;

/** `id,title:name,answers!inner(id),meta->>kind::text` */
export function readSelect(text: string): SelectItem[] {
  const scanner = scan(text);
  const items = selectItems(scanner, 0);
  scanner.end();
  return items;
}

function selectItems(scanner: Scanner, depth: number): SelectItem[] {
  if (depth > deepest) throw syntaxFault(scanner.text, `at most ${deepest} levels`);
  if (scanner.done() || scanner.at(')')) return [];
  const items = [selectItem(scanner, depth)];
  while (scanner.take(',')) items.push(selectItem(scanner, depth));
  return items;
}

function selectItem(scanner: Scanner, depth: number): SelectItem {
  if (scanner.take('*')) return { kind: 'all' };
  if (scanner.at('...')) throw unsupportedFault('spread embeds');
  let name = scanner.name();
  let alias: string | null = null;
  if (scanner.at(':') && !scanner.at('::')) {
    scanner.take(':');
    alias = name;
    name = scanner.name();
  }
  if (scanner.at('!') || scanner.at('(')) return embedItem(scanner, depth, name, alias);
  const column = { name, steps: jsonSteps(scanner) };
  const cast = scanner.take('::') ? scanner.name() : null;
  if (scanner.at('.')) throw unsupportedFault('aggregates');
  return { kind: 'column', column, alias, cast };
}

function embedItem(scanner: Scanner, depth: number, target: string, alias: string | null): SelectItem {
  let hint: string | null = null;
  let inner = false;
  while (scanner.take('!')) {
    const word = scanner.name();
    if (word === 'inner') inner = true;
    else if (word !== 'left') hint = word;
  }
  scanner.expect('(');
  if (target === 'count' && scanner.at(')')) throw unsupportedFault('aggregates');
  const select = selectItems(scanner, depth + 1);
  scanner.expect(')');
  return { kind: 'embed', target, alias, hint, inner, select };
}

function jsonSteps(scanner: Scanner): ColumnPath['steps'] {
  const steps: ColumnPath['steps'] = [];
  for (;;) {
    const asText = scanner.take('->>');
    if (!asText && !scanner.take('->')) return steps;
    steps.push({ key: scanner.name(), asText });
  }
}

/** `meta->a->>b` or a plain name, to the end of the text. */
export function readColumnPath(text: string): ColumnPath {
  const scanner = scan(text);
  const column = { name: scanner.name(), steps: jsonSteps(scanner) };
  scanner.end();
  return column;
}

/** The parts of a key between its dots; quotes are kept for `readColumnPath`. */
export function keyNames(key: string): string[] {
  const parts = key.match(/(?:"(?:[^"\\]|\\.)*"|[^."])+/gs);
  if (!parts || parts.join('.') !== key) throw syntaxFault(key, 'names parted by dots');
  return parts;
}

/** `title,"a,b"` */
export function readNames(text: string): string[] {
  const scanner = scan(text);
  const names: string[] = [];
  if (scanner.done()) return names;
  do names.push(scanner.name());
  while (scanner.take(','));
  scanner.end();
  return names;
}

/** `created_at.desc.nullslast,id` */
export function readOrder(text: string): OrderItem[] {
  const scanner = scan(text);
  const items: OrderItem[] = [];
  do items.push(orderItem(scanner));
  while (scanner.take(','));
  scanner.end();
  return items;
}

function orderItem(scanner: Scanner): OrderItem {
  const column = { name: scanner.name(), steps: jsonSteps(scanner) };
  if (scanner.at('(')) throw unsupportedFault('ordering by the columns of an embed');
  const descending = scanner.take('.desc');
  if (!descending) scanner.take('.asc');
  const nulls = scanner.take('.nullsfirst') ? 'first' : scanner.take('.nullslast') ? 'last' : null;
  return { column, descending, nulls };
}

/** `(a.eq.1,or(b.lt.2,c.is.null))`, the value of `and=` or `or=`. */
export function readGroup(word: 'and' | 'or', negated: boolean, text: string): Condition {
  const scanner = scan(text);
  const group = groupParts(scanner, word === 'or', negated, 0);
  scanner.end();
  return group;
}

function groupParts(scanner: Scanner, any: boolean, negated: boolean, depth: number): Condition {
  if (depth > deepest) throw syntaxFault(scanner.text, `at most ${deepest} levels`);
  scanner.expect('(');
  const parts = [groupPart(scanner, depth)];
  while (scanner.take(',')) parts.push(groupPart(scanner, depth));
  scanner.expect(')');
  return { kind: 'group', any, negated, parts };
}

function groupPart(scanner: Scanner, depth: number): Condition {
  const word = scanner.match(/(not\.)?(and|or)(?=\()/y);
  if (word !== null) return groupParts(scanner, word.endsWith('or'), word.startsWith('not.'), depth + 1);
  const column = { name: scanner.name(), steps: jsonSteps(scanner) };
  scanner.expect('.');
  return conditionOn(column, scanner, () => scanner.groupValue());
}

/** `not.eq.5`, the value of a column's key: reaches to the end of the text, whatever it holds. */
export function readTest(column: ColumnPath, text: string): Condition {
  const scanner = scan(text);
  const condition = conditionOn(column, scanner, () => scanner.rest());
  scanner.end();
  return condition;
}

function conditionOn(column: ColumnPath, scanner: Scanner, value: () => string): Condition {
  const negated = scanner.take('not.');
  const word = scanner.match(/[a-z]+/y) ?? '';
  if (otherOperators.includes(word)) throw unsupportedFault(`the operator ${word}`);
  if (scanner.at('(')) throw unsupportedFault('any(…) and all(…) after an operator');
  const operator = operators.find((known) => known === word);
  if (operator === undefined && word !== 'in' && word !== 'is') {
    throw syntaxFault(scanner.text, 'an operator (eq, gt, in, is, …)');
  }
  scanner.expect('.');
  return { kind: 'test', column, negated, test: readOperand(operator ?? word, scanner, value) };
}

function readOperand(operator: string, scanner: Scanner, value: () => string): Test {
  if (operator === 'in') return { operator, values: scanner.list() };
  if (operator === 'is') return { operator, value: readIs(value()) };
  const known = operators.find((name) => name === operator);
  if (known === undefined) throw syntaxFault(scanner.text, 'an operator');
  return { operator: known, value: value() };
}

function readIs(text: string): IsValue {
  const value = isValues.find((known) => known === text.toLowerCase());
  if (value === undefined) throw syntaxFault(text, 'null, not_null, true, false or unknown');
  return value;
}
