-- Files: two private buckets. A user's objects stand in a folder named by the user's id.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  ('cvs', 'cvs', false, 10485760, array[
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'text/markdown'
  ]),
  ('recordings', 'recordings', false, null, array['audio/wav'])
on conflict (id) do update set
  public = excluded.public,
  file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

drop policy if exists "greenroom own files: read" on storage.objects;
create policy "greenroom own files: read" on storage.objects for select to authenticated
  using (
    bucket_id in ('cvs', 'recordings')
    and (storage.foldername(name))[1] = (select auth.uid())::text
  );

drop policy if exists "greenroom own files: add" on storage.objects;
create policy "greenroom own files: add" on storage.objects for insert to authenticated
  with check (
    bucket_id in ('cvs', 'recordings')
    and (storage.foldername(name))[1] = (select auth.uid())::text
  );

drop policy if exists "greenroom own files: change" on storage.objects;
create policy "greenroom own files: change" on storage.objects for update to authenticated
  using (
    bucket_id in ('cvs', 'recordings')
    and (storage.foldername(name))[1] = (select auth.uid())::text
  )
  with check (
    bucket_id in ('cvs', 'recordings')
    and (storage.foldername(name))[1] = (select auth.uid())::text
  );

drop policy if exists "greenroom own files: remove" on storage.objects;
create policy "greenroom own files: remove" on storage.objects for delete to authenticated
  using (
    bucket_id in ('cvs', 'recordings')
    and (storage.foldername(name))[1] = (select auth.uid())::text
  );
