-- Who may see and change what: everybody their own rows, nobody else any. One policy a verb and table.
-- A child row is also refused when its session is another user's: a foreign key does not look at owners.
-- Hosted projects may grant everything on new tables to anon: what is not granted here is taken away.

alter table public.profiles enable row level security;
alter table public.cv_uploads enable row level security;
alter table public.interview_sessions enable row level security;
alter table public.interview_questions enable row level security;
alter table public.interview_answers enable row level security;
alter table public.ai_feedback enable row level security;

revoke all on
  public.profiles,
  public.cv_uploads,
  public.interview_sessions,
  public.interview_questions,
  public.interview_answers,
  public.ai_feedback
from public, anon, authenticated;

grant select, insert, update, delete on
  public.profiles,
  public.cv_uploads,
  public.interview_sessions,
  public.interview_questions,
  public.interview_answers,
  public.ai_feedback
to authenticated, service_role;

-- profiles
drop policy if exists "own rows: read" on public.profiles;
create policy "own rows: read" on public.profiles for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.profiles;
create policy "own rows: add" on public.profiles for insert to authenticated
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: change" on public.profiles;
create policy "own rows: change" on public.profiles for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: remove" on public.profiles;
create policy "own rows: remove" on public.profiles for delete to authenticated
  using (user_id = (select auth.uid()));

-- cv_uploads
drop policy if exists "own rows: read" on public.cv_uploads;
create policy "own rows: read" on public.cv_uploads for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.cv_uploads;
create policy "own rows: add" on public.cv_uploads for insert to authenticated
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: change" on public.cv_uploads;
create policy "own rows: change" on public.cv_uploads for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: remove" on public.cv_uploads;
create policy "own rows: remove" on public.cv_uploads for delete to authenticated
  using (user_id = (select auth.uid()));

-- interview_sessions
drop policy if exists "own rows: read" on public.interview_sessions;
create policy "own rows: read" on public.interview_sessions for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.interview_sessions;
create policy "own rows: add" on public.interview_sessions for insert to authenticated
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: change" on public.interview_sessions;
create policy "own rows: change" on public.interview_sessions for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()));
drop policy if exists "own rows: remove" on public.interview_sessions;
create policy "own rows: remove" on public.interview_sessions for delete to authenticated
  using (user_id = (select auth.uid()));

-- interview_questions
drop policy if exists "own rows: read" on public.interview_questions;
create policy "own rows: read" on public.interview_questions for select to authenticated
  using (session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: add" on public.interview_questions;
create policy "own rows: add" on public.interview_questions for insert to authenticated
  with check (session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: change" on public.interview_questions;
create policy "own rows: change" on public.interview_questions for update to authenticated
  using (session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ))
  with check (session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: remove" on public.interview_questions;
create policy "own rows: remove" on public.interview_questions for delete to authenticated
  using (session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));

-- interview_answers
drop policy if exists "own rows: read" on public.interview_answers;
create policy "own rows: read" on public.interview_answers for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.interview_answers;
create policy "own rows: add" on public.interview_answers for insert to authenticated
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: change" on public.interview_answers;
create policy "own rows: change" on public.interview_answers for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: remove" on public.interview_answers;
create policy "own rows: remove" on public.interview_answers for delete to authenticated
  using (user_id = (select auth.uid()));

-- ai_feedback
drop policy if exists "own rows: read" on public.ai_feedback;
create policy "own rows: read" on public.ai_feedback for select to authenticated
  using (user_id = (select auth.uid()));
drop policy if exists "own rows: add" on public.ai_feedback;
create policy "own rows: add" on public.ai_feedback for insert to authenticated
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: change" on public.ai_feedback;
create policy "own rows: change" on public.ai_feedback for update to authenticated
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()) and session_id in (
    select id from public.interview_sessions where user_id = (select auth.uid())
  ));
drop policy if exists "own rows: remove" on public.ai_feedback;
create policy "own rows: remove" on public.ai_feedback for delete to authenticated
  using (user_id = (select auth.uid()));
