import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAccount, addRows, person } from './interview-rows.ts';
import { type Cluster, type Database, startPostgres } from './postgres.ts';
import { installSupabaseCli } from './supabase-cli.ts';

const ann = person(1);
const uuid = (n: number) => `90000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let cluster: Cluster;
let db: Database;

beforeAll(async () => {
  cluster = await startPostgres();
  const cli = await installSupabaseCli();
  db = await cluster.createProject();
  await cli.push(db.url);
  cli.dispose();
  await addAccount(db, ann);
});
afterAll(() => cluster?.stop());

beforeEach(async () => {
  await db.run('truncate interview_sessions, cv_uploads, profiles cascade');
  await db.run(`delete from storage.objects`);
  await addRows(db, ann);
});

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
const createInterview = (session: object, questions: object[] | null) =>
  `select create_interview(${literal(session)}, ${questions ? literal(questions) : 'null'});`;
const insertFollowUp = (question: object, after: string) =>
  `select insert_follow_up(${literal(question)}, '${after}');`;
const storeFeedback = (feedback: object, reviews: object[]) =>
  `select store_feedback(${literal(feedback)}, ${literal(reviews)});`;

const run = (sql: string) => db.run(sql, ann.caller);
const rows = <Row>(sql: string) => db.rows<Row>(sql, ann.caller);
const places = async (session: string) =>
  rows<{ text: string; place: number }>(
    `select question_text as text, question_order as place from interview_questions
     where session_id = '${session}' order by question_order`,
  );

describe('create_interview', () => {
  const session = { id: uuid(1), user_id: ann.id };
  const questions = [
    { id: uuid(2), question_text: 'One?', question_order: 1, plan: { plan_number: 1 } },
    { id: uuid(3), question_text: 'Two?', question_order: 2, question_type_tag: 'hr' },
  ];

  test('stores the session and its questions, with the defaults of the tables', async () => {
    await run(createInterview({ ...session, key_skills_focused: ['SQL'], settings: { seed: 7 } }, questions));
    const [stored] = await rows(
      `select session_name, status, key_skills_focused, settings, created_at = now() as later, started_at
       from interview_sessions where id = '${session.id}'`,
    );
    expect(stored).toEqual({
      session_name: 'Practice Interview',
      status: 'pending',
      key_skills_focused: ['SQL'],
      settings: { seed: 7 },
      later: false,
      started_at: null,
    });
    const planned = await rows(
      `select id, question_text, question_order, question_type_tag, plan from interview_questions
       where session_id = '${session.id}' order by question_order`,
    );
    expect(planned).toEqual([
      { question_type_tag: null, ...questions[0] },
      { plan: null, ...questions[1] },
    ]);
  });

  test('repeated, changes nothing: not what was removed, moved or begun since', async () => {
    await run(createInterview(session, questions));
    await run(`update interview_sessions set status = 'in_progress' where id = '${session.id}'`);
    await run(insertFollowUp({ id: uuid(9), question_text: 'And?' }, uuid(2)));
    await run(`delete from interview_questions where id = '${uuid(3)}'`);
    await run(createInterview({ ...session, status: 'pending' }, questions));
    expect(await places(session.id)).toEqual([
      { text: 'One?', place: 1 },
      { text: 'And?', place: 2 },
    ]);
    expect(await rows(`select status from interview_sessions where id = '${session.id}'`)).toEqual([
      { status: 'in_progress' },
    ]);
  });

  test('stores all or nothing', async () => {
    const clash = [questions[0], { ...questions[1], question_order: 1 }] as object[];
    await expect(run(createInterview(session, clash))).rejects.toMatchObject({ code: '23505' });
    expect(await rows(`select 1 from interview_sessions where id = '${session.id}'`)).toEqual([]);
  });

  test('puts questions into its own session, whatever they say', async () => {
    await run(createInterview(session, [{ ...questions[0], session_id: ann.session }]));
    expect(await places(session.id)).toHaveLength(1);
  });

  test('called twice at the same moment, stores once', async () => {
    const slow = `${createInterview(session, questions)} select pg_sleep(0.4);`;
    await Promise.all([run(slow), run(slow), run(createInterview(session, null))]);
    expect(await rows(`select 1 from interview_sessions where id = '${session.id}'`)).toHaveLength(1);
  });

  test('refuses a status that is none', async () => {
    await expect(run(createInterview({ ...session, status: 'done' }, []))).rejects.toMatchObject({
      code: '23514',
    });
  });
});

describe('insert_follow_up', () => {
  const session = uuid(1);
  const planned = [1, 2, 3].map((n) => ({ id: uuid(10 + n), question_text: `q${n}`, question_order: n }));

  beforeEach(() => run(createInterview({ id: session, user_id: ann.id }, planned)));

  test('takes the next place and moves the later ones by one', async () => {
    await run(insertFollowUp({ id: uuid(20), question_text: 'f', plan: { parent_id: uuid(11) } }, uuid(11)));
    expect(await places(session)).toEqual([
      { text: 'q1', place: 1 },
      { text: 'f', place: 2 },
      { text: 'q2', place: 3 },
      { text: 'q3', place: 4 },
    ]);
  });

  test('repeated with the same id, does nothing', async () => {
    const call = insertFollowUp({ id: uuid(20), question_text: 'f' }, uuid(13));
    await run(call);
    await run(call);
    expect((await places(session)).map((q) => q.text)).toEqual(['q1', 'q2', 'q3', 'f']);
  });

  test('called at the same moment for one interview, takes turns', async () => {
    const calls = Array.from({ length: 6 }, (_, n) =>
      run(`${insertFollowUp({ id: uuid(30 + n), question_text: `f${n}` }, uuid(11))} select pg_sleep(0.1);`),
    );
    await Promise.all([...calls, run(insertFollowUp({ id: uuid(30), question_text: 'f0' }, uuid(11)))]);
    const all = await places(session);
    expect(all.map((q) => q.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(all[0]?.text).toBe('q1');
    expect(all.slice(-2).map((q) => q.text)).toEqual(['q2', 'q3']);
  });

  test('does not wait for an answer that is being stored', async () => {
    const answer = run(
      `insert into interview_answers (question_id, session_id, user_id) values ('${uuid(11)}', '${session}', '${ann.id}');
       select pg_sleep(2);`,
    );
    const asleep = () =>
      db.rows(
        `select 1 from pg_stat_activity where wait_event = 'PgSleep' and query like '%pg_sleep(2)%'
           and pid <> pg_backend_pid()`,
      );
    await expect.poll(asleep, { timeout: 10_000 }).toHaveLength(1);
    await run(
      `set local lock_timeout = '200ms'; ${insertFollowUp({ id: uuid(20), question_text: 'f' }, uuid(11))}`,
    );
    expect(await asleep()).toHaveLength(1);
    await answer;
    expect(await places(session)).toHaveLength(4);
  });

  test('refuses an unknown question, and an id that another session has', async () => {
    await expect(run(insertFollowUp({ id: uuid(20), question_text: 'f' }, uuid(99)))).rejects.toMatchObject({
      code: '23503',
    });
    const taken = insertFollowUp({ id: ann.question, question_text: 'f' }, uuid(11));
    await expect(run(taken)).rejects.toMatchObject({ code: '23505' });
    expect((await places(session)).map((q) => q.place)).toEqual([1, 2, 3]);
  });
});

describe('store_feedback', () => {
  const feedback = { id: uuid(40), session_id: ann.session, user_id: ann.id, overall_summary: 'Well.' };
  const review = {
    id: uuid(41),
    answer_id: ann.answer,
    score: 3.25,
    coach: 'offline',
    review: { gate: null },
  };
  const stored = () =>
    rows<object>(
      `select f.id as feedback, f.overall_summary, f.overall_score, f.report, r.id as review, r.score,
         r.review as whole, r.session_id, r.user_id
       from ai_feedback f left join answer_reviews r on r.session_id = f.session_id
       where f.session_id = '${ann.session}'`,
    );

  test('takes the place of earlier feedback and of earlier reviews, and a repeat changes nothing', async () => {
    const call = storeFeedback({ ...feedback, overall_score: 3.25, report: { drill: 'x' } }, [review]);
    const expected = [
      {
        feedback: feedback.id,
        overall_summary: 'Well.',
        overall_score: 3.25,
        report: { drill: 'x' },
        review: expect.any(String),
        score: 3.25,
        whole: { gate: null },
        session_id: ann.session,
        user_id: ann.id,
      },
    ];
    await run(call);
    const once = await stored();
    expect(once).toEqual(expected);
    await run(call);
    expect(await stored()).toEqual(once);
    await run(storeFeedback({ ...feedback, id: uuid(50) }, [{ ...review, score: null }]));
    expect(await stored()).toMatchObject([{ feedback: uuid(50), overall_score: null, score: null }]);
  });

  test('stores all or nothing', async () => {
    const elsewhere = { ...review, answer_id: uuid(99) };
    const before = await stored();
    await expect(run(storeFeedback(feedback, [review, elsewhere]))).rejects.toMatchObject({ code: '23503' });
    expect(await stored()).toEqual(before);
  });

  test('refuses an answer of another interview of the same user', async () => {
    await run(createInterview({ id: uuid(1), user_id: ann.id }, []));
    const call = storeFeedback({ ...feedback, session_id: uuid(1) }, [review]);
    await expect(run(call)).rejects.toMatchObject({ code: '23503' });
  });

  test('called at the same moment, one after the other', async () => {
    const calls = [1, 2, 3, 4].map((n) =>
      run(`${storeFeedback({ ...feedback, id: uuid(60 + n) }, [review])} select pg_sleep(0.1);`),
    );
    await Promise.all(calls);
    expect(await stored()).toHaveLength(1);
  });
});

describe('the current CV', () => {
  test('uploads at the same moment leave one current', async () => {
    const upload = (n: number) =>
      run(
        `insert into cv_uploads (user_id, file_name, storage_path) values ('${ann.id}', 'cv', '${ann.id}/${n}.pdf');
         select pg_sleep(0.2);`,
      );
    await Promise.all([1, 2, 3, 4].map(upload));
    expect(await rows('select 1 from cv_uploads')).toHaveLength(5);
    expect(await rows('select 1 from cv_uploads where is_current_cv')).toHaveLength(1);
  });

  test('CVs made current at the same moment leave one current', async () => {
    await run(
      `insert into cv_uploads (user_id, file_name, storage_path, is_current_cv)
       select '${ann.id}', 'cv', '${ann.id}/' || n || '.pdf', false from generate_series(1, 4) n`,
    );
    const use = (n: number) =>
      run(
        `update cv_uploads set is_current_cv = true where storage_path = '${ann.id}/${n}.pdf';
         select pg_sleep(0.2);`,
      );
    await Promise.all([1, 2, 3, 4].map(use));
    expect(await rows('select 1 from cv_uploads where is_current_cv')).toHaveLength(1);
  });

  test('a CV that is not current demotes none', async () => {
    await run(
      `insert into cv_uploads (user_id, file_name, storage_path, is_current_cv)
       values ('${ann.id}', 'cv', '${ann.id}/x.pdf', false)`,
    );
    expect(await rows('select id from cv_uploads where is_current_cv')).toEqual([{ id: ann.cv }]);
  });

  test('another user keeps theirs', async () => {
    const bob = person(2);
    await addAccount(db, bob);
    await addRows(db, bob);
    expect(await db.rows('select 1 from cv_uploads where is_current_cv')).toHaveLength(2);
  });
});
