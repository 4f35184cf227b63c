import type { Database } from './database.ts';
import type { StoredFiles } from './stored-files.ts';

/**
 * Keeps files and rows together: bytes are on the disk before their row is committed, and go when the last
 * row that names them has gone. What a kill leaves over is removed by `sweep`.
 */
export interface StoredBytes {
  /** Writes the bytes, then runs `work` with their name; both, or neither. */
  store<T>(bytes: Buffer, work: (version: string) => Promise<Released<T>>): Promise<T>;
  /** Runs a change that may let go of files. */
  release<T>(work: () => Promise<Released<T>>): Promise<T>;
  read(version: string): Promise<Buffer | null>;
  sweep(): Promise<void>;
}

export interface Released<T> {
  result: T;
  /** Files that a row no longer names. */
  versions: string[];
}

export function storedBytes(database: Database, files: StoredFiles): StoredBytes {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a file must not be dropped while another upload of the same bytes relies on it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const named = async (): Promise<Set<string | null | undefined>> => {
    const rows = await database.transaction((query) => query('select version from storage.objects'));
    return new Set(rows.map(({ version }) => version));
  };

  const drop = async (versions: string[]): Promise<void> => {
    if (versions.length === 0) return;
    const kept = await named();
    for (const version of versions) if (!kept.has(version)) await files.remove(version);
  };

  return {
    store: (bytes, work) =>
      inTurn(async () => {
        const version = await files.put(bytes);
        try {
          const { result, versions } = await work(version);
          await drop(versions);
          return result;
        } catch (error) {
          await drop([version]);
          throw error;
        }
      }),
    release: (work) =>
      inTurn(async () => {
        const { result, versions } = await work();
        await drop(versions);
        return result;
      }),
    read: (version) => files.get(version),
    sweep: () => inTurn(async () => drop(await files.names())),
  };
}
