import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type Catalogue, catalogueSql, queryCatalogue, readCatalogue } from './catalogue.ts';
import type { Database } from './database.ts';
import { isDiskFull } from './disk-space.ts';

/**
 * The catalogue, kept in a file beside the database: asking PostgreSQL takes a tenth of the time to open.
 * @param versions the migrations that were applied.
 */
export async function loadCatalogue(
  database: Database,
  versions: string[],
  file: string,
): Promise<Catalogue> {
  const key = keyOf(versions);
  const kept = await readKept(file, key);
  if (kept !== null) return readCatalogue(kept);
  const text = await database.transaction(queryCatalogue);
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, `${key}\n${text}`, { mode: 0o600 });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    // It is asked again next time: a full disk is no reason not to read.
    if (!isDiskFull(error)) throw error;
  }
  return readCatalogue(text);
}

/** Another migration, or another question, makes another catalogue. */
function keyOf(versions: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([catalogueSql, versions]))
    .digest('hex');
}

/** Null when the file is missing or was made for another key. */
async function readKept(file: string, key: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.startsWith(`${key}\n`) ? text.slice(key.length + 1) : null;
}
