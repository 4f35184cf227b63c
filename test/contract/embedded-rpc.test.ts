import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, openBackend } from '../../src/embedded/backend.ts';
import { migrationsFolder, signedIn, temporaryFolder, testSnapshot } from '../embedded/open-for-test.ts';

/** Functions and a table of every kind that REST tells apart; the real migrations have fewer. */
const more = `
create function public.add(a int, b int default 10) returns int language sql stable as 'select a + b';
create function public.nothing() returns int language sql stable as 'select null::int';
create function public.settings() returns jsonb language sql stable as $$ select '{"a":[1,null]}'::jsonb $$;
create function public.words(text_in text) returns setof text language sql stable as
  $$ select regexp_split_to_table(text_in, ' ') $$;
create function public.totals(rows_wanted int) returns table (place int, "twice it" bigint) language sql stable as
  $$ select n, n * 2::bigint from generate_series(1, rows_wanted) n $$;
create function public.list_sum(numbers int[]) returns int language sql stable as
  $$ select sum(n)::int from unnest(numbers) n $$;
create function public.own_sessions() returns setof public.interview_sessions language sql stable as
  $$ select * from public.interview_sessions $$;
create function public.who() returns text language sql stable as
  $$ select current_user || ' ' || coalesce(auth.uid()::text, 'nobody') || ' ' || auth.role() $$;
create function public.refuse() returns void language plpgsql as
  $$ begin raise exception 'Not today.' using detail = 'why', hint = 'what to do'; end $$;
create function public.teapot() returns void language plpgsql as
  $$ begin raise exception 'Short and stout.' using errcode = 'PT418'; end $$;

create table public.nodes (id int primary key, parent_id int references public.nodes (id), big numeric, made timestamp);
insert into public.nodes values (1, null, 12345678901234567890.5, '2026-01-02 03:04:05'), (2, 1, 0.1, null), (3, 1, null, null);
create view public.node_names with (security_invoker = true) as select id, 'node ' || id as name from public.nodes;
`;

let backend: Backend;
let client: SupabaseClient;
let folder: string;
let userId: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const snapshotFile = await testSnapshot();
  await (await openBackend({ folder, migrationsFolder, snapshotFile })).close();
  const migrations = path.join(folder, 'migrations');
  await cp(migrationsFolder, migrations, { recursive: true });
  await writeFile(path.join(migrations, '20991231000000_more.sql'), more);
  backend = await openBackend({ folder, migrationsFolder: migrations, snapshotFile });
  ({ client, userId } = await signedIn(backend, 'caller@example.com'));
});
afterAll(async () => {
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what a function gives', () => {
  test.each<[string, string, object, unknown]>([
    ['a number', 'add', { a: 1, b: 2 }, 3],
    ['a number, an argument left to its default', 'add', { a: 1 }, 11],
    ['null', 'nothing', {}, null],
    ['JSON', 'settings', {}, { a: [1, null] }],
    ['a list of values', 'words', { text_in: 'a b c' }, ['a', 'b', 'c']],
    ['an empty list', 'totals', { rows_wanted: 0 }, []],
    [
      'rows',
      'totals',
      { rows_wanted: 2 },
      [
        { place: 1, 'twice it': 2 },
        { place: 2, 'twice it': 4 },
      ],
    ],
    ['a value from a list', 'list_sum', { numbers: [1, 2, 3] }, 6],
  ])('%s', async (_, name, parameters, expected) => {
    expect(await client.rpc(name, parameters)).toMatchObject({ data: expected, error: null, status: 200 });
  });

  test('rows that can be filtered, ordered, cut and embedded', async () => {
    await client.from('interview_sessions').insert([
      { user_id: userId, target_role: 'A' },
      { user_id: userId, target_role: 'B' },
      { user_id: userId, target_role: 'C' },
    ]);
    const { data, count, error } = await client
      .rpc('own_sessions', {}, { count: 'exact' })
      .select('target_role,interview_questions(id)')
      .neq('target_role', 'B')
      .order('target_role', { ascending: false })
      .limit(1);
    expect(error).toBeNull();
    expect(data).toEqual([{ target_role: 'C', interview_questions: [] }]);
    expect(count).toBe(2);
    const { data: totals } = await client
      .rpc('totals', { rows_wanted: 5 })
      .gt('place', 3)
      .select('"twice it"');
    expect(totals).toEqual([{ 'twice it': 8 }, { 'twice it': 10 }]);
  });

  test('it runs as the user', async () => {
    expect((await client.rpc('who')).data).toBe(`authenticated ${userId} authenticated`);
  });
});

