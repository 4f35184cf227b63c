import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Cancelled, UserError } from '../../src/errors.ts';
import { createPrompter, type PrompterOptions } from '../../src/terminal/prompter.ts';

const enter = '\r';
const ESC = '\u001B';
const down = `${ESC}[B`;
const anyLook = new RegExp(`${ESC}(?:\\[[0-9;]*m|\\])`);
const ctrlC = '\u0003';
const ctrlD = '\u0004';

function prompterAtTerminal(options: Partial<PrompterOptions> = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += String(chunk);
  });
  const prompter = createPrompter({ input, output, interactive: true, colour: true, ...options });
  /** Waits until the prompt is drawn, so that no key comes before it. */
  const type = async (...keys: string[]) => {
    const before = shown.length;
    while (shown.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const key of keys) {
      input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { prompter, type, input, shown: () => shown };
}

describe('at a terminal', () => {
  it('asks for a line and trims it', async () => {
    const { prompter, type, shown } = prompterAtTerminal();
    const answer = prompter.text({ message: 'Which role?', flag: '--role' });
    await type('  SRE ', enter);
    expect(await answer).toBe('SRE');
    expect(shown()).toContain('Which role?');
  });

  it('takes the default for an empty line', async () => {
    const { prompter, type, shown } = prompterAtTerminal();
    const answer = prompter.text({ message: 'Which role?', flag: '--role', default: 'SRE' });
    await type(enter);
    expect(await answer).toBe('SRE');
    expect(shown()).toContain('SRE');
  });

  it('asks again until the answer is valid', async () => {
    const { prompter, type, shown } = prompterAtTerminal();
    const answer = prompter.text({
      message: 'How many?',
      flag: '--questions',
      validate: (typed) => /^\d$/.test(typed) || 'A number from 0 to 9.',
    });
    await type('x', enter, '\u007F', '7 ', enter);
    expect(await answer).toBe('7');
    expect(shown()).toContain('A number from 0 to 9.');
  });

  it.each([
    ['y', true],
    ['n', false],
    ['', false],
  ])('confirms: %j is %s', async (key, answer) => {
    const { prompter, type } = prompterAtTerminal();
    const answered = prompter.confirm({ message: 'Delete it?', flag: '--yes', default: false });
    await type(...(key ? [key, enter] : [enter]));
    expect(await answered).toBe(answer);
  });

  it('selects, beginning at the default', async () => {
    const { prompter, type } = prompterAtTerminal();
    const choices = [
      { value: 1, name: 'one' },
      { value: 2, name: 'two' },
      { value: 3, name: 'three' },
    ];
    const answer = prompter.select({ message: 'Which?', flag: '--which', choices, default: 2 });
    await type(down, enter);
    expect(await answer).toBe(3);
  });

  it('does not ask to confirm with --yes', async () => {
    const { prompter, shown } = prompterAtTerminal({ yes: true });
    expect(await prompter.confirm({ message: 'Delete it?', flag: '--yes', default: false })).toBe(true);
    expect(shown()).toBe('');
  });

  it.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-D', ctrlD],
  ])('is cancelled by %s, at every kind of prompt', async (_name, key) => {
    const choices = [{ value: 1, name: 'one' }];
    const { prompter, type } = prompterAtTerminal();
    for (const ask of [
      () => prompter.text({ message: 'a', flag: '--a' }),
      () => prompter.confirm({ message: 'b', flag: '--b' }),
      () => prompter.select({ message: 'c', flag: '--c', choices }),
    ]) {
      const thrown = ask().catch((error: unknown) => error);
      await type(key);
      expect(await thrown).toBeInstanceOf(Cancelled);
    }
  });

  it('is cancelled when stdin ends', async () => {
    const { prompter, type, input } = prompterAtTerminal();
    const thrown = prompter.text({ message: 'a', flag: '--a' }).catch((error: unknown) => error);
    await type('half');
    input.end();
    expect(await thrown).toBeInstanceOf(Cancelled);
  });

  it('deletes to the right with Ctrl-D inside a line', async () => {
    const { prompter, type } = prompterAtTerminal();
    const answer = prompter.text({ message: 'a', flag: '--a' });
    await type('abc', '\u0001', ctrlD, enter);
    expect(await answer).toBe('bc');
  });

  it('asks twice on the same streams', async () => {
    const { prompter, type, input } = prompterAtTerminal();
    for (const typed of ['one', 'two']) {
      const answer = prompter.text({ message: 'a', flag: '--a' });
      await type(typed, enter);
      expect(await answer).toBe(typed);
    }
    expect(input.listenerCount('end')).toBeLessThan(3);
  });

  it('shows no colour without colour, and no sequence from a message', async () => {
    const { prompter, type, shown } = prompterAtTerminal({ colour: false });
    const answer = prompter.text({ message: 'Hi \u001B]0;x\u0007Ada?', flag: '--a', default: 'b\u001B[31m' });
    await type(enter);
    expect(await answer).toBe('b');
    expect(shown()).toContain('Hi Ada?');
    expect(shown()).not.toMatch(anyLook);
  });
});

describe('where nobody can be asked', () => {
  it('names the flag to pass, at every kind of prompt', async () => {
    const { prompter, shown } = prompterAtTerminal({ interactive: false });
    for (const ask of [
      () => prompter.text({ message: 'a', flag: '--role', default: 'x' }),
      () => prompter.confirm({ message: 'b', flag: '--role' }),
      () => prompter.select({ message: 'c', flag: '--role', choices: [] }),
    ]) {
      const error = await ask().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ exitCode: 2, hint: 'Pass --role.' });
    }
    expect(shown()).toBe('');
  });
});
