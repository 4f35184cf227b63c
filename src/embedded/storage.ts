import { createHmac } from 'node:crypto';
import type { Database, Query } from './database.ts';
import { type Identity, type IdentityFault, identify, transactionAs } from './identity.ts';
import { checkToken, signToken } from './jwt.ts';
import { readUpload, type Upload } from './multipart.ts';
import { bucketMissing, databaseFault, objectMissing, storageFault } from './storage-faults.ts';
import {
  findObject,
  isSortColumn,
  listObjects,
  moveObject,
  type ObjectName,
  objectInfo,
  putObject,
  removeObjects,
  type StoredObject,
} from './storage-objects.ts';
import type { StoredBytes } from './stored-bytes.ts';
import { json, jsonObject, jsonText, notImplemented, type WireRequest, type WireResponse } from './wire.ts';

export interface StorageOptions {
  database: Database;
  bytes: StoredBytes;
  jwtSecret: string;
  /** Seconds since 1970. */
  now(): number;
}

/** Answers what stands behind `/storage/v1`; `path` is what follows it, `search` the query string. */
export type StorageHandler = (request: WireRequest, path: string, search: string) => Promise<WireResponse>;

/** One request, its name split from its path. */
interface Call {
  options: StorageOptions;
  request: WireRequest;
  object: ObjectName;
  search: URLSearchParams;
}

type Action = (call: Call, as: Identity) => Promise<WireResponse>;

/** In order; `(bucket, name)` are the groups of the pattern. Names that Storage keeps for itself come first. */
const routes: [method: string, path: RegExp, action: Action][] = [
  ['POST', /^\/object\/list\/([^/]+)$/, list],
  ['POST', /^\/object\/move$/, move],
  ['POST', /^\/object\/sign\/([^/]+)\/(.+)$/, sign],
  ['GET', /^\/object\/info\/(?:authenticated\/)?([^/]+)\/(.+)$/, info],
  ['GET', /^\/object\/authenticated\/([^/]+)\/(.+)$/, download],
  ['HEAD', /^\/object\/authenticated\/([^/]+)\/(.+)$/, download],
  ['GET', /^\/object\/(?!public\/|sign\/)([^/]+)\/(.+)$/, download],
  ['HEAD', /^\/object\/(?!public\/|info\/)([^/]+)\/(.+)$/, download],
  ['POST', /^\/object\/(?!copy$|sign\/|upload\/|list-v2\/)([^/]+)\/(.+)$/, upload],
  ['PUT', /^\/object\/(?!upload\/)([^/]+)\/(.+)$/, upload],
  ['DELETE', /^\/object\/([^/]+)$/, remove],
];

export function storageHandler(options: StorageOptions): StorageHandler {
  return async (request, path, query) => {
    const search = new URLSearchParams(query);
    try {
      const signed = request.method === 'GET' ? /^\/object\/sign\/([^/]+)\/(.+)$/.exec(path) : null;
      if (signed) return await downloadSigned({ options, request, search, object: nameOf(signed) });
      const check = identify(request.headers, options.jwtSecret, options.now());
      if ('fault' in check) throw storageFault('403', 'Unauthorized', tokenFaults[check.fault]);
      for (const [method, pattern, action] of routes) {
        const match = method === request.method ? pattern.exec(path) : null;
        if (match) return await action({ options, request, search, object: nameOf(match) }, check.identity);
      }
    } catch (error) {
      const fault = databaseFault(error);
      if (fault) return fault;
      throw error;
    }
    throw notImplemented(`${request.method} ${path} of Storage`);
  };
}

const tokenFaults: Record<IdentityFault, string> = {
  malformed: 'Invalid Compact JWS',
  forged: 'signature verification failed',
  expired: '"exp" claim timestamp check failed',
  role: 'role is not allowed',
};

function nameOf([, bucket = '', name = '']: RegExpExecArray): ObjectName {
  try {
    return { bucket: decodeURIComponent(bucket), name: decodeURIComponent(name) };
  } catch {
    throw storageFault('400', 'InvalidKey', `Invalid key: ${name}`);
  }
}

