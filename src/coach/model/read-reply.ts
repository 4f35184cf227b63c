import type { z } from 'zod';
import { sanitiseLine } from '../../text/sanitise.ts';
import type { ModelRequest } from './chat-model.ts';
import { findObject } from './found-object.ts';

/** A reply held against its schema; `wrong` is in words the model can act on. */
export type ReadReply<Shape> =
  | { fits: true; value: Shape; wrong: string[] }
  | { fits: false; wrong: string[] };

export function readReply<Shape>(
  text: string,
  { schema, check }: Pick<ModelRequest<Shape>, 'schema' | 'check'>,
): ReadReply<Shape> {
  const object = findObject(text);
  if (object.found === 'none') return { fits: false, wrong: ['It holds no JSON object.'] };
  if (object.found === 'broken') return { fits: false, wrong: ['Its JSON is broken or was cut off.'] };
  const result = schema.safeParse(object.value);
  if (!result.success) return { fits: false, wrong: shapeIssues(result.error.issues) };
  return { fits: true, value: result.data, wrong: check?.(result.data) ?? [] };
}

const mostIssues = 12;

/** 'dimensions[1].score: expected number, received string'. */
export function shapeIssues(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.slice(0, mostIssues).map((issue) => {
    const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    const said = isMissing ? `is missing (${issue.expected})` : issue.message.replace(/^Invalid input: /, '');
    const where = pathOf(issue.path);
    return sanitiseLine(where === '' ? said : `${where}: ${said}`).slice(0, 200);
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((soFar, step) => {
    if (typeof step === 'number') return `${soFar}[${step}]`;
    return soFar === '' ? String(step) : `${soFar}.${String(step)}`;
  }, '');
}
