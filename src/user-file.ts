import Conf from 'conf';
import { UserError } from './errors.ts';

interface UserSettings {
  /** Contexts the user signed out of: they stay so until `login`. */
  signedOut: string[];
  /** Hosts the user allowed CV, job description and answers to be sent to. */
  allowedHosts: string[];
}

export interface UserFile {
  isSignedOut(context: string): boolean;
  setSignedOut(context: string, signedOut: boolean): void;
  mayBeSentTo(host: string): boolean;
  allowHost(host: string): void;
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
    mayBeSentTo: (host) => file.get('allowedHosts').includes(host),
    allowHost: (host) => {
      writing(folder, () => file.set('allowedHosts', [...new Set([...file.get('allowedHosts'), host])]));
    },
  };
}

/**
 * What model servers were found to take: `models.json` beside `config.json`. Only a cache: a file that cannot be read or
 * written costs a request or two, and is no error.
 */
export function openModelMemory(folder: string): {
  get(key: string): string | null;
  set(key: string, value: string): void;
} {
  const known = new Map<string, string>();
  let file: Conf<{ servers: Record<string, string> }> | null = null;
  try {
    file = new Conf<{ servers: Record<string, string> }>({
      cwd: folder,
      configName: 'models',
      configFileMode: 0o600,
      clearInvalidConfig: true,
      defaults: { servers: {} },
    });
    for (const [key, value] of Object.entries(file.get('servers'))) known.set(key, String(value));
  } catch {
    file = null;
  }
  return {
    get: (key) => known.get(key) ?? null,
    set: (key, value) => {
      known.set(key, value);
      try {
        file?.set('servers', Object.fromEntries(known));
      } catch {
        file = null;
      }
    },
  };
}

function openConf(folder: string): Conf<UserSettings> {
  try {
    return new Conf<UserSettings>({
      cwd: folder,
      configName: 'config',
      configFileMode: 0o600,
      schema: {
        signedOut: { type: 'array', items: { type: 'string' } },
        allowedHosts: { type: 'array', items: { type: 'string' } },
      },
      defaults: { signedOut: [], allowedHosts: [] },
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
