import type { Query, Value } from './database.ts';
import { arrayText } from './rest-sql.ts';

/** The rows of storage.objects. Each runs as the user: row level security decides what it finds. */

export interface ObjectName {
  bucket: string;
  /** '<user id>/cv.pdf' */
  name: string;
}

export interface StoredObject {
  /** Names the file that holds the bytes. */
  version: string;
  contentType: string;
  cacheControl: string;
  lastModified: string;
  etag: string;
}

export interface NewObject extends ObjectName {
  version: string;
  size: number;
  contentType: string;
  cacheControl: string;
  /** JSON text or null. */
  metadata: string | null;
  owner: string | null;
}

/** Takes the place of an object of that name when `upsert`; else the name must be free (23505). */
export async function putObject(query: Query, object: NewObject, upsert: boolean): Promise<{ id: string }> {
  const { bucket, name, owner, version, size, contentType, cacheControl, metadata } = object;
  const [row] = await query(
    `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata, user_metadata)
     values ($1, $2, $3::uuid, $4, $5, jsonb_build_object(
       'eTag', '"' || $5 || '"', 'size', $6::bigint, 'mimetype', $7::text, 'cacheControl', $8::text,
       'lastModified', now(), 'contentLength', $6::bigint, 'httpStatusCode', 200), $9::jsonb)
     ${upsert ? replaceObject : ''} returning id::text`,
    [bucket, name, owner, owner, version, String(size), contentType, cacheControl, metadata],
  );
  return { id: row?.id ?? '' };
}

const replaceObject = `on conflict (bucket_id, name) do update set
  owner = excluded.owner, owner_id = excluded.owner_id, version = excluded.version,
  metadata = excluded.metadata, user_metadata = excluded.user_metadata, updated_at = now()`;

export async function findObject(query: Query, { bucket, name }: ObjectName): Promise<StoredObject | null> {
  const [row] = await query(
    `select version, metadata ->> 'mimetype' as type, metadata ->> 'cacheControl' as cache,
       metadata ->> 'eTag' as etag, updated_at::text as modified
     from storage.objects where bucket_id = $1 and name = $2`,
    [bucket, name],
  );
  if (!row?.version) return null;
  return {
    version: row.version,
    contentType: row.type ?? 'application/octet-stream',
    cacheControl: row.cache ?? 'no-cache',
    lastModified: new Date(row.modified ?? 0).toUTCString(),
    etag: row.etag ?? '',
  };
}

/** JSON text of one object, as `info` shows it; null when it is not there. */
export async function objectInfo(query: Query, { bucket, name }: ObjectName): Promise<string | null> {
  const [row] = await query(
    `select json_build_object('id', id, 'name', name, 'bucket_id', bucket_id, 'version', version,
       'size', metadata -> 'size', 'content_type', metadata -> 'mimetype',
       'cache_control', metadata -> 'cacheControl', 'etag', metadata -> 'eTag',
       'metadata', user_metadata, 'last_modified', updated_at, 'created_at', created_at)::text as info
     from storage.objects where bucket_id = $1 and name = $2`,
    [bucket, name],
  );
  return row?.info ?? null;
}

/** Removes what is there and may be removed: JSON text of the removed, and the names of their files. */
export async function removeObjects(
  query: Query,
  bucket: string,
  names: string[],
): Promise<{ removed: string; versions: string[] }> {
  await query("select set_config('storage.allow_delete_query', 'true', true)");
  const [row] = await query(
    `with removed as (
       delete from storage.objects where bucket_id = $1 and name = any($2::text[])
       returning id, name, bucket_id, owner, owner_id, version, metadata, created_at, updated_at, last_accessed_at)
     select coalesce(json_agg(row_to_json(removed)), '[]')::text as removed,
       coalesce(json_agg(version), '[]')::text as versions from removed`,
    [bucket, arrayText(names)],
  );
  const versions: string[] = JSON.parse(row?.versions ?? '[]');
  return { removed: row?.removed ?? '[]', versions };
}

/** Whether there was such an object. A taken name raises 23505. */
export async function moveObject(query: Query, from: ObjectName, to: ObjectName): Promise<boolean> {
  const moved = await query(
    `update storage.objects set bucket_id = $3, name = $4, updated_at = now()
     where bucket_id = $1 and name = $2 returning id::text`,
    [from.bucket, from.name, to.bucket, to.name],
  );
  return moved.length > 0;
}

export interface Listing {
  bucket: string;
  /** A folder: '' or 'u1/'. */
  prefix: string;
  /** Beginning of the names. */
  search: string;
  limit: number;
  offset: number;
  column: string;
  descending: boolean;
}

const sortColumns = new Set(['name', 'created_at', 'updated_at', 'last_accessed_at']);

export function isSortColumn(column: string): boolean {
  return sortColumns.has(column);
}

/** One level of a folder: JSON text; what lies deeper shows as folders without an id. */
export async function listObjects(query: Query, listing: Listing): Promise<string> {
  const { bucket, prefix, search, limit, offset, column, descending } = listing;
  const order = `${isSortColumn(column) ? column : 'name'} ${descending ? 'desc' : 'asc'} nulls last, name`;
  const values: Value[] = [bucket, prefix, search, String(limit), String(offset)];
  const [row] = await query(
    `with under as (
       select o.*, substr(o.name, length($2::text) + 1) as rest from storage.objects o
       where o.bucket_id = $1 and starts_with(o.name, $2)
         and starts_with(lower(substr(o.name, length($2) + 1)), lower($3))),
     entries as (
       select rest as name, id, updated_at, created_at, last_accessed_at, metadata
       from under where strpos(rest, '/') = 0
       union all
       select distinct split_part(rest, '/', 1), null::uuid, null::timestamptz, null::timestamptz,
         null::timestamptz, null::jsonb from under where strpos(rest, '/') > 0),
     page as (select * from entries order by ${order} limit $4::bigint offset $5::bigint)
     select coalesce(json_agg(row_to_json(page)), '[]')::text as list from page`,
    values,
  );
  return row?.list ?? '[]';
}
