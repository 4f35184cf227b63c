import { findObject, withoutReasoning } from './found-object.ts';

/**
 * The string fields at the top level of an object still being written, those that are complete: for any
 * beginning of a JSON object a part of what JSON.parse reads from the whole of it. Stops where the text is no
 * JSON; reads nothing where prose comes first, since that may hold objects which are not the answer.
 */
export function closedFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const said = withoutReasoning(text);
  const opening = /^(?:```\w*\s*)?\{/.exec(said);
  if (!opening) return fields;
  let at = afterSpace(said, opening[0].length);
  while (said[at] === '"') {
    const key = stringEnd(said, at);
    if (key === null) return fields;
    const colon = afterSpace(said, key);
    if (said[colon] !== ':') return fields;
    const start = afterSpace(said, colon + 1);
    const end = valueEnd(said, start);
    if (end === null) return fields;
    keep(fields, said.slice(at, key), said.slice(start, end));
    const comma = afterSpace(said, end);
    if (said[comma] !== ',') return fields;
    at = afterSpace(said, comma + 1);
  }
  return fields;
}

/** Hands over each field once, as a reply grows, and at its end what was not streamed. */
export function fieldTeller(onField: ((field: string, text: string) => void) | undefined) {
  const told = new Set<string>();
  const tell = (fields: Iterable<[string, unknown]>): void => {
    for (const [field, text] of fields) {
      if (typeof text !== 'string' || told.has(field)) continue;
      told.add(field);
      onField?.(field, text);
    }
  };
  return {
    soFar: (text: string): void => tell(closedFields(text)),
    whole: (text: string): void => {
      const object = findObject(text);
      if (object.found === 'object') tell(Object.entries(object.value));
    },
  };
}

function keep(fields: Map<string, string>, key: string, value: string): void {
  if (!value.startsWith('"')) return;
  try {
    fields.set(JSON.parse(key) as string, JSON.parse(value) as string);
  } catch {
    // An escape that JSON does not know: the parser of the whole reply will say so.
  }
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && ' \t\r\n'.includes(text[next] ?? '')) next++;
  return next;
}

/** Just after the closing quote; null when it is not there yet. */
function stringEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return null;
}

/** Just after a value; null while it may go on. */
function valueEnd(text: string, start: number): number | null {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first === '{' || first === '[') return nestedEnd(text, start);
  for (let at = start; at < text.length; at++) if (',}'.includes(text[at] ?? '')) return at;
  return null;
}

function nestedEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '"') {
      const end = stringEnd(text, at);
      if (end === null) return null;
      at = end - 1;
    } else if ('{['.includes(char)) depth++;
    else if ('}]'.includes(char) && --depth === 0) return at + 1;
  }
  return null;
}
