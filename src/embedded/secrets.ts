import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BackendError } from './backend-error.ts';
import { jsonObject } from './wire.ts';

/** The folder of the backend, for this user only. Throws BackendError 'folder_unwritable'. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    const probe = path.join(folder, `probe-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, '', { flag: 'wx', mode: 0o600 });
    await rm(probe);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BackendError('folder_unwritable', `The data folder ${folder} cannot be written: ${reason}`, {
      cause,
    });
  }
}

type IsWhole<T> = (value: Partial<Record<string, unknown>>) => value is Partial<Record<string, unknown>> & T;

/**
 * Reads a 0600 JSON file, made by `create` when it is missing. Of two processes that make it at once the
 * first wins, and both read the same; a kill leaves the whole file or none.
 * @throws BackendError folder_damaged when it holds something else than `isWhole` accepts.
 */
export async function secretFile<T>(file: string, isWhole: IsWhole<T>, create: () => T): Promise<T>;
export async function secretFile<T>(file: string, isWhole: IsWhole<T>, create: null): Promise<T | null>;
export async function secretFile<T>(
  file: string,
  isWhole: IsWhole<T>,
  create: (() => T) | null,
): Promise<T | null> {
  const found = await readSecret(file, isWhole);
  if (found !== null || create === null) return found;
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, JSON.stringify(create()), { flag: 'wx', mode: 0o600, flush: true });
    await link(temporary, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return readSecret(file, isWhole);
}

async function readSecret<T>(file: string, isWhole: IsWhole<T>): Promise<T | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const value = jsonObject(Buffer.from(text));
  if (value !== null && isWhole(value)) return value;
  throw new BackendError('folder_damaged', `The file ${file} is damaged: it is empty, cut short or changed.`);
}

export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
