import type { Caller, Database } from './postgres.ts';

/** Rows of two users, the same in every table, so that a test can tell whose row it sees. */
interface Person {
  id: string;
  caller: Caller;
  session: string;
  question: string;
  answer: string;
  cv: string;
}

/** `n` marks the ids: every id of person 1 ends in …1. */
export function person(n: number): Person {
  const uuid = (kind: string) => `${kind}0000000-0000-4000-8000-00000000000${n}`;
  const id = uuid('a');
  return {
    id,
    caller: { role: 'authenticated', userId: id },
    session: uuid('b'),
    question: uuid('c'),
    answer: uuid('d'),
    cv: uuid('e'),
  };
}

export async function addAccount(db: Database, { id }: Person): Promise<void> {
  await db.run(`insert into auth.users (id, email) values ('${id}', '${id}@example.com')`);
}

/** One row in every table and one object in each bucket, written by the person, as row level security lets them. */
export async function addRows(db: Database, p: Person): Promise<void> {
  await db.run(
    `insert into profiles (user_id, full_name) values ('${p.id}', 'Somebody');
     insert into cv_uploads (id, user_id, file_name, storage_path) values ('${p.cv}', '${p.id}', 'cv.pdf', '${p.id}/cv.pdf');
     insert into interview_sessions (id, user_id) values ('${p.session}', '${p.id}');
     insert into interview_questions (id, session_id, question_text, question_order)
       values ('${p.question}', '${p.session}', 'Why?', 1);
     insert into interview_answers (id, question_id, session_id, user_id, audio_storage_path)
       values ('${p.answer}', '${p.question}', '${p.session}', '${p.id}', '${p.id}/a.wav');
     insert into ai_feedback (session_id, user_id) values ('${p.session}', '${p.id}');
     insert into answer_reviews (answer_id, session_id, user_id) values ('${p.answer}', '${p.session}', '${p.id}');
     insert into storage.objects (bucket_id, name) values ('cvs', '${p.id}/cv.pdf'), ('recordings', '${p.id}/a.wav');`,
    p.caller,
  );
}
