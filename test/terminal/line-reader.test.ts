import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/errors.ts';
import { createLineReader, type LineReply } from '../../src/terminal/line-reader.ts';
import { createPrompter } from '../../src/terminal/prompter.ts';

const ESC = '\u001B';
const pasteOn = `${ESC}[?2004h`;
const pasteOff = `${ESC}[?2004l`;
const ctrlC = '\u0003';
const ctrlD = '\u0004';
/** Longer than the pause that ends a burst. */
const burstIsOver = 90;

const text = (said: string): LineReply => ({ kind: 'text', text: said });
const end: LineReply = { kind: 'end' };

function atTerminal(terminal?: boolean) {
  const rawModes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => rawModes.push(on),
  });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += String(chunk);
  });
  const reader = createLineReader({ input, output, ...(terminal !== undefined && { terminal }) });
  /** Each key on its own, as fingers do. */
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      await pause(burstIsOver);
      input.write(key);
    }
  };
  return { reader, input, type, shown: () => shown, rawModes };
}

function fromPipe(...chunks: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  for (const chunk of chunks) input.write(chunk);
  input.end();
  return { reader: createLineReader({ input, output }), output };
}

async function all(reader: { readAnswer(): Promise<LineReply> }): Promise<LineReply[]> {
  const replies: LineReply[] = [];
  for (;;) {
    const reply = await reader.readAnswer();
    replies.push(reply);
    if (reply.kind === 'end') return replies;
  }
}

describe('from a pipe', () => {
  it('takes an empty line as the end of an answer', async () => {
    const { reader } = fromPipe('one\ntwo\n\nthree\n\n');
    expect(await all(reader)).toEqual([text('one\ntwo'), text('three'), end]);
  });

  it('takes the end of the pipe as the end of an answer', async () => {
    const { reader } = fromPipe('one\n\ntwo\nthree');
    expect(await all(reader)).toEqual([text('one'), text('two\nthree'), end]);
  });

  it('understands every line end, wherever the chunks break', async () => {
    const { reader } = fromPipe('one\r', '\ntwo\r\n\r', '\nthr', 'ee\rfour\r\r');
    expect(await all(reader)).toEqual([text('one\ntwo'), text('three\nfour'), end]);
  });

  it('reads commands on a line of their own only', async () => {
    const { reader } = fromPipe('/Skip  not my field \n/help\nsee\n/skip\n\n/etc/hosts is a file\n\n/ \n\n');
    expect(await all(reader)).toEqual([
      { kind: 'command', name: 'skip', argument: 'not my field' },
      { kind: 'command', name: 'help', argument: '' },
      text('see\n/skip'),
      text('/etc/hosts is a file'),
      text('/ '),
      end,
    ]);
  });

  it('ends at once when nothing comes, and stays ended', async () => {
    const { reader } = fromPipe('');
    expect(await reader.readAnswer()).toEqual(end);
    expect(await reader.readAnswer()).toEqual(end);
  });

  it('writes nothing and leaves the terminal modes alone', async () => {
    const { reader, output } = fromPipe('one\n\n');
    await all(reader);
    expect(output.read()).toBeNull();
  });

  it('loses no character of any answers in any chunks', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => {
      return !/[\r\n\u2028\u2029]/.test(one) && one.trim() !== '' && !one.trim().startsWith('/');
    });
    const answers = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 1, max: 7 }), async (said, size) => {
        const bytes = Buffer.from(said.map((lines) => `${lines.join('\n')}\n\n`).join(''));
        const input = new PassThrough();
        for (let at = 0; at < bytes.length; at += size) input.write(bytes.subarray(at, at + size));
        input.end();
        const reader = createLineReader({ input, output: new PassThrough() });
        expect(await all(reader)).toEqual([...said.map((lines) => text(lines.join('\n'))), end]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('at a terminal', () => {
  it('reads lines up to an empty one, and shows a prompt', async () => {
    const { reader, type, shown } = atTerminal();
    const answer = reader.readAnswer();
    await type('first line', '\r', 'second', '\r', '\r');
    expect(await answer).toEqual(text('first line\nsecond'));
    expect(shown()).toMatch(/> .*first line/);
    reader.close();
  });

  it('takes a lone Enter as an empty answer', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type('\r');
    expect(await answer).toEqual(text(''));
    reader.close();
  });

  it('lets the line be edited', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type('helo', `${ESC}[D`, 'l', '\u0001', 'S', '\u0005', '!', '\r', '\r');
    expect(await answer).toEqual(text('Shello!'));
    reader.close();
  });

  it('gives a command at once', async () => {
    const { reader, type } = atTerminal();
    const reply = reader.readAnswer();
    await type('/hint', '\r');
    expect(await reply).toEqual({ kind: 'command', name: 'hint', argument: '' });
    reader.close();
  });

  it('does not cut a paste at its empty lines, nor end with it', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type(`${ESC}[200~/skip is no command here\r\r  indented\r\n\r\n\r${ESC}[201~`, 'typed', '\r', '\r');
    expect(await answer).toEqual(text('/skip is no command here\n\n  indented\n\n\ntyped'));
    reader.close();
  });

  it('does not cut a paste that comes slowly', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type(`${ESC}[200~one\r`, '\r', `two${ESC}[201~`, '\r', '\r');
    expect(await answer).toEqual(text('one\n\ntwo'));
    reader.close();
  });

  it.each([undefined, false])(
    'takes a burst as a paste where the terminal marks none (terminal: %s)',
    async (terminal) => {
      const { reader, type } = atTerminal(terminal);
      const answer = reader.readAnswer();
      await type('/one\n\ntwo\n\n\nthree\n', '\n');
      expect(await answer).toEqual(text('/one\n\ntwo\n\n\nthree'));
      reader.close();
    },
  );

  it('does not end an answer while a line is begun', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type('one\r\rtwo', ' three', '\r', '\r');
    expect(await answer).toEqual(text('one\n\ntwo three'));
    reader.close();
  });

  it('joins the chunks of a burst', async () => {
    const { reader, input, type } = atTerminal();
    const answer = reader.readAnswer();
    for (const chunk of ['one\n', '\n', 'two', '\n', '\n', 'thr', 'ee\n']) {
      input.write(chunk);
      await pause(2);
    }
    await type('\r');
    expect(await answer).toEqual(text('one\n\ntwo\n\nthree'));
    reader.close();
  });

  it('keeps 50,000 pasted characters, on one line and on many', async () => {
    const { reader, type } = atTerminal();
    for (const paste of ['word '.repeat(2_000).trim(), 'a line of words\n\n'.repeat(3_000).trim()]) {
      const answer = reader.readAnswer();
      await type(`${ESC}[200~${paste.replaceAll('\n', '\r')}${ESC}[201~`, '\r', '\r');
      expect(await answer).toEqual(text(paste));
    }
    reader.close();
  });

  it('keeps what is typed between two answers for the next', async () => {
    const { reader, input, type } = atTerminal();
    const first = reader.readAnswer();
    await type('one', '\r', '\r');
    expect(await first).toEqual(text('one'));
    input.write('typed ahead');
    await pause(burstIsOver);
    const second = reader.readAnswer();
    await type(', and on', '\r', '\r');
    expect(await second).toEqual(text('typed ahead, and on'));
    reader.close();
  });

  it('leaves the keys between two answers to a prompt', async () => {
    const { reader, input, type, shown } = atTerminal();
    const first = reader.readAnswer();
    await type('one', '\r', '\r');
    await first;
    const prompter = createPrompter({ input, output: new PassThrough(), interactive: true, colour: true });
    const asked = prompter.text({ message: 'Which role?', flag: '--role' });
    await type('SRE', '\r');
    expect(await asked).toBe('SRE');
    const second = reader.readAnswer();
    await type('two', '\r', '\r');
    expect(await second).toEqual(text('two'));
    expect(shown()).not.toContain('SRE');
    reader.close();
  });

  it('throws Cancelled on Ctrl-C and keeps what was typed', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer().catch((error: unknown) => error);
    await type('one', '\r', 'half a li', ctrlC);
    expect(await answer).toBeInstanceOf(Cancelled);
    expect(reader.unfinished()).toBe('one\nhalf a li');
    expect(await reader.readAnswer()).toEqual(end);
  });

  it.each([
    ['after a line', ['one', '\r', ctrlD], [text('one'), end]],
    ['at the end of a line', ['one', '\r', 'two', ctrlD], [text('one\ntwo'), end]],
    ['on nothing', [ctrlD], [end]],
  ])('ends on Ctrl-D %s', async (_name, keys, replies) => {
    const { reader, type } = atTerminal();
    const read = all(reader);
    await type(...keys);
    expect(await read).toEqual(replies);
  });

  it('deletes to the right with Ctrl-D inside a line', async () => {
    const { reader, type } = atTerminal();
    const answer = reader.readAnswer();
    await type('abc', `${ESC}[D`, `${ESC}[D`, ctrlD, '\r', '\r');
    expect(await answer).toEqual(text('ac'));
    reader.close();
  });

  it('ends when the terminal goes away', async () => {
    const { reader, input, type } = atTerminal();
    const read = all(reader);
    await type('half');
    input.end();
    expect(await read).toEqual([text('half'), end]);
  });
});

