import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { bootstrapSql } from './bootstrap.ts';
import { initdbArguments, pgliteVersion } from './database.ts';
import { listMigrations } from './migrations.ts';

/**
 * A data folder in one file, made by the build so that a first run need not run initdb and the migrations:
 * a line with the hash of what it was made from, then, brotli-compressed, a line of JSON (folders and
 * files), then the bytes of the files.
 */
interface Contents {
  folders: string[];
  files: { name: string; size: number }[];
}

const format = 'greenroom-snapshot-1';

/** Changes when a new data folder would look different. */
export async function snapshotHash(migrationsFolder: string): Promise<string> {
  const hash = createHash('sha256');
  const add = (part: string) => hash.update(`${part.length}:${part}`);
  [format, await pgliteVersion(), bootstrapSql, ...initdbArguments].forEach(add);
  for (const { file } of await listMigrations(migrationsFolder)) {
    add(file);
    add(await readFile(path.join(migrationsFolder, file), 'utf8'));
  }
  return hash.digest('hex');
}

/** The hash a snapshot was made from; null when there is no such file or it is no snapshot. */
export async function hashOfSnapshot(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const head = Buffer.alloc(format.length + 66);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const [name, hash] = head.subarray(0, bytesRead).toString('latin1').split(/[ \n]/);
    return name === format && hash !== undefined ? hash : null;
  } finally {
    await handle.close();
  }
}

/** Whole or not at all. */
export async function packSnapshot(dataFolder: string, file: string, hash: string): Promise<void> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const contents: Contents = { folders: [], files: [] };
  const parts: Buffer[] = [];
  for (const entry of entries.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const name = path.relative(dataFolder, nameOf(entry)).split(path.sep).join('/');
    if (entry.isDirectory()) contents.folders.push(name);
    if (!entry.isFile()) continue;
    const bytes = await readFile(nameOf(entry));
    contents.files.push({ name, size: bytes.length });
    parts.push(bytes);
  }
  const packed = await promisify(brotliCompress)(
    Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...parts]),
    { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } },
  );
  await mkdir(path.dirname(file), { recursive: true });
  const half = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(half, Buffer.concat([Buffer.from(`${format} ${hash}\n`), packed]));
  await rename(half, file);
}

function nameOf({ parentPath, name }: { parentPath: string; name: string }): string {
  return path.join(parentPath, name);
}

/** Writes the data folder of a snapshot to `folder`, which must not exist. */
export async function unpackSnapshot(file: string, folder: string): Promise<void> {
  const bytes = await readFile(file);
  const all = await promisify(brotliDecompress)(bytes.subarray(bytes.indexOf(10) + 1));
  const end = all.indexOf(10);
  const contents: Contents = JSON.parse(all.subarray(0, end).toString('utf8'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of contents.folders) await mkdir(path.join(folder, name), { mode: 0o700 });
  let place = end + 1;
  const writes = contents.files.map(({ name, size }) => {
    const part = all.subarray(place, place + size);
    place += size;
    return writeFile(path.join(folder, name), part, { mode: 0o600 });
  });
  await Promise.all(writes);
}
