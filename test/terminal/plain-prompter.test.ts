import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Cancelled, UserError } from '../../src/errors.ts';
import { createPrompter, type Prompter, type PrompterOptions } from '../../src/terminal/prompter.ts';

const ESC = '\u001B';
const letters = [
  { value: 'a', name: 'Alpha' },
  { value: 'b', name: 'Beta', description: 'the second' },
  { value: 'c', name: 'Gamma' },
];

function plainPrompter(options: Partial<PrompterOptions> = {}) {
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
  const prompter = createPrompter({
    input,
    output,
    interactive: true,
    colour: true,
    plain: true,
    ...options,
  });
  /** A line at a time, each when it is asked for, as a terminal gives them. */
  const type = async (...chunks: string[]) => {
    for (const chunk of chunks) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      input.write(chunk);
    }
  };
  return { prompter, input, type, shown: () => shown, rawModes };
}

const everyKind: [string, (prompter: Prompter) => Promise<unknown>][] = [
  ['text', (prompter) => prompter.text({ message: 'Which role?', flag: '--role', default: 'SRE' })],
  ['confirm', (prompter) => prompter.confirm({ message: 'Delete it?', flag: '--role' })],
  ['select', (prompter) => prompter.select({ message: 'Which?', flag: '--role', choices: letters })],
];

describe('plain prompts', () => {
  it('ask for a line under the message', async () => {
    const { prompter, type, shown } = plainPrompter();
    const answer = prompter.text({ message: 'Which role?', flag: '--role' });
    await type('  Data Engineer \n');
    expect(await answer).toBe('Data Engineer');
    expect(shown()).toBe('Which role?\n');
  });

  it('show the default in brackets and take it for an empty line', async () => {
    const { prompter, type, shown } = plainPrompter();
    const answer = prompter.text({ message: 'Which role?', flag: '--role', default: 'SRE' });
    await type('\n');
    expect(await answer).toBe('SRE');
    expect(shown()).toBe('Which role? [SRE]\n');
  });

  it('ask again with the sentence that says what is wrong', async () => {
    const { prompter, type, shown } = plainPrompter();
    const answer = prompter.text({
      message: 'How many?',
      flag: '--questions',
      validate: (typed) => /^\d$/.test(typed) || 'A number from 0 to 9.',
    });
    await type('x\n', '\n', ' 7\n');
    expect(await answer).toBe('7');
    expect(shown()).toBe(`How many?\n${'A number from 0 to 9.\nHow many?\n'.repeat(2)}`);
  });

  it.each([
    ['y\n', false, true],
    ['YES\n', false, true],
    ['n\n', true, false],
    ['No\n', true, false],
    ['\n', true, true],
    ['\n', false, false],
  ])('confirm: %j, by default %s, is %s', async (line, byDefault, answer) => {
    const { prompter, type, shown } = plainPrompter();
    const answered = prompter.confirm({ message: 'Delete it?', flag: '--yes', default: byDefault });
    await type(line);
    expect(await answered).toBe(answer);
    expect(shown()).toBe(`Delete it? (y/n) [${byDefault ? 'y' : 'n'}]\n`);
  });

  it('confirm nothing that is neither yes nor no', async () => {
    const { prompter, type, shown } = plainPrompter();
    const answered = prompter.confirm({ message: 'Delete it?', flag: '--yes' });
    await type('yonder\n', 'n\n');
    expect(await answered).toBe(false);
    expect(shown()).toContain('Answer y for yes or n for no.\nDelete it?');
  });

  it('do not ask to confirm with --yes', async () => {
    const { prompter, shown } = plainPrompter({ yes: true });
    expect(await prompter.confirm({ message: 'Delete it?', flag: '--yes', default: false })).toBe(true);
    expect(shown()).toBe('');
  });

  it('select from a numbered list', async () => {
    const { prompter, type, shown } = plainPrompter();
    const answer = prompter.select({ message: 'Which?', flag: '--x', choices: letters, default: 'b' });
    await type('3\n');
    expect(await answer).toBe('c');
    expect(shown()).toBe(
      'Which?\n1. Alpha\n2. Beta – the second\n3. Gamma\nType a number from 1 to 3. [2]\n',
    );
  });

  it('select the default on an empty line, and ask again where there is none', async () => {
    const { prompter, type, shown } = plainPrompter();
    const byDefault = prompter.select({ message: 'Which?', flag: '--x', choices: letters, default: 'b' });
    await type('\n');
    expect(await byDefault).toBe('b');
    const answer = prompter.select({ message: 'Which?', flag: '--x', choices: letters });
    await type('\n', '0\n', '4\n', 'Beta\n', '1\n');
    expect(await answer).toBe('a');
    expect(shown().split('That is not a number from 1 to 3.')).toHaveLength(5);
  });

  it('write no escape sequence, from whatever text, and leave the terminal modes alone', async () => {
    const { prompter, type, shown, rawModes } = plainPrompter();
    const steer = `${ESC}[2J${ESC}]0;x\u0007\u009B31m\nnext`;
    const choices = [{ value: 1, name: `a${steer}`, description: `b${steer}` }];
    const said = prompter.text({
      message: `c${steer}`,
      flag: '--c',
      default: `d${steer}`,
      validate: (typed) => typed === 'ok' || `e${steer}`,
    });
    await type('\n', 'ok\n');
    await said;
    const sure = prompter.confirm({ message: `f${steer}`, flag: '--f' });
    await type('?\n', 'y\n');
    await sure;
    const selected = prompter.select({ message: `g${steer}`, flag: '--g', choices });
    await type('9\n', '1\n');
    await selected;
    expect(shown()).toContain('1. a next – b next\n');
    expect(shown()).not.toMatch(/[^\P{Cc}\n]/u);
    expect(rawModes).toEqual([]);
  });

  it('keep a line that came together with the one before it', async () => {
    const { prompter, type } = plainPrompter();
    const first = prompter.text({ message: 'a', flag: '--a' });
    await type('one\r\ntwo\r\n');
    expect(await first).toBe('one');
    expect(await prompter.text({ message: 'b', flag: '--b' })).toBe('two');
  });

  it('leave the input to others between two questions', async () => {
    const { prompter, type, input } = plainPrompter();
    const events = ['data', 'end', 'close', 'error'];
    const listeners = () => [
      ...events.map((event) => input.listenerCount(event)),
      process.listenerCount('SIGINT'),
    ];
    const before = listeners();
    for (const typed of ['one', 'two']) {
      const answer = prompter.text({ message: 'a', flag: '--a' });
      await type(`${typed}\n`);
      expect(await answer).toBe(typed);
      expect(listeners()).toEqual(before);
      expect(input.isPaused()).toBe(true);
    }
  });
});

