import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Backend, openBackend } from '../../src/embedded/backend.ts';
import { hashOfSnapshot, snapshotHash, unpackSnapshot } from '../../src/embedded/snapshot.ts';
import { clientOf, migrationsFolder, signedIn, temporaryFolder, testSnapshot } from './open-for-test.ts';

let snapshotFile: string;
let folder: string;

beforeAll(async () => {
  snapshotFile = await testSnapshot();
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (more: Partial<Parameters<typeof openBackend>[0]> = {}) =>
  openBackend({ folder, migrationsFolder, snapshotFile, ...more });

/** Opens, uses and closes. */
async function using<T>(work: (backend: Backend) => Promise<T>, more = {}): Promise<T> {
  const backend = await open(more);
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

/** The migrations of this program and one more. */
async function migrationsWith(name: string, sql: string): Promise<string> {
  const more = path.join(folder, 'migrations');
  await cp(migrationsFolder, more, { recursive: true });
  await writeFile(path.join(more, name), sql);
  return more;
}

const namesIn = async (place = '') => (await readdir(path.join(folder, place))).sort();
const modeOf = async (name: string) => (await stat(path.join(folder, name))).mode & 0o777;

describe('the first run', () => {
  test('leaves a private folder with secrets that stay', async () => {
    await rm(folder, { recursive: true });
    const first = await using(async (backend) => {
      await backend.localAccount({ create: true });
      return backend.anonKey;
    });
    expect(await using(async (backend) => backend.anonKey)).toBe(first);
    expect(await modeOf('.')).toBe(0o700);
    expect(await modeOf('secrets.json')).toBe(0o600);
    expect(await modeOf('account.json')).toBe(0o600);
    expect(await namesIn()).toEqual([
      'account.json',
      'database',
      expect.stringMatching(/^leader\.\d+$/),
      'secrets.json',
    ]);
  });

  test('makes secrets of its own', async () => {
    const one = await using(async ({ anonKey }) => anonKey);
    const other = await using(async ({ anonKey }) => anonKey, { folder: path.join(folder, 'other') });
    expect(other).not.toBe(one);
  });

  test('runs initdb where the snapshot does not fit the migrations', async () => {
    const more = await migrationsWith(
      '20991231000000_more.sql',
      'alter table public.profiles add column more text;',
    );
    await using(
      async (backend) => {
        const { client } = await signedIn(backend, 'a@example.com');
        expect((await client.from('profiles').select('more')).error).toBeNull();
      },
      { migrationsFolder: more },
    );
  });

  test('starts anew where an earlier one was killed half-way', async () => {
    await mkdir(path.join(folder, 'database.half/base'), { recursive: true });
    await writeFile(path.join(folder, 'database.half/PG_VERSION'), '18');
    await using(async (backend) => expect((await signedIn(backend, 'a@example.com')).userId).toBeTruthy());
    expect(await namesIn()).not.toContain('database.half');
  });
});

describe('the snapshot', () => {
  test('names what it was made from, and holds no user and no secret', async () => {
    expect(await hashOfSnapshot(snapshotFile)).toBe(await snapshotHash(migrationsFolder));
    const more = await migrationsWith('20991231000000_more.sql', '-- nothing');
    expect(await snapshotHash(more)).not.toBe(await snapshotHash(migrationsFolder));
    const data = path.join(folder, 'unpacked');
    await unpackSnapshot(snapshotFile, data);
    expect(await readdir(data)).toContain('PG_VERSION');
    expect(await readdir(path.join(data, 'base'))).toHaveLength(1);
  });

  test('what is no snapshot is not used', async () => {
    const file = path.join(folder, 'x');
    expect(await hashOfSnapshot(file)).toBeNull();
    for (const text of ['', 'short', 'greenroom-snapshot-1', 'x'.repeat(200)]) {
      await writeFile(file, text);
      expect(await hashOfSnapshot(file)).toBeNull();
    }
  });
});

/** Signed in as kept@example.com. */
async function keptClient(backend: Backend): Promise<ReturnType<typeof clientOf>> {
  const client = clientOf(backend);
  const { error } = await client.auth.signInWithPassword({
    email: 'kept@example.com',
    password: 'a long password',
  });
  expect(error).toBeNull();
  return client;
}

describe('migrations', () => {
  const addColumn = 'alter table public.profiles add column more text;';

  test('a newer one is applied, after the data was set aside', async () => {
    await using(async (backend) => {
      const { client, userId } = await signedIn(backend, 'kept@example.com');
      await client.from('profiles').insert({ user_id: userId, full_name: 'Kept' });
    });
    const more = await migrationsWith('20991231000000_more.sql', addColumn);
    await using(
      async (backend) => {
        const client = await keptClient(backend);
        const { data } = await client.from('profiles').select('full_name,more');
        expect(data).toEqual([{ full_name: 'Kept', more: null }]);
      },
      { migrationsFolder: more },
    );
    expect(await namesIn('database.before-migration')).toContain('PG_VERSION');
  });

  test('applied by a newer program: this one does not touch the data', async () => {
    const more = await migrationsWith('20991231000000_more.sql', addColumn);
    await using(async () => undefined);
    await using(async () => undefined, { migrationsFolder: more });
    await expect(open()).rejects.toMatchObject({ name: 'BackendError', code: 'folder_newer' });
    await using(async () => undefined, { migrationsFolder: more });
  });

  test('one that fails leaves the data as it was, and the folder free', async () => {
    await using(async (backend) => signedIn(backend, 'kept@example.com'));
    const sql = `${addColumn} select 1 / 0;`;
    const more = await migrationsWith('20991231000000_more.sql', sql);
    await expect(open({ migrationsFolder: more })).rejects.toMatchObject({
      code: 'migration_failed',
      message: expect.stringContaining('20991231000000_more.sql failed: division by zero'),
    });
    await using(async (backend) => {
      const { client } = await signedIn(backend, 'next@example.com');
      expect((await client.from('profiles').select('more')).error?.code).toBe('42703');
    });
  });

  test('a good one before one that fails is taken back too; mended, both are applied', async () => {
    await using(async (backend) => {
      const { client, userId } = await signedIn(backend, 'kept@example.com');
      await client.from('profiles').insert({ user_id: userId, full_name: 'Kept' });
    });
    const more = await migrationsWith('20991231000000_more.sql', addColumn);
    const second = path.join(more, '20991231000001_bad.sql');
    await writeFile(second, 'alter table public.profiles add column last text; select 1 / 0;');
    for (const _ of ['first attempt', 'second attempt']) {
      await expect(open({ migrationsFolder: more })).rejects.toMatchObject({
        code: 'migration_failed',
        message: expect.stringContaining('20991231000001_bad.sql failed: division by zero'),
      });
    }
    await using(async (backend) => {
      const client = await keptClient(backend);
      expect((await client.from('profiles').select('full_name')).data).toEqual([{ full_name: 'Kept' }]);
      expect((await client.from('profiles').select('more')).error?.code).toBe('42703');
    });
    // The copy set aside is the data of the old program as well.
    const copied = path.join(folder, 'copied');
    await cp(path.join(folder, 'database.before-migration'), path.join(copied, 'database'), {
      recursive: true,
    });
    await using(keptClient, { folder: copied });

    await writeFile(second, 'alter table public.profiles add column last text;');
    await using(
      async (backend) => {
        const client = await keptClient(backend);
        const { data } = await client.from('profiles').select('full_name,more,last');
        expect(data).toEqual([{ full_name: 'Kept', more: null, last: null }]);
      },
      { migrationsFolder: more },
    );
  });
});

describe('refusals', () => {
  test('a folder that cannot be written', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(open({ folder: path.join(file, 'under') })).rejects.toMatchObject({
      code: 'folder_unwritable',
    });
    await expect(open({ folder: file })).rejects.toMatchObject({ code: 'folder_unwritable' });
  });

  test('another process has it: waits five seconds', async () => {
    const backend = await open();
    const begun = performance.now();
    await expect(open()).rejects.toMatchObject({ code: 'folder_busy' });
    expect(performance.now() - begun).toBeGreaterThan(4900);
    await backend.close();
    await using(async () => undefined);
  });

  test('another host is not answered', async () => {
    await using(async (backend) => {
      await expect(backend.fetch('http://example.com/rest/v1/profiles')).rejects.toThrow(TypeError);
    });
  });

  test('a request that was given up is not sent', async () => {
    await using(async (backend) => {
      const signal = AbortSignal.abort();
      await expect(backend.fetch(`${backend.url}/rest/v1/profiles`, { signal })).rejects.toThrow('aborted');
    });
  });
});

describe('stored files', () => {
  test('bytes that no row names are removed when the folder is opened', async () => {
    const kept = await using(async (backend) => {
      const { client, userId } = await signedIn(backend, 'files@example.com');
      await client.storage.from('cvs').upload(`${userId}/a.txt`, 'kept', { contentType: 'text/plain' });
      return namesIn('files');
    });
    await writeFile(path.join(folder, 'files', 'f'.repeat(64)), 'left by a kill');
    await writeFile(path.join(folder, 'files', `${'e'.repeat(64)}.half`), 'left by a kill');
    await using(async () => undefined);
    expect(await namesIn('files')).toEqual(kept);
  });

  test('are private', async () => {
    await using(async (backend) => {
      const { client, userId } = await signedIn(backend, 'files@example.com');
      await client.storage.from('cvs').upload(`${userId}/a.txt`, 'kept', { contentType: 'text/plain' });
    });
    const [name] = await namesIn('files');
    expect(await modeOf('files')).toBe(0o700);
    expect(await modeOf(`files/${name}`)).toBe(0o600);
    expect(await readFile(path.join(folder, 'files', name ?? ''), 'utf8')).toBe('kept');
  });
});

test('a process killed while it writes loses no row it was told of, and doubles none', {
  timeout: 90_000,
}, async () => {
  const { userId, token } = await using((backend) => signedIn(backend, 'writer@example.com'));
  const acknowledged: number[] = [];
  for (const first of [0, 1000, 2000]) acknowledged.push(...(await writeUntilKilled(token, userId, first)));
  expect(acknowledged.length).toBeGreaterThan(20);
  const stored = await using(async (backend) => {
    const client = clientOf(backend);
    await client.auth.signInWithPassword({ email: 'writer@example.com', password: 'a long password' });
    const { data } = await client.from('interview_sessions').select('requested_num_questions');
    return (data ?? []).map(({ requested_num_questions: number }) => Number(number));
  });
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  // At most the one write under way at each kill was stored without being acknowledged.
  expect(stored.length - acknowledged.length).toBeLessThanOrEqual(3);
});

/** Starts a process that writes numbers and says each that is stored; kills it amid. */
function writeUntilKilled(token: string, userId: string, first: number): Promise<number[]> {
  const script = fileURLToPath(new URL('./write-rows.ts', import.meta.url));
  const parameters = [folder, migrationsFolder, snapshotFile, token, userId, String(first)];
  const child = spawn(process.execPath, ['--import', 'jiti/register', script, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.split('\n').length > 10) child.kill('SIGKILL');
    });
    child.once('close', () => resolve(text.split('\n').slice(0, -1).map(Number)));
  });
}
