import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where supabase-js keeps its session: a map of its keys in one file. */
export interface SessionStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/** One JSON file, 0600 in a 0700 folder, replaced atomically. A damaged file counts as signed out. */
export function sessionFile(path: string): SessionStorage {
  const change = async (edit: (items: Record<string, string>) => void) => {
    const items = await readItems(path);
    edit(items);
    if (Object.keys(items).length === 0) await rm(path, { force: true });
    else await replaceFile(path, JSON.stringify(items));
  };
  return {
    getItem: async (key) => (await readItems(path))[key] ?? null,
    setItem: (key, value) =>
      change((items) => {
        items[key] = value;
      }),
    removeItem: (key) =>
      change((items) => {
        delete items[key];
      }),
  };
}

async function readItems(path: string): Promise<Record<string, string>> {
  try {
    const items: unknown = JSON.parse(await readFile(path, 'utf8'));
    const entries = typeof items === 'object' && items !== null ? Object.entries(items) : [];
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
