import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environment, root } from '../helpers/greenroom.ts';

/** A terminal with a shell in it, in a home of its own: what a person sees and types. */
export interface Terminal {
  home: string;
  keys(...names: string[]): void;
  type(text: string): void;
  /** As terminals do: with paste markers only for a program that asked for them. */
  paste(text: string): void;
  screen(): string;
  /** Waits until the screen shows it; fails with the screen after 20 s. */
  sees(pattern: RegExp): Promise<string>;
  /** The exit code of the command before. */
  exitCode(): Promise<number>;
  close(): void;
}

export async function openTerminal(size = { columns: 90, rows: 40 }): Promise<Terminal> {
  const home = mkdtempSync(join(tmpdir(), 'greenroom-tty-'));
  const socket = join(home, 'socket');
  const env = environment(home, { TERM: 'xterm-256color', PS1: '$ ', HISTFILE: '', LANG: 'C.UTF-8' });
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', env });
  tmux(
    'new-session',
    '-d',
    '-s',
    'room',
    '-x',
    String(size.columns),
    '-y',
    String(size.rows),
    'bash',
    '--norc',
  );
  const screen = () => tmux('capture-pane', '-p', '-t', 'room');
  const type = (text: string) => tmux('send-keys', '-t', 'room', '-l', text);
  const keys = (...names: string[]) => tmux('send-keys', '-t', 'room', ...names);
  let asked = 0;

  const sees = async (pattern: RegExp) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const text = screen();
      if (pattern.test(text)) return text;
      await pause(50);
    }
    throw new Error(`Never saw ${pattern}. The screen:\n${screen()}`);
  };

  type(`cd ${root}; clear`);
  keys('Enter');
  await sees(/^\$ ?$/m);
  return {
    home,
    keys,
    type,
    screen,
    sees,
    paste: (text) => {
      const file = join(home, 'clipboard');
      writeFileSync(file, text);
      tmux('load-buffer', file);
      tmux('paste-buffer', '-p', '-t', 'room');
    },
    exitCode: async () => {
      asked += 1;
      type(`echo "code ${asked}: $?"`);
      keys('Enter');
      const text = await sees(new RegExp(`^code ${asked}: \\d+`, 'm'));
      return Number(new RegExp(`^code ${asked}: (\\d+)`, 'm').exec(text)?.[1]);
    },
    close: () => {
      tmux('kill-server');
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
