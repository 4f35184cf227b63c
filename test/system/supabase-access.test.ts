import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, addRows, person } from './interview-rows.ts';
import { type Caller, type Cluster, type Database, startPostgres } from './postgres.ts';
import { installSupabaseCli } from './supabase-cli.ts';

const ann = person(1);
const bob = person(2);
/** Has an account and no row: what each may add is tried with a row of hers. */
const eve = person(3);
const anon: Caller = { role: 'anon' };

let cluster: Cluster;
let db: Database;

beforeAll(async () => {
  cluster = await startPostgres();
  const cli = await installSupabaseCli();
  db = await cluster.createProject();
  await cli.push(db.url);
  cli.dispose();
  for (const one of [ann, bob, eve]) await addAccount(db, one);
  for (const one of [ann, bob]) await addRows(db, one);
});
afterAll(() => cluster?.stop());

interface Table {
  name: string;
  /** The owner of a row, as SQL over the row. */
  owner: string;
  /** A column one may always write. */
  column: string;
  /** A new row that belongs to ann. */
  add: string;
}

const newId = 'f0000000-0000-4000-8000-000000000001';
const ofSession = (column: string) => `(select user_id from interview_sessions s where s.id = ${column})`;
const tables: Table[] = [
  {
    name: 'profiles',
    owner: 'user_id',
    column: 'full_name',
    add: `(user_id, full_name) values ('${ann.id}', 'x') on conflict (user_id) do update set full_name = 'x'`,
  },
  {
    name: 'cv_uploads',
    owner: 'user_id',
    column: 'file_name',
    add: `(user_id, file_name, storage_path) values ('${ann.id}', 'n', '${ann.id}/n.pdf')`,
  },
  {
    name: 'interview_sessions',
    owner: 'user_id',
    column: 'target_role',
    add: `(id, user_id) values ('${newId}', '${ann.id}')`,
  },
  {
    name: 'interview_questions',
    owner: ofSession('session_id'),
    column: 'question_text',
    add: `(session_id, question_text, question_order) values ('${ann.session}', 'n', 9)`,
  },
  {
    name: 'interview_answers',
    owner: 'user_id',
    column: 'answer_transcript_text',
    add: `(question_id, session_id, user_id) values ('${ann.question}', '${ann.session}', '${ann.id}')`,
  },
  {
    name: 'ai_feedback',
    owner: 'user_id',
    column: 'overall_summary',
    add: `(session_id, user_id) values ('${ann.session}', '${ann.id}')
          on conflict (session_id) do update set overall_summary = 'n'`,
  },
  {
    name: 'answer_reviews',
    owner: 'user_id',
    column: 'coach',
    add: `(answer_id, session_id, user_id) values ('${ann.answer}', '${ann.session}', '${ann.id}')
          on conflict (answer_id) do update set coach = 'n'`,
  },
  {
    name: 'storage.objects',
    owner: '(storage.foldername(name))[1]',
    column: 'metadata',
    add: `(bucket_id, name) values ('cvs', '${ann.id}/new.pdf'), ('recordings', '${ann.id}/new.wav')`,
  },
];

