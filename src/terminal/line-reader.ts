import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Cancelled } from '../errors.ts';
import { type LineReply, replyOf, type TypedLine, textOf } from './typed-lines.ts';

export type { LineReply } from './typed-lines.ts';

export interface LineReader {
  /**
   * The next answer or command. Throws `Cancelled` on Ctrl-C, after which only `end` follows. One call at a time.
   * `isWhole` tells a single line that needs no empty line after it, such as a path.
   */
  readAnswer(options?: { isWhole(line: string): boolean }): Promise<LineReply>;
  /** What was typed of an answer that is not finished: what Ctrl-C left. */
  unfinished(): string;
  /** Gives the terminal back. May be called twice. */
  close(): void;
}

export interface LineReaderOptions {
  input: Readable & { isTTY?: boolean; setRawMode?(on: boolean): unknown };
  output: Writable & { isTTY?: boolean };
  /** False for plain lines without editing, as a screen reader needs. Default: whether both are terminals. */
  terminal?: boolean;
}

/** A pause this long ends a burst. People pause longer between two keys; a paste does not. */
const burstPauseMs = 75;

const deadlySignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const bracketedPaste = { on: '\u001B[?2004h', off: '\u001B[?2004l' };

/**
 * Reads answers of several lines. At a terminal, what arrives in one burst is one paste, so the empty lines in
 * it end nothing; from a pipe each empty line ends an answer. Between two calls the terminal is as it was
 * before, so that Ctrl-C is the process's own; what is typed meanwhile waits in the terminal.
 */
export function createLineReader({ input, output, terminal }: LineReaderOptions): LineReader {
  const isEdited = terminal ?? (input.isTTY === true && output.isTTY === true);
  const lines: TypedLine[] = [];
  const replies: LineReply[] = [];
  let readline: Interface | undefined;
  let waiting: { resolve(reply: LineReply): void; reject(error: Error): void } | undefined;
  let burst: NodeJS.Timeout | undefined;
  let isPasting = false;
  let isWhole: (line: string) => boolean = never;
  let isEnded = false;

  function open(): Interface {
    const opened = createInterface({
      input,
      output,
      terminal: isEdited,
      historySize: 0,
      // A pipe's CR LF is one line end however slowly it comes; at a terminal Ctrl-J may follow Enter.
      ...(!isEdited && { crlfDelay: Number.POSITIVE_INFINITY }),
    });
    opened.on('line', (text) => {
      lines.push({ text, pasted: isPasting });
      opened.setPrompt('');
      if (input.isTTY) burstGoesOn();
      else settle();
    });
    opened.on('SIGINT', () => {
      if (opened.line !== '') lines.push({ text: opened.line, pasted: false });
      end(new Cancelled());
    });
    opened.on('SIGCONT', () => {
      output.write(bracketedPaste.on);
      opened.prompt(true);
    });
    opened.on('close', () => {
      if (readline === opened) end();
    });
    if (isEdited) input.prependListener('keypress', onKey);
    return opened;
  }

  /** Comes before readline acts on the key. */
  function onKey(_text: string | undefined, key: { name?: string; ctrl?: boolean }): void {
    if (key.name === 'paste-start') isPasting = true;
    if (key.name === 'paste-end') isPasting = false;
    if (key.ctrl && key.name === 'z') output.write(bracketedPaste.off);
    if (key.ctrl && key.name === 'd') endAtLineEnd();
    burstGoesOn();
  }

  /** readline ends on Ctrl-D in an empty line only; people press it at the end of their last line. */
  function endAtLineEnd(): void {
    if (!readline || readline.line === '' || readline.cursor < readline.line.length) return;
    lines.push({ text: readline.line, pasted: false });
    readline.close();
  }

  function burstGoesOn(): void {
    clearTimeout(burst);
    burst = setTimeout(settle, burstPauseMs);
  }

  function settle(): void {
    if (isPasting || isEnded || readline?.line) return;
    const reply = replyOf(lines, isWhole);
    if (reply) {
      lines.length = 0;
      deliver(reply);
    }
  }

  function deliver(reply: LineReply): void {
    if (!waiting) {
      replies.push(reply);
      return;
    }
    const { resolve } = waiting;
    waiting = undefined;
    rest();
    resolve(reply);
  }

  /** A terminal's keys go to whoever asks next, a prompt perhaps; a pipe may have more lines in the buffer. */
  function rest(): void {
    release();
    if (!input.isTTY) {
      readline?.pause();
      return;
    }
    const opened = readline;
    readline = undefined;
    input.off('keypress', onKey);
    opened?.close();
  }

  /** No more input: Ctrl-C (with `error`), Ctrl-D, the end of a pipe, or `close()`. */
  function end(error?: Error): void {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(burst);
    input.off('keypress', onKey);
    release();
    readline?.close();
    readline = undefined;
    if (waiting && isEdited) output.write('\n');
    const text = textOf(lines);
    if (error) waiting?.reject(error);
    else if (text !== '') last({ kind: 'text', text });
    else waiting?.resolve({ kind: 'end' });
    waiting = undefined;
  }

  function last(reply: LineReply): void {
    lines.length = 0;
    if (waiting) waiting.resolve(reply);
    else replies.push(reply);
  }

  function take(): void {
    if (!isEdited) return;
    input.setRawMode?.(true);
    output.write(bracketedPaste.on);
    process.on('exit', release);
    for (const signal of deadlySignals) process.on(signal, onSignal);
  }

  function release(): void {
    if (!isEdited || !process.listeners('exit').includes(release)) return;
    process.off('exit', release);
    for (const signal of deadlySignals) process.off(signal, onSignal);
    output.write(bracketedPaste.off);
    input.setRawMode?.(false);
  }

  /** A listener keeps Node from dying of the signal, so it is sent again unless someone else handles it. */
  function onSignal(signal: NodeJS.Signals): void {
    release();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }

  return {
    readAnswer(options) {
      isWhole = options?.isWhole ?? never;
      const ready = replies.shift();
      if (ready) return Promise.resolve(ready);
      if (isEnded) return Promise.resolve({ kind: 'end' });
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        readline ??= open();
        take();
        readline.setPrompt(isEdited ? '> ' : '');
        readline.prompt();
      });
    },
    unfinished: () => textOf(lines),
    close: () => end(),
  };
}

function never(): boolean {
  return false;
}
