import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.ts';
import { installSupabaseCli } from './supabase-cli.ts';

export const typesFile = fileURLToPath(new URL('../../src/data/database.types.ts', import.meta.url));

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `src/data/database.types.ts` must hold: the CLI's types of a database with all migrations, formatted. */
export async function generateDatabaseTypes(): Promise<string> {
  const cluster = await startPostgres();
  const cli = await installSupabaseCli();
  try {
    const project = await cluster.createProject();
    await cli.push(project.url);
    return await formatTypes(await cli.generateTypes(project.url));
  } finally {
    cli.dispose();
    await cluster.stop();
  }
}

/** The CLI's types, one property a line, so that a diff shows what changed in the schema. */
export async function formatTypes(source: string): Promise<string> {
  const child = spawn(process.execPath, [biome, 'format', '--stdin-file-path=types.ts'], { cwd: root });
  child.stdin.end(source);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  if (code !== 0) throw new Error(`Biome could not format the types: ${err}`);
  return out;
}
