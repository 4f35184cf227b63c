import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const products = ['dist/main.js', 'dist/embedded-snapshot.br'];
const sources = ['src', 'supabase/migrations', 'tsup.config.ts', 'package.json'];

/** The worker and the spawned program run from dist: it is built anew when a source is newer. */
export default function setup(): void {
  const oldest = Math.min(...products.map((path) => changedAt(join(root, path))));
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
  if (oldest < newest) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'pipe' });
}

function changedAt(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => changedAt(join(path, file))),
  );
}