describe.each(everyKind)('a plain %s prompt', (_kind, ask) => {
  it.each([
    ['Ctrl-C', 'half\u0003\n'],
    ['Ctrl-D', '\u0004'],
  ])('is cancelled by %s as a key', async (_name, key) => {
    const { prompter, type } = plainPrompter();
    const thrown = ask(prompter).catch((error: unknown) => error);
    await type(key);
    expect(await thrown).toBeInstanceOf(Cancelled);
    const next = prompter.text({ message: 'b', flag: '--b' });
    await type('next\n');
    expect(await next).toBe('next');
  });

  it('is cancelled by Ctrl-C as a signal', async () => {
    const { prompter } = plainPrompter();
    const thrown = ask(prompter).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.emit('SIGINT');
    expect(await thrown).toBeInstanceOf(Cancelled);
  });

  it('is cancelled by the end of the input, whatever stands before it, and stays so', async () => {
    const { prompter, type, input } = plainPrompter();
    const thrown = ask(prompter).catch((error: unknown) => error);
    await type('y');
    input.end();
    expect(await thrown).toBeInstanceOf(Cancelled);
    await expect(ask(prompter)).rejects.toBeInstanceOf(Cancelled);
  });

  it('names the flag to pass where nobody can be asked', async () => {
    const { prompter, shown } = plainPrompter({ interactive: false });
    const error = await ask(prompter).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ exitCode: 2, hint: 'Pass --role.' });
    expect(shown()).toBe('');
  });
});
