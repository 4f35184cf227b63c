import { createHash, randomBytes } from 'node:crypto';
import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { isCode } from './secrets.ts';

/**
 * Who of several processes leads a folder. The one whose file `leader.N` has the highest N leads, as long as
 * the socket named in that file answers. Nothing is measured by a clock or a process id: a killed leader's
 * socket refuses at once, a suspended one's still accepts, and so is never robbed.
 */
export type Election =
  | { role: 'leader'; release(): Promise<void> }
  /** Another process leads and answers at `socket`. */
  | { role: 'follower'; socket: string };

interface Generation {
  number: number;
  /** Path of the socket, or name of the pipe. */
  socket: string;
}

/** Node cuts longer paths of unix sockets without a word. */
const longestSocketPath = 100;
const ownFolderPrefix = 'greenroom-';

/**
 * Stands for election once. `server` is what the winner listens with: while it listens, it leads. It does
 * not keep the process alive.
 */
export async function elect(folder: string, server: net.Server): Promise<Election> {
  let seen = await highestGeneration(folder);
  if (seen && (await answers(seen.socket))) return { role: 'follower', socket: seen.socket };
  const own = await listen(folder, server);
  for (;;) {
    const claimed = await claim(folder, { number: (seen?.number ?? 0) + 1, socket: own });
    const highest = await highestGeneration(folder);
    if (claimed !== null && highest?.number === claimed) {
      await removeOlder(folder, claimed, own);
      return { role: 'leader', release: () => silence(server, own) };
    }
    if (claimed !== null) await rm(generationFile(folder, claimed), { force: true });
    if (highest && (await answers(highest.socket))) {
      await silence(server, own);
      return { role: 'follower', socket: highest.socket };
    }
    seen = highest;
  }
}

/** The number, when this process was first to take it. */
async function claim(folder: string, { number, socket }: Generation): Promise<number | null> {
  const temporary = path.join(folder, `candidate-${randomBytes(6).toString('hex')}`);
  await writeFile(temporary, socket, { mode: 0o600 });
  try {
    await link(temporary, generationFile(folder, number));
    return number;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return null;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function generationFile(folder: string, number: number): string {
  return path.join(folder, `leader.${number}`);
}

async function generationNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  const numbers = names.flatMap((name) => /^leader\.(\d{1,15})$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => b - a);
}

/** The file can go between the list and the reading: then the list is old, and is read again. */
async function highestGeneration(folder: string): Promise<Generation | null> {
  for (;;) {
    const [number] = await generationNumbers(folder);
    if (number === undefined) return null;
    const socket = await readIfThere(generationFile(folder, number));
    if (socket !== null) return { number, socket };
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Only the winner removes, and only lower numbers: the highest stays, even after its release. */
async function removeOlder(folder: string, own: number, ownSocket: string): Promise<void> {
  for (const number of await generationNumbers(folder)) {
    if (number >= own) continue;
    const file = generationFile(folder, number);
    const socket = await readIfThere(file);
    if (socket !== null && socket !== ownSocket) await removeSocket(socket);
    await rm(file, { force: true });
  }
}

/** A refusal or a missing socket is a dead leader; any other failure may be a busy one. */
function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', (error) => resolve(!isCode(error, 'ECONNREFUSED', 'ENOENT', 'ENOTSOCK')));
  });
}

async function listen(folder: string, server: net.Server): Promise<string> {
  const socket = await socketPath(folder);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, () => {
      server.off('error', reject);
      resolve();
    });
  });
  server.unref();
  return socket;
}

async function socketPath(folder: string): Promise<string> {
  const name = randomBytes(6).toString('hex');
  if (process.platform === 'win32') {
    const place = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
    return `\\\\.\\pipe\\greenroom-${place}-${name}`;
  }
  const near = path.resolve(folder, `${name}.sock`);
  if (Buffer.byteLength(near) <= longestSocketPath) return near;
  return path.join(await mkdtemp(path.join(os.tmpdir(), ownFolderPrefix)), 's');
}

async function silence(server: net.Server, socket: string): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await removeSocket(socket);
}

async function removeSocket(socket: string): Promise<void> {
  if (process.platform === 'win32') return;
  await rm(socket, { force: true });
  const parent = path.dirname(socket);
  if (path.basename(parent).startsWith(ownFolderPrefix) && path.basename(socket) === 's') {
    await rm(parent, { recursive: true, force: true });
  }
}
