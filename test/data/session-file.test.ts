import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionFile } from '../../src/data/session-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-session-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the session file', () => {
  it('keeps items apart, readable by the user alone', async () => {
    const path = join(folder, 'deeper', 'session.json');
    const file = sessionFile(path);
    await file.setItem('a', 'secret');
    await file.setItem('b', '2');
    expect([await file.getItem('a'), await file.getItem('b'), await file.getItem('c')]).toEqual([
      'secret',
      '2',
      null,
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'deeper'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, 'deeper'))).toEqual(['session.json']);
  });

  it('goes with its last item', async () => {
    const file = sessionFile(join(folder, 'session.json'));
    await file.setItem('a', '1');
    await file.removeItem('a');
    expect(await readdir(folder)).toEqual([]);
    await file.removeItem('a');
  });

  it.each(['', '{', '[]', 'null', '"x"', '{"a": 1}'])(
    'counts %j as signed out, and can be written again',
    async (text) => {
      const path = join(folder, 'session.json');
      await writeFile(path, text);
      const file = sessionFile(path);
      expect(await file.getItem('a')).toBeNull();
      await file.setItem('a', 'x');
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ a: 'x' });
    },
  );
});
