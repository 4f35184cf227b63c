import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const binary = join(root, 'bin', 'greenroom.js');

export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
  /** stdout as JSON. */
  json<Value>(): Value;
}

/** An empty folder, removed after the file's tests. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The built program in an environment of its own: nothing of the developer's shell reaches it. */
export function environment(home: string, more: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: home, GREENROOM_HOME: join(home, 'greenroom'), ...more };
}

/** Runs the built program. Without `input` stdin is empty. */
export function greenroom(
  home: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; node?: readonly string[] } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(options.node ?? []), binary, ...args], {
      cwd: home,
      env: environment(home, options.env),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr, json: <Value>() => JSON.parse(stdout) as Value });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