describe.each(tables)('$name', (table) => {
  const of = (owner: string) => `${table.owner}::text = '${owner}'`;
  const owners = (verb: string, caller: Caller) =>
    db.attempt<{ owner: string }>(`${verb} ${table.owner}::text as owner`, caller);
  const expectOnlyOwn = async (statement: (where: string) => Promise<{ owner: string }[]>, owner: string) => {
    const touched = await statement('true');
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map((row) => row.owner))).toEqual(new Set([owner]));
  };
  const select = (caller: Caller) => (where: string) =>
    db.attempt<{ owner: string }>(
      `select ${table.owner}::text as owner from ${table.name} where ${where}`,
      caller,
    );
  const update = (caller: Caller) => (where: string) =>
    owners(`update ${table.name} set ${table.column} = ${table.column} where ${where} returning`, caller);
  const remove = (caller: Caller) => (where: string) =>
    owners(`delete from ${table.name} where ${where} returning`, caller);
  const insert = (caller: Caller) => db.attempt(`insert into ${table.name} ${table.add} returning 1`, caller);

  test('has row level security, and one policy a verb that names who may', async () => {
    const [schema, name] = table.name.includes('.') ? table.name.split('.') : ['public', table.name];
    const [secured] = await db.rows(
      `select relrowsecurity from pg_class where oid = '${schema}.${name}'::regclass`,
    );
    expect(secured).toEqual({ relrowsecurity: true });
    const policies = await db.rows<{ cmd: string; roles: string[]; text: string }>(
      `select cmd, roles, coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies
       where schemaname = '${schema}' and tablename = '${name}'`,
    );
    expect(policies.map((policy) => policy.cmd).sort()).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);
    for (const policy of policies) {
      expect(policy.roles).toEqual(['authenticated']);
      expect(policy.text).toMatch(/SELECT \(?auth\.uid\(\)/);
    }
  });

  test('select: everybody their own rows, anonymous none', async () => {
    await expectOnlyOwn(select(ann.caller), ann.id);
    await expectOnlyOwn(select(bob.caller), bob.id);
    expect(await select(bob.caller)(of(ann.id))).toEqual([]);
    expect(await select(eve.caller)('true')).toEqual([]);
    await expectNothing(select(anon)('true'));
  });

  test('update: everybody their own rows, anonymous none', async () => {
    await expectOnlyOwn(update(ann.caller), ann.id);
    await expectOnlyOwn(update(bob.caller), bob.id);
    expect(await update(bob.caller)(of(ann.id))).toEqual([]);
    await expectNothing(update(anon)('true'));
  });

  test('delete: everybody their own rows, anonymous none', async () => {
    await expectOnlyOwn(remove(ann.caller), ann.id);
    await expectOnlyOwn(remove(bob.caller), bob.id);
    expect(await remove(bob.caller)(of(ann.id))).toEqual([]);
    await expectNothing(remove(anon)('true'));
  });

  test('insert: the owner only', async () => {
    expect((await insert(ann.caller)).length).toBeGreaterThan(0);
    await expectRefused(insert(bob.caller));
    await expectRefused(insert(eve.caller));
    await expectRefused(insert(anon));
  });
});

/** Anonymous: no grant on our tables (42501); storage grants everything and leaves it to policies (no rows). */
async function expectNothing(answer: Promise<unknown[]>) {
  const rows = await answer.catch((error: { code: string }) => {
    expect(error.code).toBe('42501');
    return [];
  });
  expect(rows).toEqual([]);
}

/** 42501: a policy; 23503: what the caller cannot see does not exist. */
async function expectRefused(answer: Promise<unknown>) {
  await expect(answer).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23503)$/) });
}