describe('the terminal', () => {
  it('is taken for an answer only', async () => {
    const { reader, type, shown, rawModes } = atTerminal();
    expect(shown()).toBe('');
    const answer = reader.readAnswer();
    expect(shown()).toContain(pasteOn);
    expect(rawModes.at(-1)).toBe(true);
    await type('one', '\r', '\r');
    await answer;
    expect(shown().lastIndexOf(pasteOff)).toBeGreaterThan(shown().lastIndexOf(pasteOn));
    expect(rawModes.at(-1)).toBe(false);
  });

  it.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-D', ctrlD],
  ])('is given back on %s', async (_name, key) => {
    const listeners = () =>
      ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((event) => process.listenerCount(event));
    const before = listeners();
    const { reader, type, shown, rawModes } = atTerminal();
    const reply = reader.readAnswer().catch(() => end);
    await type(key);
    await reply;
    expect(shown().lastIndexOf(pasteOff)).toBeGreaterThan(shown().lastIndexOf(pasteOn));
    expect(rawModes.at(-1)).toBe(false);
    expect(listeners()).toEqual(before);
  });

  it('is given back by close(), which ends a waiting call', async () => {
    const { reader, shown, rawModes } = atTerminal();
    const reply = reader.readAnswer();
    reader.close();
    reader.close();
    expect(await reply).toEqual(end);
    expect(shown()).toContain(pasteOff);
    expect(rawModes.at(-1)).toBe(false);
  });

  it('is left alone without editing', async () => {
    const { reader, type, shown, rawModes } = atTerminal(false);
    const answer = reader.readAnswer();
    await type('one\n', '\n');
    expect(await answer).toEqual(text('one'));
    expect(shown()).toBe('');
    expect(rawModes).toEqual([]);
    reader.close();
  });
});
