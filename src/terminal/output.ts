import type { Writable } from 'node:stream';
import { exitCodes } from '../errors.ts';
import { sanitiseLine } from '../text/sanitise.ts';
import type { StreamFacts, TerminalFacts } from './streams.ts';
import { keepOnlyStyles, loadStyles, type Styles } from './styles.ts';
import type { Column } from './table.ts';
import { wrapStyled } from './wrap-styled.ts';

/** A stream as a command sees it: what it can show, and the looks to show it with. */
export interface Screen extends StreamFacts, Styles {}

/** stdout is the answer, stderr the conversation. Every call ends with a line break. */
export interface Output {
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** `--json` was given: the command prints one value with `printJson` and no text. */
  readonly json: boolean;
  /** The answer, to stdout: never wrapped, since it may be data. */
  print(text: string): void;
  /** The answer as JSON, to stdout. */
  printJson(value: unknown): void;
  /** The answer as Markdown rendered for the terminal, to stdout. `plain`: as on a stream without colour. */
  markdown(source: string, looks?: { plain: boolean }): Promise<void>;
  /** The answer as aligned columns, to stdout; never cut when stdout is not a terminal. */
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Promise<void>;
  /** The conversation, to stderr, wrapped at a terminal; silent with `--quiet`. */
  note(text: string): void;
  /** What the user must know although all goes on, to stderr as `note`, `--quiet` or not. */
  warn(text: string): void;
}

export interface OutputOptions {
  stdout: Writable;
  stderr: Writable;
  facts: TerminalFacts;
  json?: boolean;
  quiet?: boolean;
  /** Called once when the reader of stdout is gone (`… | head`). Default: the process ends with 0. */
  onReaderGone?: () => void;
  /** Called once when stdout cannot be written: a full disk. Default: says so on stderr, and ends with 1. */
  onWriteError?: (error: NodeJS.ErrnoException) => void;
}

/** Longer lines are hard to read, however wide the terminal. */
const widestPage = 100;

export async function createOutput(options: OutputOptions): Promise<Output> {
  const { facts, json = false, quiet = false } = options;
  const stdout: Screen = { ...facts.stdout, ...(await loadStyles(facts.stdout.colour)) };
  const stderr: Screen = { ...facts.stderr, ...(await loadStyles(facts.stderr.colour)) };
  const conversation = lineWriter(options.stderr, { onReaderGone: () => {}, onWriteError: () => {} });
  const answer = lineWriter(options.stdout, {
    onReaderGone: options.onReaderGone ?? (() => process.exit(exitCodes.done)),
    onWriteError:
      options.onWriteError ??
      ((error) => {
        conversation(writeErrorText(error));
        process.exit(exitCodes.failed);
      }),
  });
  const say = (text: string) => {
    const looked = keepOnlyStyles(text, stderr.colour);
    conversation(stderr.isTTY ? wrapStyled(looked, Math.min(stderr.width, widestPage)) : looked);
  };
  const print = (text: string) => answer(keepOnlyStyles(text, stdout.colour));

  return {
    stdout,
    stderr,
    json,
    print,
    printJson: (value) => answer(terminalSafeJson(value, facts.stdout.isTTY)),
    markdown: async (source, looks) => {
      const { renderMarkdown } = await import('./markdown.ts');
      const plain = looks?.plain ? { colour: false, links: false } : {};
      answer(
        renderMarkdown(source, {
          ...facts.stdout,
          ...plain,
          width: Math.min(facts.stdout.width, widestPage),
        }),
      );
    },
    table: async (rows, columns) => {
      const { renderTable } = await import('./table.ts');
      print(renderTable(rows, columns, stdout.isTTY ? stdout.width : Number.POSITIVE_INFINITY, stdout));
    },
    note: (text) => {
      if (!quiet) say(text);
    },
    warn: (text) => say(`${stderr.bold('Warning:')} ${text}`),
  };
}

/** Writes lines until the stream breaks; then says once how, and drops the rest. */
function lineWriter(
  stream: Writable,
  { onReaderGone, onWriteError }: Required<Pick<OutputOptions, 'onReaderGone' | 'onWriteError'>>,
): (text: string) => void {
  let isBroken = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isBroken) return;
    isBroken = true;
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') onReaderGone();
    else onWriteError(error);
  });
  return (text) => {
    if (!isBroken) stream.write(`${text}\n`);
  };
}

/** As `main` prints errors; this one comes between two turns of the event loop, where nothing could catch it. */
function writeErrorText({ code, message }: NodeJS.ErrnoException): string {
  const text = `Error: cannot write the output: ${sanitiseLine(message)}`;
  return code === 'ENOSPC' ? `${text}\n  Free some space, or write it elsewhere; then run this again.` : text;
}

const beyondAscii = /[\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Indented for a reader, else one line. JSON.stringify escapes C0 only: the other controls are left to us. */
function terminalSafeJson(value: unknown, forReader: boolean): string {
  const text = JSON.stringify(value, null, forReader ? 2 : undefined) ?? 'null';
  return text.replace(beyondAscii, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
