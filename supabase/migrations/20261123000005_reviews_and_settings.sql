-- What this program adds: nullable columns, one table, three functions. Other clients may ignore them all.

alter table public.interview_sessions add column if not exists settings jsonb;
alter table public.interview_questions add column if not exists plan jsonb;
alter table public.interview_answers add column if not exists skip_reason text;
alter table public.cv_uploads add column if not exists content_sha256 text;
alter table public.cv_uploads add column if not exists extracted_text text;
alter table public.ai_feedback add column if not exists overall_score numeric;
alter table public.ai_feedback add column if not exists report jsonb;

-- One review an answer. score: null = unscored. review: the whole review as the program keeps it.
create table if not exists public.answer_reviews (
  id uuid primary key default gen_random_uuid(),
  answer_id uuid not null unique references public.interview_answers (id) on delete cascade,
  session_id uuid not null references public.interview_sessions (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  dimensions jsonb,
  quotes jsonb,
  coverage jsonb,
  delivery jsonb,
  score numeric,
  coach text,
  review jsonb,
  created_at timestamptz default now() not null
);

create index if not exists answer_reviews_session_id_idx on public.answer_reviews (session_id);
create index if not exists answer_reviews_user_id_created_at_idx
  on public.answer_reviews (user_id, created_at desc);

create or replace function greenroom.hold_review_to_answer() returns trigger
language plpgsql set search_path = '' as $$
begin
  select a.session_id, a.user_id into new.session_id, new.user_id
  from public.interview_answers a where a.id = new.answer_id;
  if not found then
    raise exception 'There is no such answer.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end;
$$;

drop trigger if exists hold_review_to_answer on public.answer_reviews;
create trigger hold_review_to_answer
  before insert or update of answer_id, session_id, user_id on public.answer_reviews
  for each row execute function greenroom.hold_review_to_answer();

alter table public.answer_reviews enable row level security;
revoke all on public.answer_reviews from public, anon, authenticated;
grant select, insert, update, delete on public.answer_reviews to authenticated, service_role;

-- answer_reviews
drop policy if exists "own rows: read" on public.answer_reviews;
create policy "own rows: read" on public.answer_reviews for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.answer_reviews;
create policy "own rows: add" on public.answer_reviews for insert to authenticated
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: change" on public.answer_reviews;
create policy "own rows: change" on public.answer_reviews for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: remove" on public.answer_reviews;
create policy "own rows: remove" on public.answer_reviews for delete to authenticated
  using (user_id = (select auth.uid()));

-- Functions: each is one transaction, and the same call made twice changes nothing more.
-- They run with the rights of the caller, so row level security holds inside them.

-- session: one row of interview_sessions with its id and user_id. questions: an array of rows of
-- interview_questions; their session_id is the session's.
create or replace function public.create_interview(session jsonb, questions jsonb) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  s public.interview_sessions := jsonb_populate_record(null::public.interview_sessions, session);
begin
  insert into public.interview_sessions (
    id, user_id, session_name, target_role, key_skills_focused, interview_type,
    job_description_context, requested_num_questions, actual_num_questions, status,
    started_at, completed_at, vapi_call_id, created_at, settings
  ) values (
    s.id, s.user_id, coalesce(s.session_name, 'Practice Interview'), s.target_role,
    s.key_skills_focused, s.interview_type, s.job_description_context, s.requested_num_questions,
    s.actual_num_questions, coalesce(s.status, 'pending'), s.started_at, s.completed_at,
    s.vapi_call_id, coalesce(s.created_at, now()), s.settings
  ) on conflict (id) do nothing;

  if not found then
    if exists (
      select 1 from public.interview_sessions own where own.id = s.id and own.user_id = s.user_id
    ) then
      return; -- stored by an earlier call, together with its questions
    end if;
    raise exception 'This session id is taken.' using errcode = 'insufficient_privilege';
  end if;

  insert into public.interview_questions (
    id, session_id, question_text, question_order, question_type_tag, generated_at, plan
  )
  select coalesce(q.id, gen_random_uuid()), s.id, q.question_text, q.question_order,
    q.question_type_tag, coalesce(q.generated_at, now()), q.plan
  from jsonb_populate_recordset(null::public.interview_questions, coalesce(questions, '[]')) q;
end;
$$;

-- question: one row of interview_questions with its id; it takes the place after the question
-- after_question_id, in that question's session, and the later ones move by one.
create or replace function public.insert_follow_up(question jsonb, after_question_id uuid) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  q public.interview_questions := jsonb_populate_record(null::public.interview_questions, question);
  in_session uuid;
  after_order integer;
begin
  -- The session's row is the lock: two calls for one interview go one after the other.
  select s.id into in_session from public.interview_sessions s
  where s.id = (select p.session_id from public.interview_questions p where p.id = after_question_id)
  for no key update;
  if not found then
    raise exception 'There is no such question.' using errcode = 'foreign_key_violation';
  end if;

  if exists (
    select 1 from public.interview_questions same where same.id = q.id and same.session_id = in_session
  ) then
    return; -- stored by an earlier call
  end if;

  select p.question_order into strict after_order
  from public.interview_questions p where p.id = after_question_id;

  update public.interview_questions later set question_order = later.question_order + 1
  where later.session_id = in_session and later.question_order > after_order;

  insert into public.interview_questions (
    id, session_id, question_text, question_order, question_type_tag, generated_at, plan
  ) values (
    q.id, in_session, q.question_text, after_order + 1, q.question_type_tag,
    coalesce(q.generated_at, now()), q.plan
  );
end;
$$;

-- feedback: one row of ai_feedback; takes the place of the session's earlier one, with its id. reviews: an
-- array of rows of answer_reviews, all of that session; an answer's earlier review is rewritten and keeps
-- its id, so that reviews may come without one.
create or replace function public.store_feedback(feedback jsonb, reviews jsonb) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  f public.ai_feedback := jsonb_populate_record(null::public.ai_feedback, feedback);
begin
  perform 1 from public.interview_sessions s where s.id = f.session_id for no key update;
  if not found then
    raise exception 'There is no such session.' using errcode = 'foreign_key_violation';
  end if;

  if exists (
    select 1
    from jsonb_populate_recordset(null::public.answer_reviews, coalesce(reviews, '[]')) r
    left join public.interview_answers a on a.id = r.answer_id
    where a.session_id is distinct from f.session_id
  ) then
    raise exception 'A review is of an answer outside this session.' using errcode = 'foreign_key_violation';
  end if;

  insert into public.ai_feedback (
    id, session_id, user_id, overall_summary, strengths_feedback, areas_for_improvement_feedback,
    actionable_suggestions, overall_score_qualitative, feedback_generated_at, overall_score, report
  ) values (
    coalesce(f.id, gen_random_uuid()), f.session_id, f.user_id, f.overall_summary, f.strengths_feedback,
    f.areas_for_improvement_feedback, f.actionable_suggestions, f.overall_score_qualitative,
    coalesce(f.feedback_generated_at, now()), f.overall_score, f.report
  ) on conflict (session_id) do update set
    id = excluded.id,
    overall_summary = excluded.overall_summary,
    strengths_feedback = excluded.strengths_feedback,
    areas_for_improvement_feedback = excluded.areas_for_improvement_feedback,
    actionable_suggestions = excluded.actionable_suggestions,
    overall_score_qualitative = excluded.overall_score_qualitative,
    feedback_generated_at = excluded.feedback_generated_at,
    overall_score = excluded.overall_score,
    report = excluded.report;

  insert into public.answer_reviews (
    id, answer_id, session_id, user_id, dimensions, quotes, coverage, delivery, score, coach, review,
    created_at
  )
  select coalesce(r.id, gen_random_uuid()), r.answer_id, r.session_id, r.user_id, r.dimensions, r.quotes,
    r.coverage, r.delivery, r.score, r.coach, r.review, coalesce(r.created_at, now())
  from jsonb_populate_recordset(null::public.answer_reviews, coalesce(reviews, '[]')) r
  on conflict (answer_id) do update set
    dimensions = excluded.dimensions,
    quotes = excluded.quotes,
    coverage = excluded.coverage,
    delivery = excluded.delivery,
    score = excluded.score,
    coach = excluded.coach,
    review = excluded.review,
    created_at = excluded.created_at;
end;
$$;

revoke all on function public.create_interview(jsonb, jsonb) from public, anon;
revoke all on function public.insert_follow_up(jsonb, uuid) from public, anon;
revoke all on function public.store_feedback(jsonb, jsonb) from public, anon;
grant execute on function public.create_interview(jsonb, jsonb) to authenticated, service_role;
grant execute on function public.insert_follow_up(jsonb, uuid) to authenticated, service_role;
grant execute on function public.store_feedback(jsonb, jsonb) to authenticated, service_role;

-- The API reads the schema once: tell it that there is more now.
notify pgrst, 'reload schema';
