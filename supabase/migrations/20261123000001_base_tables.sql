-- The tables every client of this schema shares. Their columns never change.
-- They may already stand, made and filled by another client: then nothing happens here.

create table if not exists public.profiles (
  user_id uuid primary key references auth.users (id) on delete cascade,
  full_name text,
  years_of_experience integer,
  primary_roles_pursued text[],
  key_skills text[],
  industries_of_interest text[],
  cv_text_content text,
  created_at timestamptz default now() not null,
  updated_at timestamptz default now() not null
);

create table if not exists public.cv_uploads (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  file_name text not null,
  storage_path text not null unique,
  mime_type text,
  file_size_bytes bigint,
  uploaded_at timestamptz default now() not null,
  is_current_cv boolean default true not null
);

create table if not exists public.interview_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  session_name text default 'Practice Interview',
  target_role text,
  key_skills_focused text[],
  interview_type text,
  job_description_context text,
  requested_num_questions integer,
  actual_num_questions integer,
  status text not null default 'pending',
  started_at timestamptz,
  completed_at timestamptz,
  vapi_call_id text,
  created_at timestamptz default now() not null
);

create table if not exists public.interview_questions (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references public.interview_sessions (id) on delete cascade,
  question_text text not null,
  question_order integer not null,
  question_type_tag text,
  generated_at timestamptz default now() not null
);

create table if not exists public.interview_answers (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references public.interview_questions (id) on delete cascade,
  session_id uuid not null references public.interview_sessions (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  answer_transcript_text text,
  answered_at timestamptz default now() not null,
  audio_storage_path text
);

create table if not exists public.ai_feedback (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null unique references public.interview_sessions (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  overall_summary text,
  strengths_feedback text,
  areas_for_improvement_feedback text,
  actionable_suggestions text,
  overall_score_qualitative text,
  feedback_generated_at timestamptz default now() not null
);
