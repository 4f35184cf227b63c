/**
 * Started by leader.test.ts, several times at once: takes the lock, looks whether another living holder is
 * there, and gives it back, over and over, until it is killed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../src/embedded/folder-lock.ts';

const [, , folder = '', witness = ''] = process.argv;
const holderFile = path.join(witness, 'holder');

for (;;) {
  const lock = await lockFolder(folder, 30_000);
  const other = livingHolder();
  if (other !== null) console.log(`TWO HOLDERS: ${process.pid} and ${other}`);
  writeFileSync(holderFile, String(process.pid));
  await pause(Math.random() * 20);
  console.log('turn');
  rmSync(holderFile, { force: true });
  await lock.release();
  await pause(Math.random() * 5);
}

/** A killed holder leaves its file behind: that is no second holder. */
function livingHolder(): number | null {
  try {
    const pid = Number(readFileSync(holderFile, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
