import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReply } from '../../../src/coach/model/read-reply.ts';

const schema = z.object({
  why: z.string().max(20),
  dimensions: z.array(
    z.object({ name: z.enum(['a', 'b']), score: z.number().int().min(1).max(5).nullable() }),
  ),
});

describe('what is wrong with a reply', () => {
  it('is said so that a model can act on it', () => {
    const text = JSON.stringify({
      dimensions: [
        { name: 'a', score: 3 },
        { name: 'z', score: 9 },
      ],
    });
    expect(readReply(text, { schema })).toEqual({
      fits: false,
      wrong: [
        'why: is missing (string)',
        'dimensions[1].name: Invalid option: expected one of "a"|"b"',
        'dimensions[1].score: Too big: expected number to be <=5',
      ],
    });
  });

  it('is told of text that holds no object', () => {
    expect(readReply('Sorry.', { schema })).toEqual({ fits: false, wrong: ['It holds no JSON object.'] });
    expect(readReply('{"why": "', { schema })).toEqual({
      fits: false,
      wrong: ['Its JSON is broken or was cut off.'],
    });
  });

  it('is a list that is not endless', () => {
    const dimensions = Array.from({ length: 100 }, () => ({ name: 'z', score: '1' }));
    expect(readReply(JSON.stringify({ why: '', dimensions }), { schema }).wrong).toHaveLength(12);
  });

  it('is what the check finds, for the right shape alone', () => {
    const check = () => ['why: quotes nothing'];
    const fitting = JSON.stringify({ why: 'x', dimensions: [] });
    expect(readReply(fitting, { schema, check })).toEqual({
      fits: true,
      value: { why: 'x', dimensions: [] },
      wrong: ['why: quotes nothing'],
    });
    expect(readReply('{}', { schema, check }).wrong).not.toContain('why: quotes nothing');
  });
});
