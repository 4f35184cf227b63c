import { statfs } from 'node:fs/promises';
import { BackendError } from './backend-error.ts';

const megabyte = 1024 * 1024;

/** Bytes that must be free. PostgreSQL in WebAssembly does not come back from a full disk: it is asked before. */
export const room = { toOpen: 4 * megabyte, toChange: 8 * megabyte, toMakeData: 64 * megabyte } as const;

/** @throws BackendError disk_full when the disk of the folder has fewer free bytes. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { blocks, bavail, bsize } = await statfs(folder);
  // Some network file systems do not say how large they are.
  if (blocks === 0 || bavail * bsize >= bytes) return;
  throw diskFull(folder);
}

export function diskFull(folder: string, cause?: unknown): BackendError {
  return new BackendError('disk_full', `The disk is full: there is no room to write in ${folder}.`, {
    cause,
  });
}

/** Node's, PostgreSQL's and WebAssembly's ways to say it (51 and 19 are WASI's ENOSPC and EDQUOT), and theirs whom it caused. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (error instanceof Error && isDiskFull(error.cause)) return true;
  if ('code' in error && ['ENOSPC', 'EDQUOT', '53100', 'disk_full'].includes(String(error.code))) return true;
  return (
    'name' in error &&
    error.name === 'ErrnoError' &&
    'errno' in error &&
    [51, 19].includes(Number(error.errno))
  );
}
