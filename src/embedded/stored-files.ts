import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from './secrets.ts';

/** The bytes of stored objects: one file for each content, named by its SHA-256. */
export interface StoredFiles {
  /** Writes and flushes; gives the name. The same bytes are kept once. */
  put(bytes: Buffer): Promise<string>;
  /** Null when the file is missing. */
  get(name: string): Promise<Buffer | null>;
  remove(name: string): Promise<void>;
  names(): Promise<string[]>;
}

export function storedFiles(folder: string): StoredFiles {
  const fileOf = (name: string) => path.join(folder, name);
  return {
    async put(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex');
      const found = await stat(fileOf(name)).catch(() => null);
      if (found?.size !== bytes.length) await writeWhole(folder, fileOf(name), bytes);
      return name;
    },
    async get(name) {
      try {
        return await readFile(fileOf(name));
      } catch (error) {
        if (isCode(error, 'ENOENT')) return null;
        throw error;
      }
    },
    remove: (name) => rm(fileOf(name), { force: true }),
    async names() {
      try {
        return await readdir(folder);
      } catch (error) {
        if (isCode(error, 'ENOENT')) return [];
        throw error;
      }
    },
  };
}

/** The bytes are on the disk before their name is: a kill leaves the whole file or none under it. */
async function writeWhole(folder: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600, flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** Makes the names in a folder durable; Windows has no such call and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
