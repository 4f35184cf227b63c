import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, signedIn, type TestBackend } from '../embedded/open-for-test.ts';

let backend: TestBackend;
let client: SupabaseClient;
let userId: string;
let token: string;
const sessionIds: readonly [string, string, string] = [randomUUID(), randomUUID(), randomUUID()];
const questionIds = [randomUUID(), randomUUID()] as const;

beforeAll(async () => {
  backend = await openForTest();
  ({ client, userId, token } = await signedIn(backend, 'reader@example.com'));
  const session = (place: number, more: object) => ({ id: sessionIds[place], user_id: userId, ...more });
  await stored(
    client.from('interview_sessions').insert([
      session(0, {
        target_role: 'Backend Engineer',
        status: 'completed',
        key_skills_focused: ['SQL', 'Go'],
        requested_num_questions: 5,
        settings: { seed: 7, coach: 'offline', tags: ['a'] },
        created_at: '2026-01-02T03:04:05.678901+00:00',
      }),
      session(1, {
        target_role: 'Data, (Senior) "Lead"',
        status: 'in_progress',
        key_skills_focused: ['SQL'],
        requested_num_questions: 3,
        settings: { seed: 8 },
        created_at: '2026-01-03T00:00:00+00:00',
      }),
      session(2, {
        target_role: null,
        status: 'pending',
        key_skills_focused: null,
        requested_num_questions: null,
        settings: null,
        created_at: '2026-01-01T00:00:00+00:00',
      }),
    ]),
  );
  await stored(
    client.from('interview_questions').insert(
      questionIds.map((id, i) => ({
        id,
        session_id: sessionIds[0],
        question_order: i + 1,
        question_text: `Question ${i + 1}`,
        question_type_tag: i === 0 ? 'behavioral' : 'technical_sql',
      })),
    ),
  );
  await stored(
    client.from('interview_answers').insert({
      question_id: questionIds[0],
      session_id: sessionIds[0],
      user_id: userId,
      answer_transcript_text: 'I did.',
    }),
  );
  await stored(
    client.from('ai_feedback').insert({ session_id: sessionIds[0], user_id: userId, overall_score: 3.25 }),
  );
});
afterAll(() => backend.dispose());

async function stored(request: PromiseLike<{ error: unknown }>): Promise<void> {
  const { error } = await request;
  expect(error).toBeNull();
}

/** Places in `sessionIds` of the rows a query finds. */
async function places(
  query: PromiseLike<{ data: { id: string }[] | null; error: unknown }>,
): Promise<number[]> {
  const { data, error } = await query;
  expect(error).toBeNull();
  return (data ?? []).map(({ id }) => sessionIds.indexOf(id)).sort();
}

const sessions = () => client.from('interview_sessions').select('id');

describe('filters', () => {
  test.each<[string, () => PromiseLike<{ data: { id: string }[] | null; error: unknown }>, number[]]>([
    ['eq', () => sessions().eq('status', 'completed'), [0]],
    ['eq takes any text literally', () => sessions().eq('target_role', 'Data, (Senior) "Lead"'), [1]],
    ['neq leaves nulls out', () => sessions().neq('target_role', 'Backend Engineer'), [1]],
    ['gt', () => sessions().gt('requested_num_questions', 3), [0]],
    ['gte', () => sessions().gte('requested_num_questions', 3), [0, 1]],
    ['lt on a time', () => sessions().lt('created_at', '2026-01-02T00:00:00Z'), [2]],
    ['lte', () => sessions().lte('requested_num_questions', 3), [1]],
    ['like', () => sessions().like('target_role', 'Back%'), [0]],
    ['ilike', () => sessions().ilike('target_role', '%ENGINEER%'), [0]],
    ['in', () => sessions().in('status', ['pending', 'completed']), [0, 2]],
    [
      'in with commas and parentheses',
      () => sessions().in('target_role', ['Data, (Senior)', 'Backend Engineer']),
      [0],
    ],
    ['in with nothing', () => sessions().in('status', []), []],
    ['in of uuids', () => sessions().in('id', [sessionIds[0], sessionIds[2]]), [0, 2]],
    ['is null', () => sessions().is('target_role', null), [2]],
    ['not is null', () => sessions().not('target_role', 'is', null), [0, 1]],
    ['contains', () => sessions().contains('key_skills_focused', ['SQL', 'Go']), [0]],
    ['contains in JSON', () => sessions().contains('settings', { coach: 'offline' }), [0]],
    ['contained by', () => sessions().containedBy('key_skills_focused', ['SQL', 'Rust']), [1]],
    ['overlaps', () => sessions().overlaps('key_skills_focused', ['Go', 'Rust']), [0]],
    ['not contains', () => sessions().not('key_skills_focused', 'cs', '{Go}'), [1]],
    ['or', () => sessions().or('status.eq.pending,requested_num_questions.gt.4'), [0, 2]],
    [
      'and in or',
      () => sessions().or('and(status.eq.completed,requested_num_questions.eq.5),target_role.is.null'),
      [0, 2],
    ],
    ['not or', () => sessions().or(`status.not.in.(pending,completed),id.eq.${sessionIds[2]}`), [1, 2]],
    ['quoted value in or', () => sessions().or('target_role.eq."Data, (Senior) \\"Lead\\""'), [1]],
    ['a JSON path', () => sessions().eq('settings->>coach', 'offline'), [0]],
    ['an index in a JSON path', () => sessions().eq('settings->tags->>0', 'a'), [0]],
    ['match', () => sessions().match({ status: 'pending', user_id: userId }), [2]],
    [
      'quotes and semicolons in a value',
      () => sessions().eq('target_role', `'; drop table profiles; --`),
      [],
    ],
  ])('%s', async (_, query, expected) => {
    expect(await places(query())).toEqual(expected);
  });
});

