import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { addUser, authHandler } from './auth.ts';
import { loadCatalogue } from './catalogue-file.ts';
import { type OpenData, openData } from './data-folder.ts';
import { type Database, loadEngine } from './database.ts';
import { diskFull, isDiskFull, requireRoom, room } from './disk-space.ts';
import { fetchFrom } from './fetch.ts';
import { lockFolder } from './folder-lock.ts';
import { signToken } from './jwt.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { restHandler } from './rest.ts';
import { type Handlers, router } from './router.ts';
import { makeFolder, secretFile } from './secrets.ts';
import { storageHandler } from './storage.ts';
import { storedBytes } from './stored-bytes.ts';
import { storedFiles } from './stored-files.ts';

export { BackendError } from './backend-error.ts';

export interface BackendOptions {
  /** Where everything is kept; made when missing. */
  folder: string;
  /** `supabase/migrations` of this program. */
  migrationsFolder: string;
  /** Made by the build; without it, or when it does not fit the migrations, the first run takes seconds. */
  snapshotFile: string | null;
}

/** A Supabase project in this process, for this user and machine. */
export interface Backend {
  /** Resolves nowhere: only `fetch` below knows it. */
  url: string;
  /** An HS256 token of the role anon, made at the first run. */
  anonKey: string;
  /** Answers every request of supabase-js; throws for another host. */
  fetch: typeof globalThis.fetch;
  /**
   * The machine's own account, kept 0600. With `create` it is made when missing, and so is its user; else
   * null when missing. A file made anew gives the user of an earlier one its password.
   * @throws BackendError folder_damaged, disk_full.
   */
  localAccount(options: { create: boolean }): Promise<LocalAccount | null>;
  /** Closes the database and lets other processes have the folder, once; requests in flight are finished first. */
  close(): Promise<void>;
}

export interface LocalAccount {
  email: string;
  password: string;
}

interface Secrets {
  jwtSecret: string;
}

const url = 'http://embedded.local';
const waitMilliseconds = 5000;
const now = () => Math.floor(Date.now() / 1000);

/**
 * Opens the backend of a folder; one process at a time.
 * @throws BackendError folder_busy (after 5 s), folder_unwritable, folder_newer, folder_damaged, migration_failed,
 *   disk_full.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  return sayingDiskFull(options.folder, () => openFolder(options));
}

async function openFolder(options: BackendOptions): Promise<Backend> {
  const { folder } = options;
  loadEngine().catch(() => undefined);
  await makeFolder(folder);
  const lock = await lockFolder(folder, waitMilliseconds);
  let data: OpenData | undefined;
  try {
    const secrets = await secretFile(path.join(folder, 'secrets.json'), isSecrets, makeSecrets);
    data = await openData(options);
    return await serve(folder, data, secrets.jwtSecret, lock.release);
  } catch (error) {
    await data?.database.close().catch(() => undefined);
    await lock.release();
    throw error;
  }
}

/** However deep the disk was found full. */
async function sayingDiskFull<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDiskFull(error) ? diskFull(folder, error) : error;
  }
}

function isSecrets<Value extends object>(value: Value): value is Value & Secrets {
  return 'jwtSecret' in value && typeof value.jwtSecret === 'string' && value.jwtSecret !== '';
}

function makeSecrets(): Secrets {
  return { jwtSecret: randomBytes(32).toString('base64url') };
}

async function serve(
  folder: string,
  { database, versions }: OpenData,
  jwtSecret: string,
  release: () => Promise<void>,
): Promise<Backend> {
  const bytes = storedBytes(database, storedFiles(path.join(folder, 'files')));
  await bytes.sweep();
  const anonKey = signToken({ iss: 'greenroom', role: 'anon' }, jwtSecret);
  const handlers: Handlers = {
    auth: authHandler({ database, jwtSecret, now, issuer: `${url}/auth/v1` }),
    rest: restHandler({
      database,
      loadCatalogue: () => loadCatalogue(database, versions, path.join(folder, 'catalogue')),
      jwtSecret,
      now,
    }),
    storage: storageHandler({ database, bytes, jwtSecret, now }),
  };
  const requests = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const respond = router(handlers, anonKey, folder);
  return {
    url,
    anonKey,
    fetch: fetchFrom(url, (request) => {
      const response = respond(request);
      requests.add(response);
      return response.finally(() => requests.delete(response));
    }),
    localAccount: ({ create }) => sayingDiskFull(folder, () => localAccount(folder, database, create)),
    close() {
      closed ??= Promise.allSettled(requests)
        .then(() => database.close())
        .then(release);
      return closed;
    },
  };
}

async function localAccount(
  folder: string,
  database: Database,
  create: boolean,
): Promise<LocalAccount | null> {
  const file = path.join(folder, 'account.json');
  if (!create) return secretFile(file, isAccount, null);
  await requireRoom(folder, room.toChange);
  const account = await secretFile<LocalAccount>(file, isAccount, () => ({
    email: 'you@greenroom.local',
    password: randomBytes(24).toString('base64url'),
  }));
  await ensureUser(database, account);
  return account;
}

function isAccount<Value extends object>(value: Value): value is Value & LocalAccount {
  if (!('email' in value && 'password' in value)) return false;
  return typeof value.email === 'string' && typeof value.password === 'string' && value.password !== '';
}

/** The file decides: where it was lost and made anew, the user gets its password. */
async function ensureUser(database: Database, { email, password }: LocalAccount): Promise<void> {
  const [found] = await database.transaction((query) =>
    query('select encrypted_password as hash from auth.users where lower(email) = lower($1)', [email]),
  );
  if (found?.hash && (await isPassword(password, found.hash))) return;
  const hash = await hashPassword(password);
  await database.transaction<unknown>((query) =>
    found
      ? query('update auth.users set encrypted_password = $2 where lower(email) = lower($1)', [email, hash])
      : addUser(query, { email, hash, data: '{}' }),
  );
}
