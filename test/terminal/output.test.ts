import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutput, type OutputOptions } from '../../src/terminal/output.ts';
import type { StreamFacts } from '../../src/terminal/streams.ts';

const ESC = '\u001B';
const plain: StreamFacts = { isTTY: false, colour: false, links: false, width: 40 };
const coloured: StreamFacts = { ...plain, isTTY: true, colour: true };

async function outputTo(options: Partial<OutputOptions> & { facts?: OutputOptions['facts'] } = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const facts = { stdout: plain, stderr: plain, interactive: false };
  const output = await createOutput({ stdout, stderr, facts, ...options });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { output, answer: () => read(stdout), conversation: () => read(stderr) };
}

const colouredFacts = { stdout: coloured, stderr: coloured, interactive: true };

describe('createOutput', () => {
  it('keeps the answer and the conversation apart', async () => {
    const { output, answer, conversation } = await outputTo();
    output.print('an answer');
    output.note('a note');
    output.warn('take care');
    expect(answer()).toBe('an answer\n');
    expect(conversation()).toBe('a note\nWarning: take care\n');
  });

  it('says nothing but warnings when quiet', async () => {
    const { output, answer, conversation } = await outputTo({ quiet: true });
    output.print('an answer');
    output.note('a note');
    output.warn('take care');
    expect(answer()).toBe('an answer\n');
    expect(conversation()).toBe('Warning: take care\n');
  });

  it('styles each stream by its own facts', async () => {
    const { output } = await outputTo({ facts: { stdout: plain, stderr: coloured, interactive: false } });
    expect(output.stdout.bold('x') + output.stdout.dim('x') + output.stdout.accent('x')).toBe('xxx');
    expect(output.stderr.bold('x')).toBe(`${ESC}[1mx${ESC}[22m`);
    expect(output.stderr.accent('x')).toBe(`${ESC}[36mx${ESC}[39m`);
  });

  it('lets its own looks through and nothing else', async () => {
    const { output, answer, conversation } = await outputTo({ facts: colouredFacts });
    output.print(`${output.stdout.bold('b')}${ESC}[2J${ESC}[8mhidden${ESC}]52;c;eA==\u0007`);
    expect(answer()).toBe(`${ESC}[1mb${ESC}[22mhidden\n`);
    output.note(`${ESC}[1${output.stderr.dim('d')}\u009B31m`);
    expect(conversation()).toBe(`${ESC}[2md${ESC}[22m\n`);
  });

  it('prints no code at all without colour', async () => {
    const { output, answer } = await outputTo();
    output.print(`${ESC}[1mbold${ESC}[22m`);
    expect(answer()).toBe('bold\n');
  });

  it('prints JSON that parses back and cannot steer a terminal', async () => {
    const value = { name: `a${ESC}[2J\u009B31m\u202Eb\u007F`, list: [], none: null };
    for (const facts of [colouredFacts, undefined]) {
      const { output, answer } = await outputTo(facts && { facts });
      output.printJson(value);
      const text = answer();
      expect(JSON.parse(text)).toEqual(value);
      expect(text).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
      expect(text.trimEnd().includes('\n')).toBe(facts !== undefined);
    }
  });

  it('prints an empty list as []', async () => {
    const { output, answer } = await outputTo();
    output.printJson([]);
    expect(answer()).toBe('[]\n');
  });

  it('renders Markdown for stdout', async () => {
    const { output, answer } = await outputTo();
    await output.markdown('Some **bold** text that is longer than the forty columns of this stream.');
    expect(answer()).toBe('Some bold text that is longer than the\nforty columns of this stream.\n');
  });

  const long = 'A note that is a good deal longer than the forty columns of this terminal.';
  const wrapped = 'A note that is a good deal longer than\nthe forty columns of this terminal.';

  it('wraps the conversation at a terminal, and never the answer', async () => {
    const { output, answer, conversation } = await outputTo({ facts: colouredFacts });
    output.note(output.stderr.dim(long));
    expect(conversation()).toBe(`${ESC}[2m${wrapped}${ESC}[22m\n`);
    output.warn(long);
    expect(conversation()).toBe(
      `${ESC}[1mWarning:${ESC}[22m A note that is a good deal\nlonger than the forty columns of this\nterminal.\n`,
    );
    output.print(long);
    expect(answer()).toBe(`${long}\n`);
  });

  it('wraps nothing that goes elsewhere', async () => {
    const { output, conversation } = await outputTo();
    output.note(long);
    output.warn(long);
    expect(conversation()).toBe(`${long}\nWarning: ${long}\n`);
  });

  it('wraps at a hundred columns however wide the terminal', async () => {
    const stderr = { ...coloured, width: 300 };
    const { output, conversation } = await outputTo({ facts: { ...colouredFacts, stderr } });
    output.note('word '.repeat(40).trim());
    expect(conversation().split('\n')[0]).toHaveLength(99);
  });

  it('cuts tables on a terminal only', async () => {
    const columns = [{ header: 'Name', value: (row: string) => row }];
    const long = 'a name that is certainly longer than forty columns';
    const piped = await outputTo();
    await piped.output.table([long], columns);
    expect(piped.answer()).toBe(`Name\n${long}\n`);
    const shown = await outputTo({ facts: colouredFacts });
    await shown.output.table([long], columns);
    expect(shown.answer()).toBe(`${ESC}[2mName${ESC}[22m\n${long.slice(0, 39)}…\n`);
  });
});

