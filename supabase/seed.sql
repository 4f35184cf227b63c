-- For the local stack only (`supabase start`, `supabase db reset`): one account to sign in with,
-- demo@example.com and 'practice-room', and one finished interview to look at.

insert into auth.users (
  instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token,
  recovery_token, email_change_token_new, email_change, raw_app_meta_data, raw_user_meta_data,
  created_at, updated_at
) values (
  '00000000-0000-0000-0000-000000000000', 'd0000000-0000-4000-8000-000000000001', 'authenticated',
  'authenticated', 'demo@example.com', extensions.crypt('practice-room', extensions.gen_salt('bf')),
  now(), '', '', '', '', '{"provider": "email", "providers": ["email"]}', '{}', now(), now()
) on conflict (id) do nothing;

insert into auth.identities (
  provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at
) values (
  'd0000000-0000-4000-8000-000000000001', 'd0000000-0000-4000-8000-000000000001',
  '{"sub": "d0000000-0000-4000-8000-000000000001", "email": "demo@example.com"}', 'email', now(), now(), now()
) on conflict (provider_id, provider) do nothing;

insert into public.profiles (user_id, full_name, years_of_experience, primary_roles_pursued, key_skills)
values (
  'd0000000-0000-4000-8000-000000000001', 'Robin Demo', 6, '{Backend Engineer}', '{PostgreSQL,TypeScript}'
) on conflict (user_id) do nothing;

insert into public.interview_sessions (
  id, user_id, session_name, target_role, key_skills_focused, interview_type, requested_num_questions,
  actual_num_questions, status, started_at, completed_at
) values (
  'd0000000-0000-4000-8000-000000000002', 'd0000000-0000-4000-8000-000000000001',
  'Backend Engineer – Behavioral – sample', 'Backend Engineer', '{PostgreSQL}', 'Behavioral', 1, 1,
  'completed', now() - interval '10 minutes', now()
) on conflict (id) do nothing;

insert into public.interview_questions (id, session_id, question_text, question_order, question_type_tag)
values (
  'd0000000-0000-4000-8000-000000000003', 'd0000000-0000-4000-8000-000000000002',
  'Tell me about a time a query you owned became too slow.', 1, 'behavioral'
) on conflict (id) do nothing;

insert into public.interview_answers (id, question_id, session_id, user_id, answer_transcript_text)
values (
  'd0000000-0000-4000-8000-000000000004', 'd0000000-0000-4000-8000-000000000003',
  'd0000000-0000-4000-8000-000000000002', 'd0000000-0000-4000-8000-000000000001',
  'Our order search took nine seconds. I read the plan, added a partial index, and it fell to 40 ms.'
) on conflict (id) do nothing;

insert into public.ai_feedback (
  id, session_id, user_id, overall_summary, strengths_feedback, areas_for_improvement_feedback,
  actionable_suggestions, overall_score_qualitative
) values (
  'd0000000-0000-4000-8000-000000000005', 'd0000000-0000-4000-8000-000000000002',
  'd0000000-0000-4000-8000-000000000001', 'A measured result and a clear action, told in few words.',
  E'- **A number for the result**: "it fell to 40 ms"',
  E'- **No stakes**: say who waited for those nine seconds.',
  'Tell the story again and begin with the people the slow search hurt.', 'Good'
) on conflict (session_id) do nothing;
