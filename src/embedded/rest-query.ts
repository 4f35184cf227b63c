import { syntaxFault } from './rest-fault.ts';
import {
  type Condition,
  keyNames,
  type OrderItem,
  readColumnPath,
  readGroup,
  readNames,
  readOrder,
  readSelect,
  readTest,
  type SelectItem,
} from './rest-grammar.ts';

/**
 * The query string of a PostgREST request as a tree. Nothing here knows the database: names are checked and
 * quoted, and values become parameters, in rest-sql.ts.
 */
export interface RestQuery extends NodeQuery {
  select: SelectItem[];
  /** `columns=`; null when absent. */
  columns: string[] | null;
  /** `on_conflict=`; null when absent. */
  onConflict: string[] | null;
}

/** What is said of one table of the request: the first one, or an embed. */
export interface NodeQuery {
  /** All must hold. */
  conditions: Condition[];
  order: OrderItem[];
  limit: number | null;
  offset: number | null;
  /** By the name of the embed in `select`. */
  embeds: Map<string, NodeQuery>;
}

/** @param pairs keys and values, decoded. Throws RestFault PGRST100, or 501 for what is not supported. */
export function readRestQuery(pairs: Iterable<readonly [string, string]>): RestQuery {
  const query: RestQuery = { ...emptyNode(), select: [{ kind: 'all' }], columns: null, onConflict: null };
  for (const [key, value] of pairs) {
    if (key === 'select') query.select = readSelect(value);
    else if (key === 'columns') query.columns = readNames(value);
    else if (key === 'on_conflict') query.onConflict = readNames(value);
    else addToNode(query, keyNames(key), value);
  }
  return query;
}

export function emptyNode(): NodeQuery {
  return { conditions: [], order: [], limit: null, offset: null, embeds: new Map() };
}

/** `questions.answers.not.or`: embeds first, then a word of the language or a column. */
function addToNode(root: NodeQuery, names: string[], value: string): void {
  const tail = names.at(-2) === 'not' && isGroup(names.at(-1)) ? 2 : 1;
  const node = names.slice(0, -tail).reduce(embedNode, root);
  const last = names.at(-1) ?? '';
  if (isGroup(last)) node.conditions.push(readGroup(last, tail === 2, value));
  else if (last === 'order') node.order = readOrder(value);
  else if (last === 'limit') node.limit = readCount(value);
  else if (last === 'offset') node.offset = readCount(value);
  else node.conditions.push(readTest(readColumnPath(last), value));
}

function embedNode(node: NodeQuery, name: string): NodeQuery {
  const found = node.embeds.get(name) ?? emptyNode();
  node.embeds.set(name, found);
  return found;
}

function isGroup(name: string | undefined): name is 'and' | 'or' {
  return name === 'and' || name === 'or';
}

function readCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw syntaxFault(text, 'a whole number');
  return Number(text);
}
