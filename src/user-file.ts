import Conf from 'conf';
import { UserError } from './errors.ts';

interface UserSettings {
  /** Contexts the user signed out of: they stay so until `login`. */
  signedOut: string[];
}

export interface UserFile {
  isSignedOut(context: string): boolean;
  setSignedOut(context: string, signedOut: boolean): void;
}

/** `config.json` in the config folder: 0600, replaced atomically. */
export function openUserFile(folder: string): UserFile {
  const file = openConf(folder);
  return {
    isSignedOut: (context) => file.get('signedOut').includes(context),
    setSignedOut: (context, signedOut) => {
      const others = file.get('signedOut').filter((name) => name !== context);
      writing(folder, () => file.set('signedOut', signedOut ? [...others, context] : others));
    },
  };
}

function openConf(folder: string): Conf<UserSettings> {
  try {
    return new Conf<UserSettings>({
      cwd: folder,
      configName: 'config',
      configFileMode: 0o600,
      schema: { signedOut: { type: 'array', items: { type: 'string' } } },
      defaults: { signedOut: [] },
    });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw unwritable(folder, cause);
    throw new UserError(`The file ${folder}/config.json cannot be read: ${reason(cause)}`, {
      code: 'config_unreadable',
      hint: 'Mend the file, or move it away and sign in again: greenroom login --local',
      cause,
    });
  }
}

function writing(folder: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function unwritable(folder: string, cause: unknown): UserError {
  return new UserError(`The folder ${folder} cannot be used: ${reason(cause)}`, {
    code: 'folder_unwritable',
    hint: 'Make it writable, or set GREENROOM_HOME to a folder that is.',
    cause,
  });
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
