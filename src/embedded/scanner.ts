import { syntaxFault } from './rest-fault.ts';

/** A place in a text that moves on as parts are taken. */
export interface Scanner {
  readonly text: string;
  done(): boolean;
  /** Whether `word` comes next. */
  at(word: string): boolean;
  /** Moves past `word` when it comes next. */
  take(word: string): boolean;
  expect(word: string): void;
  /** The text a sticky pattern finds here; null when it finds none. */
  match(pattern: RegExp): string | null;
  /** A name, plain or in double quotes. */
  name(): string;
  /** A value inside a group of conditions: quoted, an array in braces, or up to the next comma or ')'. */
  groupValue(): string;
  /** `(a,"b,c")` */
  list(): string[];
  /** Everything that is left. */
  rest(): string;
  /** Throws when something is left. */
  end(): void;
}

const plainName = /[\p{L}\p{N}_$ ](?:[\p{L}\p{N}_$ ]|-(?!>))*/uy;
const quotedText = /"(?:[^"\\]|\\.)*"/sy;
/** As in PostgREST: a quote that does not close before a comma or ')' is an ordinary character. */
const quotedValue = /"(?:[^"\\]|\\.)*"(?=[,)]|$)/sy;

/** Every fault is a RestFault PGRST100. */
export function scan(text: string): Scanner {
  let place = 0;
  const fault = (expected: string) => syntaxFault(text, `${expected} at character ${place + 1}`);

  const at = (word: string) => text.startsWith(word, place);
  const take = (word: string) => {
    if (!at(word)) return false;
    place += word.length;
    return true;
  };
  const match = (pattern: RegExp) => {
    pattern.lastIndex = place;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    place += found.length;
    return found;
  };
  const expect = (word: string) => {
    if (!take(word)) throw fault(`"${word}"`);
  };
  const listValue = () => {
    const quoted = match(quotedValue);
    return quoted === null ? (match(/[^,)]*/y) ?? '') : unquote(quoted);
  };

  return {
    text,
    at,
    take,
    match,
    expect,
    done: () => place === text.length,
    name() {
      const quoted = match(quotedText);
      const name = quoted === null ? match(plainName)?.trim() : unquote(quoted);
      if (!name) throw fault('a name');
      return name;
    },
    groupValue: () => match(/\{[^{}]*\}(?=[,)])/y) ?? listValue(),
    list() {
      expect('(');
      if (take(')')) return [];
      const values = [listValue()];
      while (take(',')) values.push(listValue());
      expect(')');
      return values;
    },
    rest() {
      const rest = text.slice(place);
      place = text.length;
      return rest;
    },
    end() {
      if (place < text.length) throw fault('the end');
    },
  };
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
}
