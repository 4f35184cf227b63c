import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** Reads answers until the end and writes each reply to a file as a line of JSON; Ctrl-C is a reply as well. */
const program = () => `
import { appendFileSync, writeFileSync } from 'node:fs';
import { createLineReader } from ${JSON.stringify(resolve('src/terminal/line-reader.ts'))};

writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid));
const note = (value) => appendFileSync(${JSON.stringify(replies)}, JSON.stringify(value) + '\\n');
const reader = createLineReader({ input: process.stdin, output: process.stderr });
try {
  for (let reply = await reader.readAnswer(); ; reply = await reader.readAnswer()) {
    note(reply);
    if (reply.kind === 'end') break;
    if (reply.text === 'think') await new Promise((done) => setTimeout(done, 2000));
    if (reply.text === 'crash') throw new Error('crashed');
    if (reply.text === 'exit') process.exit(0);
  }
} catch (error) {
  note({ thrown: error.message, unfinished: reader.unfinished() });
}
`;

const jiti = join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib/jiti-cli.mjs');

let folder: string;
let replies: string;

function tmux(...args: string[]): string {
  return execFileSync('tmux', ['-S', join(folder, 'socket'), ...args], { encoding: 'utf8' });
}

const keys = (...names: string[]) => tmux('send-keys', '-t', 'room', ...names);
const say = (text: string) => tmux('send-keys', '-t', 'room', '-l', text);
const screen = () => tmux('capture-pane', '-p', '-t', 'room');

/** tmux adds the paste markers only for a program that asked for them, as terminals do. */
function paste(text: string): void {
  const file = join(folder, 'clipboard');
  writeFileSync(file, text);
  tmux('load-buffer', file);
  tmux('paste-buffer', '-p', '-t', 'room');
}

function repliesSoFar(): unknown[] {
  try {
    const lines = readFileSync(replies, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

async function until<Value>(read: () => Value, isDone: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; tries < 300; tries++) {
    const value = read();
    if (isDone(value)) return value;
    await pause(50);
  }
  throw new Error(`Waited in vain. Screen:\n${screen()}\nReplies: ${JSON.stringify(repliesSoFar())}`);
}

const untilScreen = (pattern: RegExp) => until(screen, (text) => pattern.test(text));
const untilReplies = (count: number) => until(repliesSoFar, (found) => found.length >= count);

/** Types the program's command line into the pane's shell and waits for its prompt. */
async function start(): Promise<void> {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program());
  say(`${process.execPath} ${jiti} ${file}`);
  keys('Enter');
  await untilScreen(/^> ?$/m);
}

/** The shell's command line is back: it waits for a line that is its prompt alone. */
const untilShell = () => untilScreen(/^\$ ?$/m);

/** Neither raw nor silent nor marking pastes: the shell gets what is typed and pasted. */
async function expectSaneTerminal(): Promise<void> {
  await untilShell();
  const modes = join(folder, 'modes');
  say(`stty -a > ${modes}; echo looked=$?`);
  keys('Enter');
  await untilScreen(/^looked=0$/m);
  const found = readFileSync(modes, 'utf8').match(/-?\b(?:echo|icanon|isig|icrnl|opost)\b/g) ?? [];
  expect(found.sort()).toEqual(['echo', 'icanon', 'icrnl', 'isig', 'opost']);
  paste('echo pasted=$((1+1))\n');
  await untilScreen(/^pasted=2$/m);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'line-reader-'));
  replies = join(folder, 'replies');
  // A shell without line editing, so that the modes it leaves are the program's.
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'room', '-x', '80', '-y', '30', 'env PS1="$ " sh');
});

afterEach(() => {
  tmux('kill-server');
  rmSync(folder, { recursive: true, force: true });
});

it('takes typing, pastes and commands, and ends on Ctrl-D', async () => {
  await start();
  say('I moved the');
  keys('BSpace', 'BSpace', 'BSpace');
  say('our API.');
  keys('Enter');
  say('Zoë 面接 👩‍💻');
  keys('Enter', 'Enter');
  await untilReplies(1);
  paste('First paragraph.\n\n/skip is text here.\n\n');
  await untilScreen(/is text here/);
  say('Typed after it.');
  keys('Enter', 'Enter');
  await untilReplies(2);
  say('/hint');
  keys('Enter');
  await untilReplies(3);
  say('last words');
  keys('C-d');
  expect(await untilReplies(5)).toEqual([
    { kind: 'text', text: 'I moved our API.\nZoë 面接 👩‍💻' },
    { kind: 'text', text: 'First paragraph.\n\n/skip is text here.\n\nTyped after it.' },
    { kind: 'command', name: 'hint', argument: '' },
    { kind: 'text', text: 'last words' },
    { kind: 'end' },
  ]);
  await expectSaneTerminal();
});

it('keeps every character of a long paste', async () => {
  const long = Array.from({ length: 400 }, (_, index) => `line ${index}: ${'word '.repeat(20)}end`).join(
    '\n',
  );
  await start();
  paste(long);
  await untilScreen(/line 399/);
  await pause(500);
  keys('Enter', 'Enter');
  expect(await untilReplies(1)).toEqual([{ kind: 'text', text: long }]);
});

it('hands back what was typed on Ctrl-C', async () => {
  await start();
  say('one');
  keys('Enter');
  say('half a li');
  await untilScreen(/half a li/);
  keys('C-c');
  expect(await untilReplies(1)).toEqual([{ thrown: 'Cancelled.', unfinished: 'one\nhalf a li' }]);
  await expectSaneTerminal();
});

it('leaves Ctrl-C to the process between two answers', async () => {
  await start();
  say('think');
  keys('Enter', 'Enter');
  await untilReplies(1);
  keys('C-c');
  await expectSaneTerminal();
  expect(repliesSoFar()).toHaveLength(1);
});

it('keeps what is typed while the program thinks', async () => {
  await start();
  say('think');
  keys('Enter', 'Enter');
  await untilReplies(1);
  say('typed ahead');
  await pause(2500);
  say(' and on');
  keys('Enter', 'Enter');
  expect(await untilReplies(2)).toContainEqual({ kind: 'text', text: 'typed ahead and on' });
});

it('goes on after Ctrl-Z and fg', async () => {
  await start();
  say('before');
  await untilScreen(/> before/);
  keys('C-z');
  await expectSaneTerminal();
  say('fg');
  keys('Enter');
  await untilScreen(/> before/);
  say(' and after');
  keys('Enter', 'Enter');
  expect(await untilReplies(1)).toEqual([{ kind: 'text', text: 'before and after' }]);
});

it.each(['crash', 'exit'])('leaves the terminal sane after %s', async (way) => {
  await start();
  say(way);
  keys('Enter', 'Enter');
  await expectSaneTerminal();
});

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'leaves the terminal sane when killed by %s',
  async (signal) => {
    await start();
    say('half');
    await untilScreen(/half/);
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), signal);
    await expectSaneTerminal();
  },
);
