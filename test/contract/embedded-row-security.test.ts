import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { clientOf, openForTest, signedIn, type TestBackend } from '../embedded/open-for-test.ts';

let backend: TestBackend;
let anna: { client: SupabaseClient; userId: string; token: string };
let ben: { client: SupabaseClient; userId: string; token: string };
const sessionId = randomUUID();
const questionId = randomUUID();
const answerId = randomUUID();

beforeAll(async () => {
  backend = await openForTest();
  anna = await signedIn(backend, 'anna@example.com');
  ben = await signedIn(backend, 'ben@example.com');
  const { client, userId } = anna;
  const own = { session_id: sessionId, user_id: userId };
  const results = [
    await client.from('profiles').insert({ user_id: userId, full_name: 'Anna' }),
    await client
      .from('cv_uploads')
      .insert({ user_id: userId, file_name: 'cv', storage_path: `${userId}/cv.pdf` }),
    await client.from('interview_sessions').insert({ id: sessionId, user_id: userId }),
    await client
      .from('interview_questions')
      .insert({ id: questionId, session_id: sessionId, question_text: 'Q', question_order: 1 }),
    await client.from('interview_answers').insert({ id: answerId, question_id: questionId, ...own }),
    await client.from('ai_feedback').insert(own),
    await client.from('answer_reviews').insert({ answer_id: answerId, ...own }),
  ];
  expect(results.map(({ error }) => error)).toEqual(results.map(() => null));
});
afterAll(() => backend.dispose());
afterEach(() => {
  vi.useRealTimers();
});

const tables = [
  'profiles',
  'cv_uploads',
  'interview_sessions',
  'interview_questions',
  'interview_answers',
  'ai_feedback',
  'answer_reviews',
] as const;
/** A column of each table that a change can set. */
const keyOf = (table: (typeof tables)[number]) => (table === 'profiles' ? 'user_id' : 'id');

describe.each(tables)('%s', (table) => {
  test('the owner sees the row', async () => {
    expect((await anna.client.from(table).select()).data).toHaveLength(1);
  });

  test('another user sees nothing, changes nothing and removes nothing', async () => {
    const key = keyOf(table);
    expect(await ben.client.from(table).select()).toMatchObject({ data: [], error: null });
    const change = await ben.client
      .from(table)
      .update({ [key]: randomUUID() })
      .not(key, 'is', null)
      .select();
    expect(change).toMatchObject({ data: [], error: null });
    const removal = await ben.client.from(table).delete().not(key, 'is', null).select();
    expect(removal).toMatchObject({ data: [], error: null });
    expect((await anna.client.from(table).select()).data).toHaveLength(1);
  });

  test('another user cannot add a row in her name', async () => {
    const [row] = (await anna.client.from(table).select()).data ?? [];
    const { id: _, ...copy } = row ?? {};
    const { error } = await ben.client.from(table).insert(copy);
    expect(error).not.toBeNull();
    expect((await anna.client.from(table).select()).data).toHaveLength(1);
  });

  test('without signing in nothing is allowed: 401, 42501', async () => {
    const anonymous = clientOf(backend);
    expect(await anonymous.from(table).select()).toMatchObject({ status: 401, error: { code: '42501' } });
    expect(await anonymous.from(table).insert({})).toMatchObject({ status: 401, error: { code: '42501' } });
    expect(await anonymous.from(table).delete().not(keyOf(table), 'is', null)).toMatchObject({ status: 401 });
  });
});

test('a row in the name of another is 403', async () => {
  const { error, status } = await ben.client.from('interview_sessions').insert({ user_id: anna.userId });
  expect(status).toBe(403);
  expect(error).toMatchObject({ code: '42501', message: expect.stringContaining('row-level security') });
});

test('feedback for the session of another is refused', async () => {
  const { error } = await ben.client
    .from('ai_feedback')
    .insert({ session_id: sessionId, user_id: ben.userId });
  expect(error).not.toBeNull();
});

test('functions are not for anonymous callers', async () => {
  const { status, error } = await clientOf(backend).rpc('create_interview', { session: {}, questions: [] });
  expect(status).toBe(401);
  expect(error?.code).toBe('42501');
});

describe('tokens', () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = (claims: object, secret: string, header: object = { alg: 'HS256', typ: 'JWT' }) => {
    const content = `${encode(header)}.${encode(claims)}`;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  };
  const secret = async () =>
    JSON.parse(await readFile(path.join(backend.folder, 'secrets.json'), 'utf8')).jwtSecret;
  const ask = async (token: string) => {
    const response = await backend.fetch(`${backend.url}/rest/v1/profiles`, {
      headers: { apikey: backend.anonKey, authorization: `Bearer ${token}` },
    });
    const { code, length: rows }: { code?: string; length?: number } = Object(await response.json());
    return { status: response.status, code, rows };
  };
  const later = Math.floor(Date.now() / 1000) + 3600;
  const claims = () => ({ sub: anna.userId, role: 'authenticated', exp: later });

  test('the right one is accepted', async () => {
    expect(await ask(signed(claims(), await secret()))).toMatchObject({ status: 200, rows: 1 });
  });

  test.each<[string, () => Promise<string>, string]>([
    ['another secret', async () => signed(claims(), 'guess'), 'PGRST301'],
    ['the claims changed', async () => swapClaims(ben.token, { sub: anna.userId }), 'PGRST301'],
    ['no signature', async () => `${encode({ alg: 'none' })}.${encode(claims())}.`, 'PGRST301'],
    ['another algorithm named', async () => signed(claims(), await secret(), { alg: 'HS512' }), 'PGRST301'],
    ['service_role', async () => signed({ ...claims(), role: 'service_role' }, await secret()), 'PGRST301'],
    ['postgres', async () => signed({ ...claims(), role: 'postgres' }, await secret()), 'PGRST301'],
    ['no role', async () => signed({ sub: anna.userId, exp: later }, await secret()), 'PGRST301'],
    ['expired', async () => signed({ ...claims(), exp: 1 }, await secret()), 'PGRST303'],
    ['nonsense', async () => 'nonsense', 'PGRST301'],
  ])('%s: 401', async (_, token, code) => {
    expect(await ask(await token())).toMatchObject({ status: 401, code });
  });

  test('an hour later the token of a session has expired', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 });
    expect(await ask(anna.token)).toMatchObject({ status: 401, code: 'PGRST303' });
  });

  function swapClaims(token: string, change: object): string {
    const [header, body = '', signature] = token.split('.');
    const old = JSON.parse(Buffer.from(body, 'base64url').toString());
    return `${header}.${encode({ ...old, ...change })}.${signature}`;
  }
});
