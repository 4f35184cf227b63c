import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BackendError } from './backend-error.ts';
import { bootstrapSql } from './bootstrap.ts';
import { type Database, loadEngine, openDatabase } from './database.ts';
import { isDiskFull, requireRoom, room } from './disk-space.ts';
import {
  appliedVersions,
  applyMigrations,
  copyAside,
  listMigrations,
  missingMigrations,
} from './migrations.ts';
import { hashOfSnapshot, snapshotHash, unpackSnapshot } from './snapshot.ts';

export interface DataOptions {
  folder: string;
  migrationsFolder: string;
  snapshotFile: string | null;
}

const halfMade = 'database.half';
const beforeMigration = 'database.before-migration';

export interface OpenData {
  database: Database;
  /** The migrations that were applied, now too. */
  versions: string[];
}

/** Opens the database of a folder that this process has locked: made at the first run, migrated when it is older. */
export async function openData({ folder, migrationsFolder, snapshotFile }: DataOptions): Promise<OpenData> {
  const data = path.join(folder, 'database');
  if (!(await isThere(data))) await firstRun(folder, data, migrationsFolder, snapshotFile);
  const database = await openWhole(folder, data);
  try {
    const known = await listMigrations(migrationsFolder);
    const missing = missingMigrations(known, await versionsIn(folder, database));
    const versions = known.map(({ version }) => version);
    if (missing.length === 0) return { database, versions };
    await database.script('checkpoint');
    await copyAside(data, path.join(folder, beforeMigration));
    await requireRoom(folder, room.toChange);
    await applyMigrations(database, migrationsFolder, missing);
    return { database, versions };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** @throws BackendError folder_damaged, disk_full. */
async function openWhole(folder: string, data: string): Promise<Database> {
  await requireRoom(folder, room.toOpen);
  // PGlite would make a new database over what is left of one.
  if (!(await isThere(path.join(data, 'PG_VERSION')))) throw await damaged(folder, 'PG_VERSION is missing');
  // What goes wrong in here is the program's fault, not the folder's.
  await loadEngine();
  try {
    return await openDatabase(data);
  } catch (cause) {
    await requireRoom(folder, room.toOpen);
    if (isDiskFull(cause) || cause instanceof RangeError) throw cause;
    throw await damaged(folder, 'PostgreSQL cannot start from it', cause);
  }
}

async function versionsIn(folder: string, database: Database): Promise<string[]> {
  try {
    return await database.transaction(appliedVersions);
  } catch (cause) {
    if (isDiskFull(cause)) throw cause;
    throw await damaged(folder, 'its list of migrations cannot be read', cause);
  }
}

async function damaged(folder: string, reason: string, cause?: unknown): Promise<BackendError> {
  const copy = path.join(folder, beforeMigration);
  const more = (await isThere(copy)) ? ` A copy from before the last upgrade is in ${copy}.` : '';
  const message = `The database in the folder ${folder} is damaged: ${reason}.${more}`;
  return new BackendError('folder_damaged', message, { cause });
}

/** Made under another name, so that a kill in the middle leaves nothing that looks whole. */
async function firstRun(
  folder: string,
  data: string,
  migrationsFolder: string,
  snapshotFile: string | null,
): Promise<void> {
  const half = path.join(folder, halfMade);
  await rm(half, { recursive: true, force: true });
  const fits =
    snapshotFile !== null && (await hashOfSnapshot(snapshotFile)) === (await snapshotHash(migrationsFolder));
  try {
    if (fits) await unpackSnapshot(snapshotFile, half);
    else {
      await requireRoom(folder, room.toMakeData);
      await createData(half, migrationsFolder);
    }
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  await rename(half, data);
}

/** A migrated database by initdb: seconds. */
export async function createData(data: string, migrationsFolder: string): Promise<void> {
  const database = await openDatabase(data);
  try {
    await database.script(bootstrapSql);
    await applyMigrations(database, migrationsFolder, await listMigrations(migrationsFolder));
  } finally {
    await database.close();
  }
}

async function isThere(data: string): Promise<boolean> {
  return (await stat(data).catch(() => null)) !== null;
}
