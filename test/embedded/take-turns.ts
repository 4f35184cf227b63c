/**
 * Started by leader.test.ts, several times at once: takes the lock, writes 'in' and a little later 'out' to
 * a log that all share, and gives the lock back, over and over, until it is killed.
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../src/embedded/folder-lock.ts';

const [, , folder = '', log = ''] = process.argv;

for (let turn = 0; ; turn++) {
  const lock = await lockFolder(folder, 30_000);
  appendFileSync(log, `in ${process.pid}:${turn}\n`);
  await pause(Math.random() * 20);
  appendFileSync(log, `out ${process.pid}:${turn}\n`);
  await lock.release();
  await pause(Math.random() * 5);
}