/** As Storage: letters and digits of ASCII, and some signs. */
function requireValidName({ name }: ObjectName): void {
  if (/^[\w/!.\-*'()&$@=;:+,? ]+$/.test(name)) return;
  throw storageFault('400', 'InvalidKey', `Invalid key: ${name}`);
}

async function upload({ options, request, object }: Call, as: Identity): Promise<WireResponse> {
  requireValidName(object);
  const content = await readUpload(request.headers, request.body);
  if (!content) throw storageFault('400', 'InvalidRequest', 'No file in the form');
  await options.database.transaction((query) => requireRoom(query, object.bucket, content));
  const upsert = request.method === 'PUT' || request.headers['x-upsert'] === 'true';
  const id = await options.bytes.store(content.bytes, async (version) => {
    const { sub } = as.claims;
    const owner = typeof sub === 'string' ? sub : null;
    const { bytes, ...rest } = content;
    return transactionAs(options.database, as, async (query) => {
      const replaced = upsert ? await findObject(query, object) : null;
      const stored = await putObject(
        query,
        { ...object, ...rest, version, size: bytes.length, owner },
        upsert,
      );
      return { result: stored.id, versions: replaced ? [replaced.version] : [] };
    });
  });
  return json(200, { Id: id, Key: `${object.bucket}/${object.name}` });
}

/** The bucket's limits. */
async function requireRoom(query: Query, bucket: string, { bytes, contentType }: Upload): Promise<void> {
  const mime = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const [row] = await query(
    `select (coalesce(file_size_limit, 52428800) < $2::bigint)::text as too_large,
       (allowed_mime_types is null or $3 = any(allowed_mime_types)
         or split_part($3, '/', 1) || '/*' = any(allowed_mime_types))::text as allowed
     from storage.buckets where id = $1`,
    [bucket, String(bytes.length), mime],
  );
  if (!row) throw bucketMissing();
  if (row.too_large === 'true') {
    throw storageFault('413', 'Payload too large', 'The object exceeded the maximum allowed size');
  }
  if (row.allowed !== 'true') {
    throw storageFault('415', 'invalid_mime_type', `mime type ${mime} is not supported`);
  }
}

async function download({ options, request, object }: Call, as: Identity): Promise<WireResponse> {
  const found = await transactionAs(options.database, as, (query) => findObject(query, object));
  return bytesOf(options, found, request.method === 'HEAD', {});
}

async function bytesOf(
  { bytes }: StorageOptions,
  found: StoredObject | null,
  bare: boolean,
  more: Record<string, string>,
): Promise<WireResponse> {
  const body = found && (await bytes.read(found.version));
  if (!body) throw objectMissing();
  const headers = {
    'content-type': found.contentType,
    'content-length': String(body.length),
    'cache-control': found.cacheControl,
    'last-modified': found.lastModified,
    etag: found.etag,
    ...more,
  };
  return { status: 200, headers, body: bare ? null : body };
}

async function info({ options, object }: Call, as: Identity): Promise<WireResponse> {
  const found = await transactionAs(options.database, as, (query) => objectInfo(query, object));
  if (found === null) throw objectMissing();
  return jsonText(200, found);
}

async function remove({ options, request, object }: Call, as: Identity): Promise<WireResponse> {
  const names = jsonObject(request.body)?.prefixes;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) {
    throw storageFault('400', 'InvalidRequest', 'prefixes must be an array of names');
  }
  const removed = await options.bytes.release(() =>
    transactionAs(options.database, as, async (query) => {
      const { removed: result, versions } = await removeObjects(query, object.bucket, names);
      return { result, versions };
    }),
  );
  return jsonText(200, removed);
}

async function move({ options, request }: Call, as: Identity): Promise<WireResponse> {
  const { bucketId, sourceKey, destinationKey, destinationBucket } = jsonObject(request.body) ?? {};
  const bucket = textOf(bucketId);
  const to = { bucket: textOf(destinationBucket ?? bucketId), name: textOf(destinationKey) };
  requireValidName(to);
  const moved = await transactionAs(options.database, as, (query) =>
    moveObject(query, { bucket, name: textOf(sourceKey) }, to),
  );
  if (!moved) throw objectMissing();
  return json(200, { message: 'Successfully moved' });
}

async function list({ options, request, object }: Call, as: Identity): Promise<WireResponse> {
  const given = jsonObject(request.body) ?? {};
  const { column = 'name', order = 'asc' } = jsonOf(given.sortBy);
  if (typeof column !== 'string' || !isSortColumn(column)) {
    throw storageFault('400', 'InvalidRequest', 'sortBy.column is not a column');
  }
  const folder = textOf(given.prefix ?? '');
  const listed = await transactionAs(options.database, as, (query) =>
    listObjects(query, {
      bucket: object.bucket,
      prefix: folder === '' || folder.endsWith('/') ? folder : `${folder}/`,
      search: textOf(given.search ?? ''),
      limit: countOf(given.limit, 100),
      offset: countOf(given.offset, 0),
      column,
      descending: order === 'desc',
    }),
  );
  return jsonText(200, listed);
}

async function sign({ options, request, object }: Call, as: Identity): Promise<WireResponse> {
  const seconds = countOf(jsonObject(request.body)?.expiresIn, 0);
  if (seconds < 1) throw storageFault('400', 'InvalidRequest', 'expiresIn must be a positive whole number');
  const found = await transactionAs(options.database, as, (query) => findObject(query, object));
  if (!found) throw objectMissing();
  const url = `${object.bucket}/${object.name}`;
  const iat = options.now();
  const token = signToken({ url, iat, exp: iat + seconds }, urlSecret(options));
  return json(200, { signedURL: `/object/sign/${url}?token=${token}` });
}

/** The address is the permission: no key and no user is asked for. */
async function downloadSigned({ options, search, object }: Call): Promise<WireResponse> {
  const check = checkToken(search.get('token') ?? '', urlSecret(options), options.now());
  if ('fault' in check) throw storageFault('400', 'InvalidJWT', tokenFaults[check.fault]);
  if (check.claims.url !== `${object.bucket}/${object.name}`) {
    throw storageFault('400', 'InvalidSignature', 'Invalid signature');
  }
  const found = await options.database.transaction((query) => findObject(query, object));
  return bytesOf(options, found, false, attachment(search.get('download')));
}

/** `download=` asks the browser to save; with a name, under that name. */
function attachment(name: string | null): Record<string, string> {
  if (name === null) return {};
  const named = name === '' ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { 'content-disposition': `attachment${named}` };
}

/** Another key than that of the access tokens: neither token can be used as the other. */
function urlSecret({ jwtSecret }: StorageOptions): string {
  return createHmac('sha256', jwtSecret).update('storage-url').digest('base64url');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw storageFault('400', 'InvalidRequest', 'A text is missing in the request');
}

function countOf(value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw storageFault('400', 'InvalidRequest', 'A whole number was expected');
}

function jsonOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
