-- Another client of the same schema, before our migrations: its tables, its policies, its odd rows.
-- Run by postgres. Users: a1 has everything, a2 has no profile, a3 has put feedback on a session of a1.

create table public.profiles (
  user_id uuid references auth.users on delete cascade primary key, full_name text,
  years_of_experience int, primary_roles_pursued text[], key_skills text[], industries_of_interest text[],
  cv_text_content text, created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null
);
create table public.cv_uploads (
  id uuid default gen_random_uuid() primary key, user_id uuid references auth.users on delete cascade not null,
  file_name text not null, storage_path text not null unique, mime_type text, file_size_bytes bigint,
  uploaded_at timestamp with time zone default now() not null, is_current_cv boolean default true not null
);
create table public.interview_sessions (
  id uuid default gen_random_uuid() primary key, user_id uuid references auth.users on delete cascade not null,
  session_name text default 'Practice Interview', target_role text, key_skills_focused text[],
  interview_type text, job_description_context text, requested_num_questions int, actual_num_questions int,
  status text default 'pending' not null, started_at timestamp with time zone,
  completed_at timestamp with time zone, vapi_call_id text,
  created_at timestamp with time zone default now() not null
);
create table public.interview_questions (
  id uuid default gen_random_uuid() primary key,
  session_id uuid references public.interview_sessions on delete cascade not null,
  question_text text not null, question_order int not null, question_type_tag text,
  generated_at timestamp with time zone default now() not null
);
create table public.interview_answers (
  id uuid default gen_random_uuid() primary key,
  question_id uuid references public.interview_questions on delete cascade not null,
  session_id uuid references public.interview_sessions on delete cascade not null,
  user_id uuid references auth.users on delete cascade not null, answer_transcript_text text,
  answered_at timestamp with time zone default now() not null, audio_storage_path text
);
create table public.ai_feedback (
  id uuid default gen_random_uuid() primary key,
  session_id uuid references public.interview_sessions on delete cascade not null unique,
  user_id uuid references auth.users on delete cascade not null, overall_summary text,
  strengths_feedback text, areas_for_improvement_feedback text, actionable_suggestions text,
  overall_score_qualitative text, feedback_generated_at timestamp with time zone default now() not null
);

-- Looser than ours, and they stay: permissive policies are or-ed.
alter table public.ai_feedback enable row level security;
create policy "Users can manage their feedback" on public.ai_feedback for all using (auth.uid() = user_id);
alter table public.interview_answers enable row level security;
create policy "Users can manage their answers" on public.interview_answers for all
  using (auth.uid() = user_id);

-- A bucket that everybody could read.
insert into storage.buckets (id, name, public) values ('cvs', 'cvs', true);
create policy "Users can read their CVs" on storage.objects for select to authenticated
  using (bucket_id = 'cvs' and (storage.foldername(name))[1] = auth.uid()::text);

insert into auth.users (id, email) values
  ('a1000000-0000-4000-8000-000000000000', 'a1@example.com'),
  ('a2000000-0000-4000-8000-000000000000', 'a2@example.com'),
  ('a3000000-0000-4000-8000-000000000000', 'a3@example.com');
insert into public.profiles (user_id, full_name, cv_text_content, updated_at) values
  ('a1000000-0000-4000-8000-000000000000', 'Ada Another', 'Ten years of Node.', '2024-01-01T00:00:00Z');

insert into public.cv_uploads (user_id, file_name, storage_path, uploaded_at) values
  ('a1000000-0000-4000-8000-000000000000', 'old.pdf', 'a1000000-0000-4000-8000-000000000000/old.pdf', '2024-01-01'),
  ('a1000000-0000-4000-8000-000000000000', 'new.pdf', 'a1000000-0000-4000-8000-000000000000/new.pdf', '2024-03-01'),
  ('a1000000-0000-4000-8000-000000000000', 'mid.pdf', 'uploads/mid.pdf', '2024-02-01'),
  ('a2000000-0000-4000-8000-000000000000', 'twin-1.pdf', 'uploads/twin-1.pdf', '2024-02-01'),
  ('a2000000-0000-4000-8000-000000000000', 'twin-2.pdf', 'uploads/twin-2.pdf', '2024-02-01');
insert into public.cv_uploads (user_id, file_name, storage_path, is_current_cv) values
  ('a3000000-0000-4000-8000-000000000000', 'none-current.pdf', 'uploads/none-current.pdf', false);

insert into public.interview_sessions (id, user_id, session_name, status, started_at, completed_at, interview_type) values
  ('b1000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', null, 'In Progress', '2024-01-01', null, 'tech'),
  ('b2000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', '', ' COMPLETED', null, null, ''),
  ('b3000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', '🎤', 'cancelled', '2024-01-01', '2024-01-01', null),
  ('b4000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', 'x', 'done', '2024-01-01', '2024-01-01', null),
  ('b5000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', 'x', 'recording', '2024-01-01', null, null),
  ('b6000000-0000-4000-8000-000000000000', 'a2000000-0000-4000-8000-000000000000', 'x', '', null, null, null),
  ('b7000000-0000-4000-8000-000000000000', 'a2000000-0000-4000-8000-000000000000', 'kept', 'completed', null, null, null);

-- b1: two questions share an order, b7: zero-based and fine.
insert into public.interview_questions (id, session_id, question_text, question_order, generated_at) values
  ('c1000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'first', 1, '2024-01-01'),
  ('c2000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'third', 1, '2024-01-02'),
  ('c3000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'zeroth', 0, '2024-01-03'),
  ('c4000000-0000-4000-8000-000000000000', 'b7000000-0000-4000-8000-000000000000', 'kept 0', 0, '2024-01-01'),
  ('c5000000-0000-4000-8000-000000000000', 'b7000000-0000-4000-8000-000000000000', 'kept 5', 5, '2024-01-01');

-- d1 as it should be, d2 with the wrong session.
insert into public.interview_answers (id, question_id, session_id, user_id, answer_transcript_text, audio_storage_path) values
  ('d1000000-0000-4000-8000-000000000000', 'c1000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', 'I did it.', 'audio/1.webm'),
  ('d2000000-0000-4000-8000-000000000000', 'c2000000-0000-4000-8000-000000000000', 'b2000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', null, null);

-- Columns null, JSON in a text column, and a3's row that stands in the way of a1's feedback.
insert into public.ai_feedback (id, session_id, user_id, overall_summary, strengths_feedback) values
  ('e1000000-0000-4000-8000-000000000000', 'b1000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', null, null),
  ('e2000000-0000-4000-8000-000000000000', 'b2000000-0000-4000-8000-000000000000', 'a1000000-0000-4000-8000-000000000000', '{"score": 7}', '["clear", "short"]'),
  ('e3000000-0000-4000-8000-000000000000', 'b3000000-0000-4000-8000-000000000000', 'a3000000-0000-4000-8000-000000000000', 'planted', null);
