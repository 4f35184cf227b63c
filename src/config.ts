import { join } from 'node:path';
import { usageError } from './errors.ts';

export interface GlobalFlags {
  json?: boolean;
  input?: boolean;
  yes?: boolean;
  quiet?: boolean;
  debug?: boolean;
  color?: boolean;
  screenReader?: boolean;
  context?: string;
}

export type Source = 'flag' | 'environment' | 'default';

export interface Config {
  /** The named account and backend in use. */
  context: { value: string; source: Source };
  /** Holds `config.json`. */
  configFolder: { value: string; source: Source };
  /** Holds everything of this context: its session file and, embedded, its data. */
  contextFolder: string;
}

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  homeFolder: string;
}

/** Where a model is reached. The endpoint and its key come from one place: the environment, never from a file. */
export interface ModelConfig {
  /** With its version: 'https://api.openai.com/v1'. */
  baseUrl: string;
  /** Null when there is none. */
  apiKey: string | null;
  model: string;
}

const publicApi = 'https://api.openai.com/v1';
const usualModel = 'gpt-4.1-mini';

/** `OPENAI_BASE_URL`, `OPENAI_API_KEY`, `OPENAI_MODEL`; an empty or blank variable counts as unset. */
export function resolveModel({ env }: Pick<Machine, 'env'>): ModelConfig {
  return {
    baseUrl: env.OPENAI_BASE_URL?.trim() || publicApi,
    apiKey: env.OPENAI_API_KEY?.trim() || null,
    model: env.OPENAI_MODEL?.trim() || usualModel,
  };
}

export const defaultContext = 'local';

/** flag > environment > default; the user file holds only what `login` and `logout` wrote. */
export function resolveConfig(flags: GlobalFlags, machine: Machine): Config {
  const context = flags.context ?? defaultContext;
  if (!/^[a-z0-9][a-z0-9_-]{0,31}$/i.test(context)) {
    throw usageError(
      `--context "${context}" is no name of a context.`,
      'Use letters, digits, - and _, 32 at most: --context work',
    );
  }
  const folders = baseFolders(machine);
  return {
    context: { value: context, source: flags.context === undefined ? 'default' : 'flag' },
    configFolder: { value: folders.config, source: folders.source },
    contextFolder: join(folders.data, 'contexts', context),
  };
}

/** GREENROOM_HOME moves everything; otherwise each system's own folders. An empty variable counts as unset. */
function baseFolders({ env, platform, homeFolder }: Machine): {
  config: string;
  data: string;
  source: Source;
} {
  if (env.GREENROOM_HOME) {
    return { config: env.GREENROOM_HOME, data: env.GREENROOM_HOME, source: 'environment' };
  }
  if (platform === 'win32') {
    const roaming = env.APPDATA || join(homeFolder, 'AppData', 'Roaming');
    const local = env.LOCALAPPDATA || join(homeFolder, 'AppData', 'Local');
    return { config: join(roaming, 'greenroom'), data: join(local, 'greenroom'), source: 'default' };
  }
  if (platform === 'darwin') {
    const folder = join(homeFolder, 'Library', 'Application Support', 'greenroom');
    return { config: folder, data: folder, source: 'default' };
  }
  return {
    config: join(env.XDG_CONFIG_HOME || join(homeFolder, '.config'), 'greenroom'),
    data: join(env.XDG_DATA_HOME || join(homeFolder, '.local', 'share'), 'greenroom'),
    source: env.XDG_CONFIG_HOME || env.XDG_DATA_HOME ? 'environment' : 'default',
  };
}
