import { cp, readdir, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEmbedded } from '../../src/open-embedded.ts';
import { clientOf, migrationsFolder, signedIn, temporaryFolder, testSnapshot } from './open-for-test.ts';

/** What the disk says of itself and answers to a writer. */
const disk = vi.hoisted(() => ({ free: Number.POSITIVE_INFINITY, refuses: null as RegExp | null }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    statfs: async () => ({ blocks: 1000, bsize: 1, bavail: disk.free }),
    writeFile: async (...given: Parameters<typeof real.writeFile>) => {
      if (!disk.refuses?.test(String(given[0]))) return real.writeFile(...given);
      await real.writeFile(given[0], 'half');
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
});

let snapshotFile: string;
let folder: string;

beforeAll(async () => {
  snapshotFile = await testSnapshot();
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  disk.free = Number.POSITIVE_INFINITY;
  disk.refuses = null;
  await rm(folder, { recursive: true, force: true });
});

const open = () => openEmbedded({ folder, migrationsFolder, snapshotFile });

async function openOnce(): Promise<void> {
  const backend = await open();
  await backend.localAccount({ create: true });
  await backend.close();
}

const damaged = (named: string) => ({
  name: 'UserError',
  code: 'folder_damaged',
  message: expect.stringContaining(named === '' ? folder : path.join(folder, named)),
  hint: expect.stringContaining('Nothing was deleted'),
});
const full = () => ({ name: 'UserError', code: 'disk_full', message: expect.stringContaining(folder) });

describe('a damaged folder', () => {
  test.each([
    ['is empty', ''],
    ['is cut short', '{"jwtSecret":"abc'],
    ['lacks the key', '{}'],
  ])('secrets.json %s', async (_, text) => {
    await openOnce();
    await writeFile(path.join(folder, 'secrets.json'), text);
    await expect(open()).rejects.toMatchObject(damaged('secrets.json'));
  });

  test('account.json is empty: said, and the folder still opens and closes', async () => {
    await openOnce();
    await truncate(path.join(folder, 'account.json'));
    const backend = await open();
    for (const create of [true, false]) {
      await expect(backend.localAccount({ create })).rejects.toMatchObject(damaged('account.json'));
    }
    await backend.close();
  });

  test.each(['global/pg_control', 'PG_VERSION', 'pg_wal', 'base'])('database/%s is missing', async (name) => {
    await openOnce();
    const whole = path.join(folder, 'database');
    await cp(whole, path.join(folder, 'database.before-migration'), { recursive: true });
    await rm(path.join(whole, name), { recursive: true });
    // PostgreSQL makes and drops its cache files as it likes.
    const before = (await readdir(whole, { recursive: true })).filter((file) => !file.endsWith('.init'));
    await expect(open()).rejects.toMatchObject(damaged(''));
    await expect(open()).rejects.toThrow(path.join(folder, 'database.before-migration'));
    const after = await readdir(whole, { recursive: true });
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.includes('PG_VERSION')).toBe(name !== 'PG_VERSION');
  });
});

describe('a full disk', () => {
  test('at the first run: what was half made goes, and with room it opens', async () => {
    disk.refuses = /database\.half/;
    await expect(open()).rejects.toMatchObject(full());
    expect((await readdir(folder)).filter((name) => name.startsWith('database'))).toEqual([]);
    disk.refuses = null;
    await openOnce();
  });

  test.each([['probe-'], ['secrets.json']])('where %s is written', async (name) => {
    disk.refuses = new RegExp(name);
    await expect(open()).rejects.toMatchObject(full());
    disk.refuses = null;
    await openOnce();
  });

  test('at a later run, before PostgreSQL is started', async () => {
    await openOnce();
    disk.free = 1000;
    await expect(open()).rejects.toMatchObject(full());
  });

  test('a request that would write is refused in words; one that reads is answered', async () => {
    const backend = await open();
    const { client, userId } = await signedIn(backend, 'a@example.com');
    await client.from('profiles').insert({ user_id: userId, full_name: 'Kept' });
    disk.free = 1000;
    const { error, status } = await client
      .from('profiles')
      .update({ full_name: 'Lost' })
      .eq('user_id', userId);
    expect([status, error?.code]).toEqual([507, 'disk_full']);
    expect(error?.message).toContain(`The disk is full: there is no room to write in ${folder}`);
    await expect(backend.localAccount({ create: true })).rejects.toMatchObject(full());
    expect((await client.from('profiles').select('full_name')).data).toEqual([{ full_name: 'Kept' }]);
    await backend.close();
  });

  test('stored bytes leave nothing half written', async () => {
    const backend = await open();
    const { client, userId } = await signedIn(backend, 'a@example.com');
    disk.refuses = /files/;
    const { error } = await client.storage
      .from('cvs')
      .upload(`${userId}/a.txt`, 'bytes', { contentType: 'text/plain' });
    expect(error?.message).toContain('The disk is full');
    expect(await readdir(path.join(folder, 'files'))).toEqual([]);
    await backend.close();
  });
});

test('a lost account.json is made anew, and its user signs in with it', async () => {
  await openOnce();
  await unlink(path.join(folder, 'account.json'));
  const backend = await open();
  const account = await backend.localAccount({ create: true });
  const { error } = await clientOf(backend).auth.signInWithPassword(account ?? { email: '', password: '' });
  expect(error).toBeNull();
  await backend.close();
});
