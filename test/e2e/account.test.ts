import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, greenroom } from '../helpers/greenroom.ts';

describe('the account of this machine', () => {
  it('is made by login, not by reading, and stays after logout', async () => {
    const home = aFolder();
    for (const args of [['whoami'], ['interview', 'list'], ['profile', 'show'], ['feedback', 'show']]) {
      const run = await greenroom(home, args);
      expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('greenroom login --local')]);
    }
    const first = (await greenroom(home, ['login', '--local', '--json'])).json<{ user_id: string }>();
    const who = (await greenroom(home, ['whoami', '--json'])).json<{ user_id: string }>();
    expect(who.user_id).toBe(first.user_id);
    await greenroom(home, [
      'profile',
      'edit',
      '--name',
      'Ada',
      '--role',
      ' Engineer ',
      'engineer',
      '',
      '--years',
      '7',
    ]);
    expect((await greenroom(home, ['logout'])).code).toBe(0);
    for (const args of [
      ['whoami'],
      ['interview', 'start', '--answers', '-'],
      ['profile', 'edit', '--name', 'x'],
    ]) {
      const run = await greenroom(home, args, { input: 'an answer' });
      expect([args[0], run.code]).toEqual([args[0], 4]);
    }
    expect((await greenroom(home, ['logout'])).stdout).toContain('Nobody was signed in.');
    const again = (await greenroom(home, ['login', '--json'])).json<{ user_id: string }>();
    expect(again.user_id).toBe(first.user_id);
    const profile = (await greenroom(home, ['profile', '--json'])).json<object>();
    expect(profile).toMatchObject({
      full_name: 'Ada',
      primary_roles_pursued: ['Engineer'],
      years_of_experience: 7,
    });
  });

  it('is kept from other users of the machine', async () => {
    const home = aFolder();
    await greenroom(home, ['login']);
    const mode = (...path: string[]) => statSync(join(home, 'greenroom', ...path)).mode & 0o777;
    expect(mode('config.json')).toBe(0o600);
    expect(mode('contexts', 'local', 'session.json')).toBe(0o600);
    expect(mode('contexts', 'local', 'data')).toBe(0o700);
  });

  it('is one for each context', async () => {
    const home = aFolder();
    const ids = await Promise.all(
      ['one', 'two'].map(
        async (name) =>
          (await greenroom(home, ['login', '--context', name, '--json'])).json<{ user_id: string }>().user_id,
      ),
    );
    expect(new Set(ids).size).toBe(2);
    expect((await greenroom(home, ['whoami'])).code).toBe(4);
  });

  it('says sign in again when its data is gone or its session is damaged', async () => {
    const home = aFolder();
    await greenroom(home, ['login']);
    const { rmSync, writeFileSync } = await import('node:fs');
    const folder = join(home, 'greenroom', 'contexts', 'local');
    writeFileSync(join(folder, 'session.json'), '{');
    expect((await greenroom(home, ['whoami'])).code).toBe(0);
    rmSync(join(folder, 'data'), { recursive: true });
    const run = await greenroom(home, ['interview', 'list']);
    expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('greenroom login --local')]);
  });
});
