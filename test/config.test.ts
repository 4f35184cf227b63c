import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GlobalFlags, resolveConfig } from '../src/config.ts';

function folders(env: Record<string, string>, platform: NodeJS.Platform = 'linux', flags: GlobalFlags = {}) {
  const config = resolveConfig(flags, { env, platform, homeFolder: '/home/ada' });
  return [config.configFolder.value, config.contextFolder];
}

describe('the folders', () => {
  it('follow each system', () => {
    expect(folders({})).toEqual([
      join('/home/ada/.config/greenroom'),
      join('/home/ada/.local/share/greenroom/contexts/local'),
    ]);
    expect(folders({ XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' })).toEqual([
      '/c/greenroom',
      '/d/greenroom/contexts/local',
    ]);
    expect(folders({}, 'darwin')[0]).toBe('/home/ada/Library/Application Support/greenroom');
    expect(folders({ APPDATA: '/r', LOCALAPPDATA: '/l' }, 'win32')).toEqual([
      '/r/greenroom',
      '/l/greenroom/contexts/local',
    ]);
  });

  it('are all moved by GREENROOM_HOME; an empty one counts as unset', () => {
    expect(folders({ GREENROOM_HOME: '/g', XDG_DATA_HOME: '/d' })).toEqual(['/g', '/g/contexts/local']);
    expect(folders({ GREENROOM_HOME: '' })[0]).toBe('/home/ada/.config/greenroom');
  });

  it('are one for each context, and its name cannot leave them', () => {
    expect(folders({ GREENROOM_HOME: '/g' }, 'linux', { context: 'work' })[1]).toBe('/g/contexts/work');
    for (const context of ['../x', 'a/b', '', '.', 'a b', 'x'.repeat(33)]) {
      expect(() => folders({}, 'linux', { context })).toThrow(/no name of a context/);
    }
  });
});
