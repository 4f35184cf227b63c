import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createData } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { hashOfSnapshot, packSnapshot, snapshotHash } from './snapshot.ts';

/**
 * Makes the snapshot that a first run unpacks, unless the file was made from the same migrations by the same
 * PGlite. It holds no row but those of the migrations, and no secret. True when it was made.
 */
export async function makeSnapshot(migrationsFolder: string, file: string): Promise<boolean> {
  const hash = await snapshotHash(migrationsFolder);
  if ((await hashOfSnapshot(file)) === hash) return false;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'greenroom-snapshot-'));
  try {
    const data = path.join(folder, 'database');
    await createData(data, migrationsFolder);
    await shrink(data);
    await packSnapshot(data, file, hash);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The template databases and the WAL that was written on the way go: nobody needs them here. */
async function shrink(data: string): Promise<void> {
  const database = await openDatabase(data);
  await database.script("update pg_database set datistemplate = false where datname like 'template_'");
  await database.script('drop database template0');
  await database.script('drop database template1');
  await database.script('vacuum full');
  await database.script('vacuum freeze analyze');
  await database.close();
  // A second start: the first one still had the old catalogue in its caches.
  const again = await openDatabase(data);
  await again.script('select pg_switch_wal()');
  await again.script('checkpoint');
  const segment = await again.transaction(async (query) => {
    const [row] = await query('select pg_walfile_name(pg_current_wal_lsn()) as segment');
    return row?.segment ?? '';
  });
  await again.close();
  const wal = path.join(data, 'pg_wal');
  for (const name of await readdir(wal)) {
    if (/^[0-9A-F]{24}$/.test(name) && name !== segment) await rm(path.join(wal, name));
  }
}
