import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, signedIn, type TestBackend } from '../embedded/open-for-test.ts';

let backend: TestBackend;
let client: SupabaseClient;
let userId: string;
let token: string;

beforeAll(async () => {
  backend = await openForTest();
  ({ client, userId, token } = await signedIn(backend, 'writer@example.com'));
});
afterAll(() => backend.dispose());

const session = (more: object = {}) => ({ id: randomUUID(), user_id: userId, ...more });

/** A request as it stands on the wire. */
function send(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return backend.fetch(`${backend.url}/rest/v1/${path}`, {
    method,
    headers: { apikey: backend.anonKey, authorization: `Bearer ${token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('insert', () => {
  test('without select: 201 and nothing', async () => {
    const response = await client.from('interview_sessions').insert(session());
    expect(response).toMatchObject({ status: 201, data: null, error: null });
  });

  test('with select: the row, with what the database filled in', async () => {
    const row = session({
      target_role: 'SRE',
      key_skills_focused: ['a"b', 'c,d'],
      settings: { deep: [1, null] },
    });
    const { data, status } = await client.from('interview_sessions').insert(row).select().single();
    expect(status).toBe(201);
    expect(data).toMatchObject({ ...row, session_name: 'Practice Interview', status: 'pending' });
  });

  test('many rows: a key that one of them lacks is null', async () => {
    const { data, count } = await client
      .from('interview_sessions')
      .insert([session({ target_role: 'A' }), session({ session_name: 'B' })], { count: 'exact' })
      .select('target_role,session_name');
    expect(data).toEqual([
      { target_role: 'A', session_name: null },
      { target_role: null, session_name: 'B' },
    ]);
    expect(count).toBe(2);
  });

  test('many rows: with defaultToNull false it takes its default', async () => {
    const { data, error } = await client
      .from('interview_sessions')
      .insert([{ user_id: userId, target_role: 'A' }, session({ session_name: 'B' })], {
        defaultToNull: false,
      })
      .select('id,target_role,session_name');
    expect(error).toBeNull();
    expect(data).toEqual([
      { id: expect.stringMatching(/^[0-9a-f-]{36}$/), target_role: 'A', session_name: 'Practice Interview' },
      { id: expect.any(String), target_role: null, session_name: 'B' },
    ]);
  });

  test('big numbers pass through unrounded', async () => {
    const row = `{"user_id":"${userId}","file_name":"f","storage_path":"${userId}/big","file_size_bytes":9007199254740993}`;
    const response = await send('POST', 'cv_uploads?select=file_size_bytes', row, {
      prefer: 'return=representation',
    });
    expect(await response.text()).toBe('[{"file_size_bytes":9007199254740993}]');
  });

  test('a row without a key is all defaults: here, a row without an owner', async () => {
    const response = await send('POST', 'interview_sessions', '{}');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: '42501' });
  });

  test('an empty list stores nothing', async () => {
    const { data, error } = await client.from('interview_sessions').insert([]).select();
    expect(error).toBeNull();
    expect(data).toEqual([]);
  });

  test('the new row with its parent', async () => {
    const parent = session({ target_role: 'Parent' });
    await client.from('interview_sessions').insert(parent);
    const { data } = await client
      .from('interview_questions')
      .insert({ session_id: parent.id, question_text: 'Q', question_order: 1 })
      .select('question_text,interview_sessions(target_role)')
      .single();
    expect(data).toEqual({ question_text: 'Q', interview_sessions: { target_role: 'Parent' } });
  });

  test.each([
    ['an unknown column', { colour: 'red' }, 400, 'PGRST204'],
    ['a malformed uuid', { id: 'no' }, 400, '22P02'],
    ['a broken check', { status: 'odd' }, 400, '23514'],
    ['a null where none may be', { status: null }, 400, '23502'],
  ])('%s', async (_, more, status, code) => {
    const response = await client.from('interview_sessions').insert({ ...session(), ...more });
    expect(response).toMatchObject({ status, error: { code } });
  });

  test.each([
    ['broken JSON', '{"id":', 'PGRST102'],
    ['a bare value', '7', 'PGRST102'],
    ['a list of values', '[1]', 'PGRST102'],
    ['rows with other keys and no columns', '[{"status":"pending"},{"target_role":"x"}]', 'PGRST102'],
  ])('%s', async (_, body, code) => {
    const response = await send('POST', 'interview_sessions', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code });
  });

  test('a taken id is 409', async () => {
    const row = session();
    await client.from('interview_sessions').insert(row);
    const { error, status } = await client.from('interview_sessions').insert(row);
    expect(status).toBe(409);
    expect(error).toMatchObject({
      code: '23505',
      message: expect.stringContaining('interview_sessions_pkey'),
    });
  });

  test('a missing parent is 409', async () => {
    const { error, status } = await client
      .from('interview_answers')
      .insert({ question_id: randomUUID(), session_id: randomUUID(), user_id: userId });
    expect(status).toBe(409);
    expect(error?.code).toBe('23503');
  });

  test('single() of two rows is 406 and stores neither', async () => {
    const rows = [session(), session()];
    const { status } = await client.from('interview_sessions').insert(rows).select().single();
    expect(status).toBe(406);
    const ids = rows.map(({ id }) => id);
    expect((await client.from('interview_sessions').select('id').in('id', ids)).data).toEqual([]);
  });
});

describe('upsert', () => {
  test('merges into the row of the same key', async () => {
    const row = session({ target_role: 'Old', status: 'in_progress' });
    await client.from('interview_sessions').insert(row);
    const { data, error } = await client
      .from('interview_sessions')
      .upsert({ id: row.id, user_id: userId, target_role: 'New' }, { onConflict: 'id' })
      .select('target_role,status')
      .single();
    expect(error).toBeNull();
    expect(data).toEqual({ target_role: 'New', status: 'in_progress' });
  });

  test('the primary key is the default conflict', async () => {
    const profile = (full_name: string) =>
      client.from('profiles').upsert({ user_id: userId, full_name }).select();
    expect((await profile('One')).error).toBeNull();
    expect((await profile('Two')).data).toMatchObject([{ full_name: 'Two' }]);
  });

  test('ignoring duplicates leaves the row as it is and gives no row', async () => {
    const row = session({ target_role: 'First' });
    await client.from('interview_sessions').insert(row);
    const { data } = await client
      .from('interview_sessions')
      .upsert([{ ...row, target_role: 'Second' }], { onConflict: 'id', ignoreDuplicates: true })
      .select();
    expect(data).toEqual([]);
    const { data: kept } = await client
      .from('interview_sessions')
      .select('target_role')
      .eq('id', row.id)
      .single();
    expect(kept?.target_role).toBe('First');
  });

  test('a conflict on an unknown column is refused', async () => {
    const { error } = await client.from('interview_sessions').upsert(session(), { onConflict: 'nothing' });
    expect(error?.code).toBe('42703');
  });
});

describe('update and delete', () => {
  test('change the rows that match, and no others', async () => {
    const rows = [session(), session(), session()] as const;
    await client.from('interview_sessions').insert([...rows]);
    const changed = await client
      .from('interview_sessions')
      .update({ status: 'aborted', key_skills_focused: ['x'] })
      .in('id', [rows[0].id, rows[1].id])
      .select('id,status,key_skills_focused');
    expect(changed.status).toBe(200);
    expect(changed.data).toHaveLength(2);
    expect(changed.data?.[0]).toMatchObject({ status: 'aborted', key_skills_focused: ['x'] });

    const removed = await client.from('interview_sessions').delete({ count: 'exact' }).eq('id', rows[2].id);
    expect(removed).toMatchObject({ status: 204, count: 1, data: null });
    const left = await client
      .from('interview_sessions')
      .select('status')
      .in(
        'id',
        rows.map(({ id }) => id),
      );
    expect(left.data).toEqual([{ status: 'aborted' }, { status: 'aborted' }]);
  });

  test('nothing matched is no error', async () => {
    const nothing = await client
      .from('interview_sessions')
      .update({ status: 'aborted' })
      .eq('id', randomUUID());
    expect(nothing).toMatchObject({ status: 204, error: null });
    const asked = await client.from('interview_sessions').delete().eq('id', randomUUID()).select('id');
    expect(asked).toMatchObject({ status: 200, data: [] });
  });

  test('an empty change changes nothing', async () => {
    const { data, error } = await client.from('interview_sessions').update({}).eq('user_id', userId).select();
    expect(error).toBeNull();
    expect(data).toEqual([]);
  });

  test.each([
    ['PATCH', { status: 'aborted' }],
    ['DELETE', ''],
  ])('%s without a filter is refused', async (method, body) => {
    const response = await send(method, 'interview_sessions', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: '21000' });
  });

  test('children go with their parent', async () => {
    const parent = session();
    await client.from('interview_sessions').insert(parent);
    await client
      .from('interview_questions')
      .insert({ session_id: parent.id, question_text: 'Q', question_order: 1 });
    await client.from('interview_sessions').delete().eq('id', parent.id);
    const { data } = await client.from('interview_questions').select('id').eq('session_id', parent.id);
    expect(data).toEqual([]);
  });
});

describe('rpc', () => {
  test('void is 204, and the rows are there', async () => {
    const row = session({ target_role: 'By function' });
    const questions = [1, 2].map((order) => ({
      id: randomUUID(),
      question_text: `Q${order}`,
      question_order: order,
    }));
    const created = await client.rpc('create_interview', { session: row, questions });
    expect(created).toMatchObject({ status: 204, data: null, error: null });
    const again = await client.rpc('create_interview', { session: row, questions });
    expect(again.error).toBeNull();
    const followUp = { id: randomUUID(), question_text: 'Why?', question_type_tag: 'follow_up' };
    const moved = await client.rpc('insert_follow_up', {
      question: followUp,
      after_question_id: questions[0]?.id,
    });
    expect(moved.error).toBeNull();
    const { data } = await client
      .from('interview_questions')
      .select('question_text')
      .eq('session_id', row.id)
      .order('question_order');
    expect(data?.map(({ question_text }) => question_text)).toEqual(['Q1', 'Why?', 'Q2']);
  });

  test('what a function raises comes through', async () => {
    const { error, status } = await client.rpc('insert_follow_up', {
      question: { id: randomUUID() },
      after_question_id: randomUUID(),
    });
    expect(status).toBe(409);
    expect(error).toMatchObject({ code: '23503', message: 'There is no such question.' });
  });

  test.each([
    ['an unknown function', 'no_such_function', {}],
    ['an argument too few', 'create_interview', { session: {} }],
    ['an argument too many', 'create_interview', { session: {}, questions: [], colour: 1 }],
  ])('%s is PGRST202', async (_, name, parameters) => {
    const { error, status } = await client.rpc(name, parameters);
    expect(status).toBe(404);
    expect(error?.code).toBe('PGRST202');
  });
});

test('an unknown table is PGRST205, an unknown column 42703', async () => {
  expect(await client.from('nothing').select()).toMatchObject({ status: 404, error: { code: 'PGRST205' } });
  expect(await client.from('profiles').select('colour')).toMatchObject({
    status: 400,
    error: { code: '42703' },
  });
  expect(await client.from('profiles').select().eq('colour', 1)).toMatchObject({ error: { code: '42703' } });
  expect(await client.from('profiles').select().order('colour')).toMatchObject({ error: { code: '42703' } });
});

test.each(['auth', 'storage', 'greenroom', 'supabase_migrations', 'pg_catalog'])(
  'the schema %s cannot be reached',
  async (schema) => {
    const { error, status } = await client.schema(schema).from('users').select();
    expect(status).toBe(406);
    expect(error?.code).toBe('PGRST106');
    for (const name of [`${schema}.users`, `"${schema}"."users"`]) {
      expect((await client.from(name).select()).error?.code).toBe('PGRST205');
    }
  },
);

test('requests at once do not see the identity of one another', async () => {
  const { client: other, userId: otherId } = await signedIn(backend, 'other-writer@example.com');
  await other.from('profiles').upsert({ user_id: otherId, full_name: 'Other' });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? client : other).from('profiles').select('user_id')),
  );
  answers.forEach(({ data }, i) => {
    expect(data).toEqual([{ user_id: i % 2 ? userId : otherId }]);
  });
});