describe('order and pages', () => {
  const ordered = async (query: PromiseLike<{ data: { id: string }[] | null }>) =>
    ((await query).data ?? []).map(({ id }) => sessionIds.indexOf(id));

  test('ascending and descending', async () => {
    expect(await ordered(sessions().order('created_at'))).toEqual([2, 0, 1]);
    expect(await ordered(sessions().order('created_at', { ascending: false }))).toEqual([1, 0, 2]);
  });

  test('nulls first and last, then another column', async () => {
    const column = 'requested_num_questions';
    expect(await ordered(sessions().order(column, { nullsFirst: true }).order('id'))).toEqual([2, 1, 0]);
    expect(await ordered(sessions().order(column, { ascending: false, nullsFirst: false }))).toEqual([
      0, 1, 2,
    ]);
  });

  test('limit and range', async () => {
    expect(await ordered(sessions().order('created_at').limit(1))).toEqual([2]);
    expect(await ordered(sessions().order('created_at').range(1, 2))).toEqual([0, 1]);
  });

  test('a counted part is 206, and the count is of all', async () => {
    const part = await client.from('interview_sessions').select('id', { count: 'exact' }).range(0, 1);
    expect(part).toMatchObject({ status: 206, count: 3, error: null });
    expect(part.data).toHaveLength(2);
    const all = await client.from('interview_sessions').select('id', { count: 'exact' });
    expect(all).toMatchObject({ status: 200, count: 3 });
  });

  test('a head request counts only', async () => {
    const head = await client
      .from('interview_sessions')
      .select('*', { count: 'exact', head: true })
      .eq('status', 'pending');
    expect(head).toMatchObject({ data: null, count: 1, error: null });
  });

  test('beyond the rows', async () => {
    const { error, status } = await client
      .from('interview_sessions')
      .select('id', { count: 'exact' })
      .range(9, 10);
    expect(status).toBe(416);
    expect(error?.code).toBe('PGRST103');
  });
});

describe('what a row looks like', () => {
  test('PostgreSQL writes it', async () => {
    const { data } = await client
      .from('interview_sessions')
      .select(
        'created_at,role:target_role,settings->seed,seed_text:settings->>seed,requested_num_questions::text,key_skills_focused',
      )
      .eq('id', sessionIds[0])
      .single();
    expect(data).toEqual({
      created_at: '2026-01-02T03:04:05.678901+00:00',
      role: 'Backend Engineer',
      seed: 7,
      seed_text: '7',
      requested_num_questions: '5',
      key_skills_focused: ['SQL', 'Go'],
    });
  });

  test('one row, no row, many rows', async () => {
    const one = await sessions().eq('id', sessionIds[0]).single();
    expect(one.data).toEqual({ id: sessionIds[0] });
    const none = await sessions().eq('id', randomUUID()).single();
    expect(none).toMatchObject({
      status: 406,
      error: { code: 'PGRST116', details: 'The result contains 0 rows' },
    });
    const many = await sessions().single();
    expect(many).toMatchObject({ status: 406, error: { code: 'PGRST116' } });
    const maybe = await sessions().eq('id', randomUUID()).maybeSingle();
    expect(maybe).toMatchObject({ data: null, error: null });
  });
});

