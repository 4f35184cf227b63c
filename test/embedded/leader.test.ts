import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../src/embedded/folder-lock.ts';
import { elect } from '../../src/embedded/leader.ts';
import { temporaryFolder } from './open-for-test.ts';

let folder: string;
const running: { child: ChildProcess; ended: Promise<unknown> }[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

const files = async (beginning: string) =>
  (await readdir(folder)).filter((name) => name.startsWith(beginning));

describe('an election', () => {
  test('has one winner, whom the others can reach', async () => {
    const servers = Array.from({ length: 12 }, () => net.createServer());
    const elections = await Promise.all(servers.map((server) => elect(folder, server)));
    const leaders = elections.filter(({ role }) => role === 'leader');
    expect(leaders).toHaveLength(1);
    for (const election of elections) {
      if (election.role === 'leader') continue;
      const connection = net.connect(election.socket);
      await new Promise((resolve, reject) => connection.once('connect', resolve).once('error', reject));
      connection.destroy();
    }
    expect(await files('leader.')).toHaveLength(1);
    for (const election of elections) if (election.role === 'leader') await election.release();
  });

  test('counts on after a release, so that a late candidate cannot take an old number', async () => {
    for (const number of [1, 2, 3]) {
      const election = await elect(folder, net.createServer());
      expect(election.role).toBe('leader');
      expect(await files('leader.')).toEqual([`leader.${number}`]);
      if (election.role === 'leader') await election.release();
    }
    expect(await files('')).toEqual(['leader.3']);
  });

  test('passes over a leader that never was', async () => {
    await writeFile(path.join(folder, 'leader.7'), path.join(folder, 'no.sock'));
    const election = await elect(folder, net.createServer());
    expect(election.role).toBe('leader');
    expect(await files('leader.')).toEqual(['leader.8']);
    if (election.role === 'leader') await election.release();
  });

  test('works where the path of a socket would be too long', async () => {
    const deep = path.join(folder, 'x'.repeat(60), 'y'.repeat(60));
    await mkdir(deep, { recursive: true });
    const lock = await lockFolder(deep, 0);
    expect(await readdir(deep)).toEqual(['leader.1']);
    await expect(lockFolder(deep, 100)).rejects.toMatchObject({ code: 'folder_busy' });
    await lock.release();
    await (await lockFolder(deep, 0)).release();
  });
});

describe('the lock', () => {
  test('is busy until it is released', async () => {
    const lock = await lockFolder(folder, 0);
    await expect(lockFolder(folder, 120)).rejects.toMatchObject({
      name: 'BackendError',
      code: 'folder_busy',
    });
    const waiting = lockFolder(folder, 5000);
    await pause(100);
    await lock.release();
    await (await waiting).release();
  });

  test('of a killed process is free at once', async () => {
    const child = await holder();
    await expect(lockFolder(folder, 100)).rejects.toMatchObject({ code: 'folder_busy' });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const lock = await lockFolder(folder, 0);
    await lock.release();
    expect(await files('')).toEqual(['leader.2']);
  });

  test.skipIf(process.platform === 'win32')('of a suspended process stays busy', async () => {
    const child = await holder();
    child.kill('SIGSTOP');
    await expect(lockFolder(folder, 300)).rejects.toMatchObject({ code: 'folder_busy' });
    child.kill('SIGCONT');
  });

  test('is never held twice, whoever is killed when', { timeout: 60_000 }, async () => {
    const log = path.join(folder, 'turns');
    await writeFile(log, '');
    const turns = async () => (await readFile(log, 'utf8')).trim().split('\n');
    for (let i = 0; i < 4; i++) run(takeTurns, folder, log);
    for (let killed = 0; killed < 10; killed++) {
      const before = (await turns()).length;
      while ((await turns()).length < before + 9) await pause(5);
      // Some turn is under way or has just ended, perhaps the victim's.
      const victim = running.find(({ child }) => !child.killed);
      victim?.child.kill('SIGKILL');
      run(takeTurns, folder, log);
    }
    const all = await turns();
    expect(overlaps(all)).toEqual([]);
    expect(all.length).toBeGreaterThan(90);
  });
});

/** Turns that ended after another had begun. A killed holder's turn has no end: that is no overlap. */
function overlaps(turns: string[]): string[] {
  let begun = '';
  const found: string[] = [];
  for (const turn of turns) {
    const [word, id = ''] = turn.split(' ');
    if (word === 'in') begun = id;
    else if (id !== begun) found.push(`${id} ended within ${begun}`);
  }
  return found;
}

const holdLock = new URL('./hold-lock.ts', import.meta.url);
const takeTurns = new URL('./take-turns.ts', import.meta.url);

async function holder(): Promise<ChildProcess> {
  const child = run(holdLock, folder);
  await new Promise<void>((resolve) => {
    child.stdout?.once('data', () => resolve());
  });
  return child;
}

function run(script: URL, ...parameters: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'jiti/register', fileURLToPath(script), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push({ child, ended: new Promise((resolve) => child.once('exit', resolve)) });
  return child;
}
