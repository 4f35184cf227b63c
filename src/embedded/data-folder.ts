import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { bootstrapSql } from './bootstrap.ts';
import { type Database, openDatabase } from './database.ts';
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
  const database = await openDatabase(data);
  try {
    const known = await listMigrations(migrationsFolder);
    const missing = missingMigrations(known, await database.transaction(appliedVersions));
    const versions = known.map(({ version }) => version);
    if (missing.length === 0) return { database, versions };
    await database.script('checkpoint');
    await copyAside(data, path.join(folder, beforeMigration));
    await applyMigrations(database, migrationsFolder, missing);
    return { database, versions };
  } catch (error) {
    await database.close();
    throw error;
  }
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
  if (fits) await unpackSnapshot(snapshotFile, half);
  else await createData(half, migrationsFolder);
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