describe('a reader who goes away', () => {
  function brokenPipe() {
    return new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
  }

  it('ends the work once, without an error', async () => {
    let times = 0;
    const { output } = await outputTo({ stdout: brokenPipe(), onReaderGone: () => times++ });
    output.print('one');
    output.print('two');
    await new Promise((resolve) => setTimeout(resolve, 10));
    output.print('three');
    expect(times).toBe(1);
  });

  it('may say so more than once, as stdout does', async () => {
    let times = 0;
    const stdout = new PassThrough();
    const { output } = await outputTo({ stdout, onReaderGone: () => times++ });
    output.print('one');
    for (let count = 0; count < 2; count++) {
      stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    }
    expect(times).toBe(1);
  });

  it('does not matter on stderr', async () => {
    const { output, answer } = await outputTo({ stderr: brokenPipe() });
    output.note('one');
    await new Promise((resolve) => setTimeout(resolve, 10));
    output.note('two');
    output.print('answer');
    expect(answer()).toBe('answer\n');
  });
});

describe('an output that cannot be written', () => {
  afterEach(() => vi.restoreAllMocks());

  const failure = (code: string, message: string) => Object.assign(new Error(message), { code });
  const failing = (error: Error) => new Writable({ write: (_chunk, _encoding, done) => done(error) });
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 10));

  it.each([
    [failure('EIO', 'EIO: i/o error, write'), 'Error: cannot write the output: EIO: i/o error, write\n'],
    [
      failure('ENOSPC', 'ENOSPC: no space left on device, write'),
      'Error: cannot write the output: ENOSPC: no space left on device, write\n' +
        '  Free some space, or write it elsewhere; then run this again.\n',
    ],
  ])('is one message and exit code 1: %s', async (error, message) => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as typeof process.exit);
    const { output, conversation } = await outputTo({ stdout: failing(error), quiet: true });
    output.printJson([1]);
    output.printJson([2]);
    await nextTurn();
    output.printJson([3]);
    expect(exit.mock.calls).toEqual([[1]]);
    expect(conversation()).toBe(message);
  });

  it('is left to the one who asks for it', async () => {
    const full = failure('ENOSPC', 'no space');
    const met: Error[] = [];
    const { output, conversation } = await outputTo({
      stdout: failing(full),
      onWriteError: (error) => met.push(error),
    });
    output.print('one');
    await nextTurn();
    expect(met).toEqual([full]);
    expect(conversation()).toBe('');
  });

  it('does not end the work when it is only the conversation', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as typeof process.exit);
    const { output, answer } = await outputTo({ stderr: failing(failure('ENOSPC', 'no space')) });
    output.note('one');
    await nextTurn();
    output.print('answer');
    expect(answer()).toBe('answer\n');
    expect(exit).not.toHaveBeenCalled();
  });
});
