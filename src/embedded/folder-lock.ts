import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { BackendError } from './backend-error.ts';
import { elect } from './leader.ts';

const pauseMilliseconds = 50;

/** The leadership of a folder, used as an exclusive lock. */
export interface FolderLock {
  release(): Promise<void>;
}

/** @throws BackendError folder_busy when another process holds it for `milliseconds`. */
export async function lockFolder(folder: string, milliseconds: number): Promise<FolderLock> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const server = net.createServer((connection) => connection.destroy());
    const election = await elect(folder, server);
    if (election.role === 'leader') return election;
    if (performance.now() > end) {
      throw new BackendError('folder_busy', `Another process is using the data in ${folder}.`);
    }
    await pause(pauseMilliseconds);
  }
}
