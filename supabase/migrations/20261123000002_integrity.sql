-- What must be true of the rows, whichever client wrote them.
-- Rows that another client left in a state we refuse are mended first: no row is deleted.

-- Our trigger functions live apart: no name of another client is overwritten, and the API does not show them.
create schema if not exists greenroom;
revoke all on schema greenroom from public;

-- Mend ----------------------------------------------------------------------------------------------

-- A status we know in other writing is kept; any other is read from the timestamps.
update public.interview_sessions
set status = case
  when regexp_replace(lower(btrim(status)), '[\s-]+', '_', 'g')
    in ('pending', 'in_progress', 'completed', 'aborted')
    then regexp_replace(lower(btrim(status)), '[\s-]+', '_', 'g')
  when lower(btrim(status)) in ('cancelled', 'canceled', 'abandoned', 'failed') then 'aborted'
  when completed_at is not null then 'completed'
  when started_at is not null then 'in_progress'
  else 'pending'
end
where status not in ('pending', 'in_progress', 'completed', 'aborted');

-- Only sessions in which two questions share an order are numbered anew.
with numbered as (
  select id, row_number() over (
    partition by session_id order by question_order, generated_at, id
  ) as place
  from public.interview_questions
  where session_id in (
    select session_id from public.interview_questions
    group by session_id, question_order having count(*) > 1
  )
)
update public.interview_questions q
set question_order = numbered.place
from numbered
where q.id = numbered.id and q.question_order <> numbered.place;

-- Of several current CVs the newest stays current.
update public.cv_uploads c
set is_current_cv = false
where c.is_current_cv and exists (
  select 1 from public.cv_uploads newer
  where newer.user_id = c.user_id and newer.is_current_cv
    and (newer.uploaded_at, newer.id) > (c.uploaded_at, c.id)
);

-- An answer belongs where its question belongs, feedback to the owner of its session.
update public.interview_answers a
set session_id = s.id, user_id = s.user_id
from public.interview_questions q
join public.interview_sessions s on s.id = q.session_id
where q.id = a.question_id and (a.session_id, a.user_id) is distinct from (s.id, s.user_id);

update public.ai_feedback f
set user_id = s.user_id
from public.interview_sessions s
where s.id = f.session_id and f.user_id <> s.user_id;

-- Constraints ---------------------------------------------------------------------------------------

alter table public.interview_sessions drop constraint if exists interview_sessions_status_check;
alter table public.interview_sessions add constraint interview_sessions_status_check
  check (status in ('pending', 'in_progress', 'completed', 'aborted'));

-- Deferrable, so that one statement may move many questions by one.
alter table public.interview_questions
  drop constraint if exists interview_questions_session_id_question_order_key;
alter table public.interview_questions
  add constraint interview_questions_session_id_question_order_key
  unique (session_id, question_order) deferrable initially immediate;

-- One current CV a user. Deferred and not a unique index, so that the trigger below has its turn first.
alter table public.cv_uploads drop constraint if exists cv_uploads_one_current_per_user;
alter table public.cv_uploads add constraint cv_uploads_one_current_per_user
  exclude using btree (user_id with =) where (is_current_cv) deferrable initially deferred;

-- Indexes: every foreign key, and each user's rows newest first. Not listed, because a key covers them:
-- profiles (user_id), interview_questions (session_id, question_order), ai_feedback (session_id).

create index if not exists cv_uploads_user_id_uploaded_at_idx
  on public.cv_uploads (user_id, uploaded_at desc);
create index if not exists interview_sessions_user_id_created_at_idx
  on public.interview_sessions (user_id, created_at desc);
create index if not exists interview_answers_question_id_idx
  on public.interview_answers (question_id);
create index if not exists interview_answers_session_id_idx
  on public.interview_answers (session_id);
create index if not exists interview_answers_user_id_answered_at_idx
  on public.interview_answers (user_id, answered_at desc);