describe('what a function raises', () => {
  test('an exception is 400 with its detail and hint', async () => {
    expect(await client.rpc('refuse')).toMatchObject({
      status: 400,
      error: { code: 'P0001', message: 'Not today.', details: 'why', hint: 'what to do' },
    });
  });

  test('PT418 sets the status', async () => {
    expect(await client.rpc('teapot')).toMatchObject({ status: 418, error: { code: 'PT418' } });
  });

  test('an argument that cannot be read is 400', async () => {
    expect(await client.rpc('add', { a: 'one' })).toMatchObject({ status: 400, error: { code: '22P02' } });
  });
});

describe('a table that points at itself', () => {
  const nodes = () => client.from('nodes').select('id,parent_id');

  test('is ambiguous by its name, and read by the column or the key', async () => {
    expect(await client.from('nodes').select('id,nodes(id)')).toMatchObject({
      status: 300,
      error: { code: 'PGRST201' },
    });
    const { data, error } = await client.from('nodes').select('id,parent:parent_id(id)').eq('id', 2).single();
    expect(error).toBeNull();
    expect(data).toEqual({ id: 2, parent: { id: 1 } });
  });

  test('numbers keep every digit, and times have no zone where the column has none', async () => {
    const response = await backend.fetch(`${backend.url}/rest/v1/nodes?id=eq.1&select=big,made`, {
      headers: { apikey: backend.anonKey },
    });
    expect(await response.text()).toBe('[{"big":12345678901234567890.5,"made":"2026-01-02T03:04:05"}]');
  });

  test('what was granted by default is there: the bootstrap grants as hosted projects do', async () => {
    expect((await nodes()).data).toHaveLength(3);
  });
});

test('a view is read like a table', async () => {
  const { data } = await client.from('node_names').select().eq('id', 2);
  expect(data).toEqual([{ id: 2, name: 'node 2' }]);
});

describe('odd texts', () => {
  const sessions = () => client.from('interview_sessions');

  test.each([
    ['emoji and other scripts', '👩‍💻 日本語 عربى'],
    ['quotes, backslashes and braces', `'"\\{}()[],;$1 %s -- /* */`],
    ['line ends', 'a\r\nb\tc'],
  ])('%s', async (_, text) => {
    const { data } = await sessions().insert({ user_id: userId, target_role: text }).select().single();
    expect(data?.target_role).toBe(text);
    expect((await sessions().select('target_role').eq('target_role', text)).data).toEqual([
      { target_role: text },
    ]);
  });

  test('half a character is refused', async () => {
    const { status, error } = await sessions().insert({ user_id: userId, target_role: '\ud800' });
    expect([status, error?.code]).toEqual([400, '22P02']);
  });

  test('a null character is refused, as PostgreSQL cannot hold it', async () => {
    const stored = await sessions().insert({ user_id: userId, target_role: 'a\u0000b' });
    expect(stored).toMatchObject({ status: 400, error: { code: '22P05' } });
    const asked = await sessions().select().eq('target_role', 'a\u0000b');
    expect(asked).toMatchObject({ status: 400, error: { code: '22021' } });
  });

  test.each(['/rest/v1/%E0%A4%A', '/rest/v1/', '/rest/v1', '/rest/v1/a/b', '/', '/nothing', '/rest/v1/rpc/'])(
    '%s is answered, not crashed on',
    async (place) => {
      const response = await backend.fetch(`${backend.url}${place}`, {
        headers: { apikey: backend.anonKey },
      });
      expect([400, 404, 501]).toContain(response.status);
    },
  );
});
