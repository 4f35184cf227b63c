import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BackendError } from './backend-error.ts';
import type { Database, Query } from './database.ts';
import { arrayText } from './rest-sql.ts';

export interface Migration {
  /** '20261123000001' */
  version: string;
  name: string;
  file: string;
}

/** In order of their numbers, as the Supabase CLI reads them; other files are passed over. */
export async function listMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).sort();
  return files.flatMap((file) => {
    const [, version, name] = /^([0-9]+)_(.*)\.sql$/.exec(file) ?? [];
    return version === undefined || name === undefined ? [] : [{ version, name, file }];
  });
}

/** In order. Sorted here: this is the first question of every open, and a plain scan is the quickest. */
export async function appliedVersions(query: Query): Promise<string[]> {
  const rows = await query('select version from supabase_migrations.schema_migrations');
  return rows.flatMap(({ version }) => version ?? []).sort();
}

/** @throws BackendError folder_newer when a version was applied that is not in the list. */
export function missingMigrations(known: Migration[], applied: string[]): Migration[] {
  const unknown = applied.find((version) => !known.some((migration) => migration.version === version));
  if (unknown !== undefined) {
    throw new BackendError(
      'folder_newer',
      `The data was last used by a newer version of this program (migration ${unknown}).`,
    );
  }
  return known.filter(({ version }) => !applied.includes(version));
}

/** All in one transaction. @throws BackendError migration_failed; then none of them left anything behind. */
export async function applyMigrations(
  database: Database,
  folder: string,
  migrations: Migration[],
): Promise<void> {
  let last = '';
  try {
    await database.transaction(async (query, script) => {
      for (const { version, name, file } of migrations) {
        last = file;
        const sql = await readFile(path.join(folder, file), 'utf8');
        await script(sql);
        await query(
          'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
          [version, name, arrayText([sql])],
        );
      }
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BackendError('migration_failed', `The migration ${last} failed: ${reason}`, { cause });
  }
}

/**
 * Sets a copy of the data aside, whole or not at all; an earlier copy makes room. What is copied is always
 * clean: an attempt that failed left nothing in the data.
 */
export async function copyAside(dataFolder: string, copy: string): Promise<void> {
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  try {
    await cp(dataFolder, half, { recursive: true });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  await rm(copy, { recursive: true, force: true });
  await rename(half, copy);
}
