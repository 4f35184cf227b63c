import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Cluster, type Database, startPostgres } from './postgres.ts';
import { installSupabaseCli, type SupabaseCli } from './supabase-cli.ts';

const id = (short: string) => `${short}000000-0000-4000-8000-000000000000`;
const as = (short: string): Caller => ({ role: 'authenticated', userId: id(short) });
const tables = [
  'profiles',
  'cv_uploads',
  'interview_sessions',
  'interview_questions',
  'interview_answers',
  'ai_feedback',
];

let cluster: Cluster;
let db: Database;
let ours: SupabaseCli;
const before = new Map<string, number>();

const count = async (table: string) =>
  (await db.rows<{ count: number }>(`select count(*) from public.${table}`))[0]?.count ?? 0;

beforeAll(async () => {
  cluster = await startPostgres();
  db = await cluster.createProject();
  const sql = readFileSync(new URL('./other-client.sql', import.meta.url), 'utf8');
  // Later than ours: then a push needs --include-all.
  const theirs = await installSupabaseCli({ '20990101000000_another_client.sql': sql });
  await theirs.push(db.url);
  for (const table of tables) before.set(table, await count(table));
  ours = await installSupabaseCli();
  await ours.fetchMigrations(db.url);
  await ours.push(db.url, '--include-all');
  theirs.dispose();
});
afterAll(async () => {
  ours?.dispose();
  await cluster?.stop();
});

describe('the migrations, where another client has been', () => {
  test('lose no row', async () => {
    for (const table of tables) expect([table, await count(table)]).toEqual([table, before.get(table)]);
  });

  test('keep the newest current CV of each user, and a user without one has none', async () => {
    const current = await db.rows<{ user_id: string; file_name: string }>(
      'select user_id, file_name from cv_uploads where is_current_cv order by user_id',
    );
    expect(current.map((cv) => cv.user_id)).toEqual([id('a1'), id('a2')]);
    expect(current[0]?.file_name).toBe('new.pdf');
  });

  test('read each unknown status as one of the four', async () => {
    const sessions = await db.rows(
      'select left(id::text, 2) as s, status from interview_sessions order by id',
    );
    expect(sessions).toEqual([
      { s: 'b1', status: 'in_progress' },
      { s: 'b2', status: 'completed' },
      { s: 'b3', status: 'aborted' },
      { s: 'b4', status: 'completed' },
      { s: 'b5', status: 'in_progress' },
      { s: 'b6', status: 'pending' },
      { s: 'b7', status: 'completed' },
    ]);
  });

  test('number anew only the session in which two questions share an order', async () => {
    const questions = await db.rows(
      'select question_text as text, question_order as place from interview_questions order by session_id, question_order',
    );
    expect(questions).toEqual([
      { text: 'zeroth', place: 1 },
      { text: 'first', place: 2 },
      { text: 'third', place: 3 },
      { text: 'kept 0', place: 0 },
      { text: 'kept 5', place: 5 },
    ]);
  });

  test("give an answer its question's session, and feedback the owner of its session", async () => {
    const [answer] = await db.rows(
      `select session_id, user_id from interview_answers where id = '${id('d2')}'`,
    );
    expect(answer).toEqual({ session_id: id('b1'), user_id: id('a1') });
    const [feedback] = await db.rows(`select user_id from ai_feedback where id = '${id('e3')}'`);
    expect(feedback).toEqual({ user_id: id('a1') });
  });

  test('leave every other value as it was', async () => {
    const [profile] = await db.rows(`select full_name, cv_text_content, updated_at from profiles`);
    expect(profile).toEqual({
      full_name: 'Ada Another',
      cv_text_content: 'Ten years of Node.',
      updated_at: '2024-01-01T00:00:00+00:00',
    });
    const [feedback] = await db.rows(
      `select overall_summary, strengths_feedback, actionable_suggestions from ai_feedback where id = '${id('e2')}'`,
    );
    expect(feedback).toEqual({
      overall_summary: '{"score": 7}',
      strengths_feedback: '["clear", "short"]',
      actionable_suggestions: null,
    });
    const [odd] = await db.rows(
      `select session_name, interview_type from interview_sessions where id = '${id('b1')}'`,
    );
    expect(odd).toEqual({ session_name: null, interview_type: 'tech' });
  });

  test('pushed a second time have nothing to do', async () => {
    expect(await ours.push(db.url, '--include-all')).toContain('up to date');
  });

  test('make its bucket private', async () => {
    const [bucket] = await db.rows(`select public, file_size_limit from storage.buckets where id = 'cvs'`);
    expect(bucket).toEqual({ public: false, file_size_limit: 10485760 });
  });
});

