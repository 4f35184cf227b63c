import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError, usageError } from './errors.ts';

export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** A file the user named. A path that leads to no readable file is a usage error: exit 2. */
export async function readInputFile(path: string, limits: { maxBytes: number }): Promise<InputFile> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw usageError(`${path} is a folder, not a file.`, 'Name the file in it.');
    if (facts.isCharacterDevice()) throw usageError(`${path} is a device, not a file.`, 'Name a file.');
    if (facts.size > limits.maxBytes) throw tooLarge(path, limits.maxBytes);
    return { name: basename(path), bytes: await readBounded(createReadStream(path), path, limits.maxBytes) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw usageError(`Cannot read ${path}: ${reason(error)}.`, 'Check the path; a relative one starts here.');
  }
}

/** All that a stream gives, which may be a pipe without an end: reading stops at the limit. */
export async function readBounded(
  input: AsyncIterable<Buffer | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(name, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, limit: number): UserError {
  const megabytes = limit / 1024 / 1024;
  const readable = megabytes >= 1 ? `${Math.floor(megabytes)} MB` : `${Math.floor(limit / 1024)} kB`;
  return new UserError(`${name} is too large: at most ${readable} are read.`, {
    code: 'file_too_large',
    hint: 'Give a smaller one.',
  });
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read by you';
  return error instanceof Error ? error.message : String(error);
}
