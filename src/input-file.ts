import { readFile, stat } from 'node:fs/promises';
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
    if (facts.size > limits.maxBytes) throw tooLarge(path, facts.size, limits.maxBytes);
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw usageError(`Cannot read ${path}: ${reason(error)}.`, 'Check the path; a relative one starts here.');
  }
}

/** All of stdin as text. */
export async function readAll(input: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(path: string, size: number, limit: number): UserError {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
  return new UserError(
    `${path} is too large: ${megabytes(size)} MB, and at most ${megabytes(limit)} MB are read.`,
    { code: 'file_too_large', hint: 'Save it smaller, for instance without pictures.' },
  );
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read by you';
  return error instanceof Error ? error.message : String(error);
}
