import type { z } from 'zod';

/** A JSON schema of the plain words every server knows. */
export type WireSchema = { [word: string]: unknown };

/**
 * The schema as it travels: types, enums, null and descriptions; every property required, none added. Limits
 * and patterns stay here, since servers differ in which of them they know. Throws for a schema that has no
 * such form (a record, an optional field), which is our bug.
 */
export async function wireSchema(schema: z.ZodType): Promise<WireSchema> {
  const { z } = await import('zod');
  const plain = plainSchema(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }));
  if (plain.type !== 'object') throw new Error('A model is asked for an object.');
  return plain;
}

/** Of a JSON schema. */
export function plainSchema(node: unknown): WireSchema {
  if (!isRecord(node)) throw new Error('This schema has no plain form.');
  const described = typeof node.description === 'string' ? { description: node.description } : {};
  const choices = node.anyOf ?? node.oneOf;
  if (Array.isArray(choices)) return { ...described, anyOf: choices.map(plainSchema) };
  if (Array.isArray(node.type))
    return {
      ...described,
      anyOf: node.type.map((type) => plainSchema({ ...node, type, description: null })),
    };
  if (node.type === 'object') return { ...plainObject(node), ...described };
  if (node.type === 'array') return { type: 'array', items: plainSchema(node.items), ...described };
  const values = Array.isArray(node.enum) ? node.enum : 'const' in node ? [node.const] : null;
  if (typeof node.type !== 'string') throw new Error('This schema has no plain form.');
  return { type: node.type, ...(values && { enum: values }), ...described };
}

function plainObject(node: Record<string, unknown>): WireSchema {
  if (!isRecord(node.properties)) throw new Error('An object whose keys are not known has no plain form.');
  const names = Object.keys(node.properties);
  const required = Array.isArray(node.required) ? node.required : [];
  const optional = names.filter((name) => !required.includes(name));
  if (optional.length > 0)
    throw new Error(`Models give every field: make ${optional.join(', ')} nullable, not optional.`);
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [name, plainSchema(value)]),
  );
  return { type: 'object', properties, required: names, additionalProperties: false };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
