import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const version = '3.1.0';

/** The real Supabase CLI, which reads a copy of a supabase folder and has a HOME of its own. */
export interface SupabaseCli {
  /** Applies the migrations the database has not seen; the answer is what the CLI printed. */
  push(url: string, ...flags: string[]): Promise<string>;
  /** Adds what other clients have pushed to the copied folder: the CLI wants the whole history. */
  fetchMigrations(url: string): Promise<void>;
  /** TypeScript types of the schema public. */
  generateTypes(url: string): Promise<string>;
  dispose(): void;
}

/**
 * Not a dependency: its optional binaries do not survive a lock file. Installed once into .cache.
 * `migrations`: file names and SQL that stand in the copied folder in place of ours.
 */
export async function installSupabaseCli(migrations?: Record<string, string>): Promise<SupabaseCli> {
  const prefix = path.join(root, '.cache', 'supabase');
  const program = path.join(prefix, 'node_modules', '.bin', 'supabase');
  if (!existsSync(program)) {
    mkdirSync(prefix, { recursive: true });
    const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', prefix];
    await run('npm', ['install', ...flags, `supabase@${version}`], { cwd: prefix });
  }
  const home = mkdtempSync(path.join(tmpdir(), 'greenroom-supabase-'));
  cpSync(path.join(root, 'supabase'), path.join(home, 'supabase'), { recursive: true });
  if (migrations) {
    const folder = path.join(home, 'supabase', 'migrations');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    for (const [name, sql] of Object.entries(migrations)) writeFileSync(path.join(folder, name), sql);
  }
  // The user's own SUPABASE_* settings must not reach it.
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    PGSSLMODE: 'disable',
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
  };
  const supabase = (...args: string[]) => run(program, ['--workdir', home, ...args], { cwd: home, env });

  return {
    async push(url, ...flags) {
      const { stdout, stderr } = await supabase('db', 'push', '--yes', `--remote=${url}`, ...flags);
      return stdout + stderr;
    },
    async fetchMigrations(url) {
      await supabase('migration', 'fetch', '--yes', `--remote=${url}`);
    },
    async generateTypes(url) {
      const { stdout } = await supabase(
        'gen',
        'types',
        'typescript',
        '--schema',
        'public',
        `--remote=${url}`,
      );
      return stdout;
    },
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}