describe('embeds', () => {
  test('rows under rows, one row, and no row', async () => {
    const { data, error } = await client
      .from('interview_sessions')
      .select(
        'id,interview_questions(question_text,interview_answers(answer_transcript_text)),ai_feedback(overall_score)',
      )
      .order('created_at', { ascending: false })
      .order('question_order', { referencedTable: 'interview_questions', ascending: false });
    expect(error).toBeNull();
    expect(data).toEqual([
      { id: sessionIds[1], interview_questions: [], ai_feedback: null },
      {
        id: sessionIds[0],
        interview_questions: [
          { question_text: 'Question 2', interview_answers: [] },
          { question_text: 'Question 1', interview_answers: [{ answer_transcript_text: 'I did.' }] },
        ],
        ai_feedback: { overall_score: 3.25 },
      },
      { id: sessionIds[2], interview_questions: [], ai_feedback: null },
    ]);
  });

  test('the parent, by table, by column and by hint', async () => {
    const select =
      'question_order,interview_sessions(status),session:session_id(status),hinted:interview_sessions!interview_questions_session_id_fkey(status)';
    const { data, error } = await client
      .from('interview_questions')
      .select(select)
      .eq('id', questionIds[0])
      .single();
    expect(error).toBeNull();
    const status = { status: 'completed' };
    expect(data).toEqual({ question_order: 1, interview_sessions: status, session: status, hinted: status });
  });

  test('an inner embed with a filter keeps the parents that have one', async () => {
    const inner = client
      .from('interview_sessions')
      .select('id,interview_questions!inner(id)')
      .eq('interview_questions.question_type_tag', 'behavioral');
    const { data } = await inner;
    expect(data).toEqual([{ id: sessionIds[0], interview_questions: [{ id: questionIds[0] }] }]);
  });

  test('without inner the filter trims the children only', async () => {
    const { data } = await client
      .from('interview_sessions')
      .select('id,questions:interview_questions(id)')
      .eq('questions.question_type_tag', 'nothing');
    expect(data).toHaveLength(3);
    expect(data?.flatMap(({ questions }) => questions)).toEqual([]);
  });

  test('a limit holds for each parent', async () => {
    const { data } = await client
      .from('interview_sessions')
      .select('interview_questions(question_order)')
      .eq('id', sessionIds[0])
      .order('question_order', { referencedTable: 'interview_questions' })
      .limit(1, { referencedTable: 'interview_questions' })
      .single();
    expect(data?.interview_questions).toEqual([{ question_order: 1 }]);
  });

  test('an inner embed inside an inner embed', async () => {
    const select = 'id,interview_questions!inner(id,interview_answers!inner(id))';
    expect(await places(client.from('interview_sessions').select(select))).toEqual([0]);
  });

  test('an unknown relationship is PGRST200', async () => {
    const { error, status } = await client.from('interview_sessions').select('id,profiles(*)');
    expect(status).toBe(400);
    expect(error?.code).toBe('PGRST200');
  });

  test('a filter on an embed that is not selected is PGRST108', async () => {
    const { error, status } = await sessions().eq('interview_questions.question_order', 1);
    expect(status).toBe(400);
    expect(error?.code).toBe('PGRST108');
  });
});

describe('no more than 1000 rows', () => {
  test('as hosted', async () => {
    const { client: other, userId: owner } = await signedIn(backend, 'many@example.com');
    const rows = Array.from({ length: 1001 }, () => ({ user_id: owner, status: 'aborted' }));
    await stored(other.from('interview_sessions').insert(rows));
    const { data, count } = await other
      .from('interview_sessions')
      .select('id', { count: 'exact' })
      .limit(5000);
    expect(data).toHaveLength(1000);
    expect(count).toBe(1001);
  });
});

describe('what is not PostgREST here is 501', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    backend.fetch(`${backend.url}/rest/v1/${path}`, {
      headers: { apikey: backend.anonKey, authorization: `Bearer ${token}`, ...headers },
    });

  test.each([
    ['full text search', 'interview_sessions?target_role=wfts.engineer', {}],
    ['CSV', 'interview_sessions', { accept: 'text/csv' }],
    ['planned counts', 'interview_sessions', { prefer: 'count=planned' }],
    ['spread embeds', 'interview_questions?select=...interview_sessions(id)', {}],
    ['aggregates', 'interview_sessions?select=id.count()', {}],
    ['GET of a function', 'rpc/create_interview', {}],
    ['any and all', 'interview_sessions?id=eq(any).{1}', {}],
  ])('%s', async (_, path, headers) => {
    const response = await get(path, headers);
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ code: 'not_implemented' });
  });
});