describe('the other client, afterwards', () => {
  test('inserts a CV without a word about is_current_cv, and the earlier one steps back', async () => {
    await db.run(
      `insert into cv_uploads (user_id, file_name, storage_path)
       values ('${id('a2')}', 'third.pdf', '${id('a2')}/third.pdf')`,
      as('a2'),
    );
    expect(await db.rows('select file_name from cv_uploads where is_current_cv', as('a2'))).toEqual([
      { file_name: 'third.pdf' },
    ]);
  });

  test('inserts two CVs in one statement, and one of them is current', async () => {
    await db.run(
      `insert into cv_uploads (user_id, file_name, storage_path) values
       ('${id('a3')}', 'one.pdf', '${id('a3')}/one.pdf'), ('${id('a3')}', 'two.pdf', '${id('a3')}/two.pdf')`,
      as('a3'),
    );
    expect(await db.rows('select file_name from cv_uploads where is_current_cv', as('a3'))).toHaveLength(1);
  });

  test('switches the current CV in one statement, whichever row comes first', async () => {
    const current = () => db.rows('select file_name from cv_uploads where is_current_cv', as('a3'));
    for (const name of ['one.pdf', 'none-current.pdf', 'two.pdf', 'one.pdf']) {
      await db.run(`update cv_uploads set is_current_cv = (file_name = '${name}')`, as('a3'));
      expect(await current()).toEqual([{ file_name: name }]);
    }
    await db.run('update cv_uploads set is_current_cv = true', as('a3'));
    expect(await current()).toHaveLength(1);
  });

  test('makes an older CV with a path of its own kind current again', async () => {
    await db.run(`update cv_uploads set is_current_cv = true where file_name = 'mid.pdf'`, as('a1'));
    expect(
      await db.rows('select file_name, storage_path from cv_uploads where is_current_cv', as('a1')),
    ).toEqual([{ file_name: 'mid.pdf', storage_path: 'uploads/mid.pdf' }]);
    await db.run(
      `update cv_uploads set storage_path = 'uploads/mid.pdf', file_name = 'm.pdf' where file_name = 'mid.pdf'`,
      as('a1'),
    );
  });

  test('inserts a profile, also by upsert, and updated_at follows', async () => {
    await db.run(`insert into profiles (user_id, full_name) values ('${id('a2')}', 'Bo')`, as('a2'));
    await db.run(
      `insert into profiles (user_id, full_name, updated_at) values ('${id('a1')}', 'Ada', '2020-01-01')
       on conflict (user_id) do update set full_name = excluded.full_name, updated_at = excluded.updated_at`,
      as('a1'),
    );
    const [profile] = await db.rows<{ fresh: boolean }>(
      `select full_name, updated_at > now() - interval '1 minute' as fresh from profiles`,
      as('a1'),
    );
    expect(profile).toEqual({ full_name: 'Ada', fresh: true });
  });

  test('runs an interview with plain inserts and the statuses it may use', async () => {
    const session = id('b8');
    await db.run(
      `insert into interview_sessions (id, user_id) values ('${session}', '${id('a2')}');
       insert into interview_questions (id, session_id, question_text, question_order)
         values ('${id('c8')}', '${session}', 'Why?', 1);
       insert into interview_answers (question_id, session_id, user_id, answer_transcript_text)
         values ('${id('c8')}', '${session}', '${id('a2')}', 'Because.');
       update interview_sessions set status = 'completed', completed_at = now() where id = '${session}';
       insert into ai_feedback (session_id, user_id, overall_summary) values ('${session}', '${id('a2')}', 'Well.');`,
      as('a2'),
    );
    const seen = await db.rows(
      `select s.session_name, s.status, q.question_text, a.answer_transcript_text, f.overall_summary
       from interview_sessions s join interview_questions q on q.session_id = s.id
       join interview_answers a on a.question_id = q.id join ai_feedback f on f.session_id = s.id
       where s.id = '${session}'`,
      as('a2'),
    );
    expect(seen).toEqual([
      {
        session_name: 'Practice Interview',
        status: 'completed',
        question_text: 'Why?',
        answer_transcript_text: 'Because.',
        overall_summary: 'Well.',
      },
    ]);
  });

  test('reads its old rows', async () => {
    expect(await db.rows('select id from interview_sessions', as('a1'))).toHaveLength(5);
    expect(await db.rows('select id from interview_questions', as('a1'))).toHaveLength(3);
    expect(await db.rows('select id from interview_answers', as('a1'))).toHaveLength(2);
    expect(await db.rows('select id from ai_feedback', as('a1'))).toHaveLength(3);
  });

  test('lets a service with the secret key write for a user', async () => {
    await db.run(
      `insert into ai_feedback (session_id, user_id, overall_summary) values ('${id('b4')}', '${id('a1')}', 'By a service.')`,
      { role: 'service_role' },
    );
    expect(
      await db.rows(`select overall_summary from ai_feedback where session_id = '${id('b4')}'`, as('a1')),
    ).toEqual([{ overall_summary: 'By a service.' }]);
  });

  test('cannot, by its looser policies, put rows into the interview of another user', async () => {
    const planted = [
      `insert into ai_feedback (session_id, user_id) values ('${id('b5')}', '${id('a3')}')`,
      `insert into interview_answers (question_id, session_id, user_id)
       values ('${id('c1')}', '${id('b1')}', '${id('a3')}')`,
    ];
    for (const sql of planted)
      await expect(db.run(sql, as('a3'))).rejects.toMatchObject({ name: 'SqlError' });
  });
});
