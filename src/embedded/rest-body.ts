import { RestFault } from './rest-fault.ts';

/** A JSON body: its text, as PostgreSQL will read it, and the keys of its objects. */
export interface RestBody {
  text: string;
  isArray: boolean;
  /** Keys of each object, in order. */
  keys: string[][];
}

/** @throws RestFault PGRST102 unless the body is an object or an array of objects. */
export function readBody(body: Buffer): RestBody {
  const text = body.length === 0 ? '{}' : body.toString('utf8');
  const value = parse(text);
  const objects = Array.isArray(value) ? value : [value];
  const keys = objects.map((object: unknown) => {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      throw bodyFault('Expected a JSON object or an array of objects');
    }
    return Object.keys(object);
  });
  return { text, isArray: Array.isArray(value), keys };
}

/** The columns of an insert: those of `columns=`, else the keys, which must then be the same in all rows. */
export function bodyColumns({ keys }: RestBody, asked: string[] | null): string[] {
  if (asked) return [...new Set(asked)];
  const [first = []] = keys;
  const wanted = new Set(first);
  const same = keys.every((each) => each.length === first.length && each.every((key) => wanted.has(key)));
  if (!same) throw bodyFault('All object keys must match');
  return first;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bodyFault('Empty or invalid json');
  }
}

function bodyFault(message: string): RestFault {
  return new RestFault(400, 'PGRST102', message);
}