const inBobsName = [
  [
    'feedback on the session of another',
    `insert into ai_feedback (session_id, user_id) values ('${ann.session}', '${bob.id}')`,
  ],
  [
    'a question in the session of another',
    `insert into interview_questions (session_id, question_text, question_order) values ('${ann.session}', 'x', 7)`,
  ],
  [
    'an answer to the question of another',
    `insert into interview_answers (question_id, session_id, user_id) values ('${ann.question}', '${bob.session}', '${bob.id}')`,
  ],
  [
    'a review of the answer of another',
    `insert into answer_reviews (answer_id, session_id, user_id) values ('${ann.answer}', '${bob.session}', '${bob.id}')`,
  ],
  [
    'a CV in the folder of another',
    `insert into cv_uploads (user_id, file_name, storage_path) values ('${bob.id}', 'x', '${ann.id}/x.pdf')`,
  ],
  [
    'a CV in no folder',
    `insert into cv_uploads (user_id, file_name, storage_path) values ('${bob.id}', 'x', 'x.pdf')`,
  ],
  [
    'a CV in a folder that only begins like his',
    `insert into cv_uploads (user_id, file_name, storage_path) values ('${bob.id}', 'x', '${bob.id}x/x.pdf')`,
  ],
  [
    'a recording in the folder of another',
    `insert into interview_answers (question_id, session_id, user_id, audio_storage_path) values ('${bob.question}', '${bob.session}', '${bob.id}', '${ann.id}/x.wav')`,
  ],
  [
    'an object in the folder of another',
    `insert into storage.objects (bucket_id, name) values ('cvs', '${ann.id}/x.pdf')`,
  ],
  [
    'an object in another bucket',
    `insert into storage.objects (bucket_id, name) values ('other', '${bob.id}/x.pdf')`,
  ],
  [
    'his CV moved to the folder of another',
    `update cv_uploads set storage_path = '${ann.id}/x.pdf' where id = '${bob.cv}'`,
  ],
  [
    'his recording moved there',
    `update interview_answers set audio_storage_path = '${ann.id}/x.wav' where id = '${bob.answer}'`,
  ],
  ['his object moved there', `update storage.objects set name = '${ann.id}/x.pdf' where bucket_id = 'cvs'`],
  [
    'his session given to another',
    `update interview_sessions set user_id = '${ann.id}' where id = '${bob.session}'`,
  ],
  [
    'his CV given to another',
    `update cv_uploads set user_id = '${ann.id}', storage_path = '${ann.id}/x.pdf' where id = '${bob.cv}'`,
  ],
  ['his profile given to another', `update profiles set user_id = '${eve.id}'`],
  [
    'his question moved to the session of another',
    `update interview_questions set session_id = '${ann.session}', question_order = 8 where id = '${bob.question}'`,
  ],
  [
    'his answer moved to the question of another',
    `update interview_answers set question_id = '${ann.question}' where id = '${bob.answer}'`,
  ],
  ['his feedback moved to the session of another', `update ai_feedback set session_id = '${ann.session}'`],
  ['his review moved to the answer of another', `update answer_reviews set answer_id = '${ann.answer}'`],
  ['an interview for another', `select create_interview('{"id": "${newId}", "user_id": "${ann.id}"}', '[]')`],
  [
    'an interview under the id of another',
    `select create_interview('{"id": "${ann.session}", "user_id": "${bob.id}"}', '[]')`,
  ],
  [
    'a follow-up in the session of another',
    `select insert_follow_up('{"id": "${newId}", "question_text": "x"}', '${ann.question}')`,
  ],
  [
    'feedback stored for another',
    `select store_feedback('{"session_id": "${ann.session}", "user_id": "${bob.id}"}', '[]')`,
  ],
  [
    'his feedback with a review of the answer of another',
    `select store_feedback('{"session_id": "${bob.session}", "user_id": "${bob.id}"}', '[{"answer_id": "${ann.answer}"}]')`,
  ],
  ['all rows, by truncate', 'truncate profiles'],
] as const;

describe('what another user tries in his own name', () => {
  beforeAll(() => db.run(`insert into storage.buckets (id, name) values ('other', 'other')`));

  test.each(inBobsName)('%s: refused', async (_what, sql) => {
    await expectRefused(db.run(sql, bob.caller));
  });

  test("an answer to his own question that names another's session stays in his own", async () => {
    const [stored] = await db.attempt(
      `insert into interview_answers (question_id, session_id, user_id)
       values ('${bob.question}', '${ann.session}', '${ann.id}') returning session_id, user_id`,
      bob.caller,
    );
    expect(stored).toEqual({ session_id: bob.session, user_id: bob.id });
  });

  test('a token without a user sees nothing', async () => {
    const nobody: Caller = { role: 'authenticated' };
    for (const { name } of tables) expect(await db.attempt(`select 1 from ${name}`, nobody)).toEqual([]);
  });
});

test('nobody but signed-in users and the service may call the functions', async () => {
  const allowed = await db.rows(
    `select p.proname as name, r.rolname as role from pg_proc p cross join pg_roles r
     where p.pronamespace = 'public'::regnamespace and r.rolname in ('anon', 'authenticated', 'service_role')
       and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`,
  );
  expect(allowed).toEqual(
    ['create_interview', 'insert_follow_up', 'store_feedback'].flatMap((name) => [
      { name, role: 'authenticated' },
      { name, role: 'service_role' },
    ]),
  );
  const unsafe = await db.rows(
    `select proname from pg_proc where pronamespace in ('public'::regnamespace, 'greenroom'::regnamespace)
       and (prosecdef or proconfig is distinct from array['search_path=""'])`,
  );
  expect(unsafe).toEqual([]);
});

test('anonymous has no grant on any table, signed-in users the four verbs and no more', async () => {
  const grants = await db.rows(
    `select grantee, string_agg(distinct privilege_type, ' ' order by privilege_type) as verbs
     from information_schema.role_table_grants
     where table_schema = 'public' and grantee in ('PUBLIC', 'anon', 'authenticated') group by grantee`,
  );
  expect(grants).toEqual([{ grantee: 'authenticated', verbs: 'DELETE INSERT SELECT UPDATE' }]);
});
