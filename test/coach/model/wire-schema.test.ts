import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainSchema, wireSchema } from '../../../src/coach/model/wire-schema.ts';

const review = z.object({
  rationale: z.string().min(3).max(300).describe('At most 300 characters.'),
  tags: z
    .array(z.enum(['a', 'b']))
    .max(3)
    .describe('Up to three.'),
  score: z.number().int().min(1).max(5).nullable(),
  better: z.string().nullable().describe('Null when the facts are too few.'),
  kind: z.literal('review'),
  when: z.iso.datetime(),
  part: z.discriminatedUnion('t', [
    z.object({ t: z.literal('x') }),
    z.object({ t: z.literal('y'), n: z.number() }),
  ]),
  deep: z.object({ ok: z.boolean() }),
});

const known = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'anyOf',
  'description',
];

describe('the schema that travels', () => {
  it('is plain, in the order of the fields', async () => {
    const schema = await wireSchema(review);
    expect(schema).toEqual({
      type: 'object',
      properties: {
        rationale: { type: 'string', description: 'At most 300 characters.' },
        tags: { type: 'array', items: { type: 'string', enum: ['a', 'b'] }, description: 'Up to three.' },
        score: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        better: {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'Null when the facts are too few.',
        },
        kind: { type: 'string', enum: ['review'] },
        when: { type: 'string' },
        part: {
          anyOf: [
            {
              type: 'object',
              properties: { t: { type: 'string', enum: ['x'] } },
              required: ['t'],
              additionalProperties: false,
            },
            {
              type: 'object',
              properties: { t: { type: 'string', enum: ['y'] }, n: { type: 'number' } },
              required: ['t', 'n'],
              additionalProperties: false,
            },
          ],
        },
        deep: {
          type: 'object',
          properties: { ok: { type: 'boolean' } },
          required: ['ok'],
          additionalProperties: false,
        },
      },
      required: ['rationale', 'tags', 'score', 'better', 'kind', 'when', 'part', 'deep'],
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(review.shape));
  });

  it('holds no word that some server may not know', async () => {
    const words = new Set<string>();
    JSON.stringify(await wireSchema(review), (key, value) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && key !== 'properties')
        for (const word of Object.keys(value)) words.add(word);
      return value;
    });
    expect([...words].filter((word) => !known.includes(word))).toEqual([]);
  });

  it('is refused where models would be left to guess', async () => {
    for (const schema of [
      z.object({ a: z.string().optional() }),
      z.object({ a: z.record(z.string(), z.string()) }),
      z.array(z.string()),
      z.object({ a: z.unknown() }),
    ])
      await expect(wireSchema(schema)).rejects.toThrow();
    expect(() => plainSchema(true)).toThrow();
  });
});