create index if not exists ai_feedback_user_id_feedback_generated_at_idx
  on public.ai_feedback (user_id, feedback_generated_at desc);

-- Triggers ------------------------------------------------------------------------------------------
-- All run with the rights of the caller: row level security decides what they can see.

create or replace function greenroom.touch_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end;
$$;

drop trigger if exists touch_updated_at on public.profiles;
create trigger touch_updated_at before update on public.profiles
  for each row execute function greenroom.touch_updated_at();

-- Two uploads of one user at the same moment: the second waits here, before its row exists.
create or replace function greenroom.take_turn_for_current_cv() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('greenroom.current_cv:' || new.user_id, 0));
  return new;
end;
$$;

create or replace function greenroom.demote_earlier_cv() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.cv_uploads earlier set is_current_cv = false
  where earlier.user_id = new.user_id and earlier.is_current_cv and earlier.id <> new.id
    -- Another row of the same statement may have demoted this one already.
    and exists (select 1 from public.cv_uploads c where c.id = new.id and c.is_current_cv);
  return null;
end;
$$;

drop trigger if exists take_turn_for_current_cv on public.cv_uploads;
create trigger take_turn_for_current_cv before insert or update of is_current_cv, user_id on public.cv_uploads
  for each row when (new.is_current_cv) execute function greenroom.take_turn_for_current_cv();

-- After the row and not before: one statement may then both promote a CV and demote the earlier one.
drop trigger if exists demote_earlier_cv on public.cv_uploads;
create trigger demote_earlier_cv after insert or update of is_current_cv, user_id on public.cv_uploads
  for each row when (new.is_current_cv) execute function greenroom.demote_earlier_cv();

-- No second foreign key says this: two keys between two tables make every embed of them ambiguous.
create or replace function greenroom.hold_answer_to_question() returns trigger
language plpgsql set search_path = '' as $$
begin
  select s.id, s.user_id into new.session_id, new.user_id
  from public.interview_questions q
  join public.interview_sessions s on s.id = q.session_id
  where q.id = new.question_id;
  -- Missing and another user's question look the same.
  if not found then
    raise exception 'There is no such question.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end;
$$;

drop trigger if exists hold_answer_to_question on public.interview_answers;
create trigger hold_answer_to_question
  before insert or update of question_id, session_id, user_id on public.interview_answers
  for each row execute function greenroom.hold_answer_to_question();

create or replace function greenroom.hold_feedback_to_session() returns trigger
language plpgsql set search_path = '' as $$
begin
  select s.user_id into new.user_id from public.interview_sessions s where s.id = new.session_id;
  if not found then
    raise exception 'There is no such session.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end;
$$;

drop trigger if exists hold_feedback_to_session on public.ai_feedback;
create trigger hold_feedback_to_session
  before insert or update of session_id, user_id on public.ai_feedback
  for each row execute function greenroom.hold_feedback_to_session();

-- A new path begins with '<user id>/'. A trigger and not a policy, because a policy cannot see the old row:
-- older rows of another client keep the path they have. Fires after hold_answer_to_question (by name).
create or replace function greenroom.hold_path_to_owner() returns trigger
language plpgsql set search_path = '' as $$
declare
  path text := to_jsonb(new) ->> tg_argv[0];
begin
  if tg_op = 'UPDATE' and path is not distinct from to_jsonb(old) ->> tg_argv[0] then
    return new;
  end if;
  if not starts_with(path, new.user_id || '/') then
    raise exception '% must begin with the id of its user and a slash.', tg_argv[0]
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end;
$$;

drop trigger if exists hold_path_to_owner on public.cv_uploads;
create trigger hold_path_to_owner before insert or update of storage_path on public.cv_uploads
  for each row execute function greenroom.hold_path_to_owner('storage_path');

drop trigger if exists hold_path_to_owner on public.interview_answers;
create trigger hold_path_to_owner before insert or update of audio_storage_path on public.interview_answers
  for each row execute function greenroom.hold_path_to_owner('audio_storage_path');
