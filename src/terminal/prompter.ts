import { type Readable, Writable } from 'node:stream';
import { Cancelled, usageError } from '../errors.ts';
import { sanitiseLine } from '../text/sanitise.ts';
import { createPlainPrompter } from './plain-prompter.ts';

interface Prompt {
  /** May hold text from outside. */
  message: string;
  /** The flag that answers this without a prompt: '--role'. */
  flag: string;
}

export interface TextPrompt extends Prompt {
  /** The answer to an empty line. Default ''. */
  default?: string;
  /** True, or a sentence that says what is wrong. */
  validate?(answer: string): true | string;
}

export interface ConfirmPrompt extends Prompt {
  /** Default true. */
  default?: boolean;
}

export interface SelectPrompt<Value> extends Prompt {
  choices: readonly { value: Value; name: string; description?: string }[];
  default?: Value;
}

/**
 * Asks the person at the terminal. Where nobody can be asked every call throws a usage error that names the flag
 * to pass; Ctrl-C and the end of stdin throw `Cancelled`.
 */
export interface Prompter {
  /** One line, trimmed. */
  text(prompt: TextPrompt): Promise<string>;
  /** True at once with `--yes`. */
  confirm(prompt: ConfirmPrompt): Promise<boolean>;
  select<Value>(prompt: SelectPrompt<Value>): Promise<Value>;
}

export interface PrompterOptions {
  input: Readable;
  /** stderr: stdout is kept for the answer. */
  output: Writable & { columns?: number };
  /** As `terminalFacts` found it. */
  interactive: boolean;
  /** Of `output`. */
  colour: boolean;
  /** `--yes` */
  yes?: boolean;
  /** `--screen-reader`: plain lines with no escape sequence, nothing redrawn. */
  plain?: boolean;
}

export function createPrompter(options: PrompterOptions): Prompter {
  const { input, output, interactive, yes, plain } = options;
  const prompter = plain ? createPlainPrompter(input, output) : createDrawnPrompter(options);
  const findSomebody = ({ message, flag }: Prompt) => {
    if (interactive) return;
    throw usageError(
      `Cannot ask "${sanitiseLine(message)}": there is nobody at this terminal to answer.`,
      `Pass ${flag}.`,
    );
  };
  return {
    text: async (prompt) => {
      findSomebody(prompt);
      return prompter.text(prompt);
    },
    confirm: async (prompt) => {
      if (yes) return true;
      findSomebody(prompt);
      return prompter.confirm(prompt);
    },
    select: async (prompt) => {
      findSomebody(prompt);
      return prompter.select(prompt);
    },
  };
}

function createDrawnPrompter(options: Pick<PrompterOptions, 'input' | 'output' | 'colour'>): Prompter {
  async function ask<Answer>(
    { message }: Prompt,
    show: (
      library: typeof import('@inquirer/prompts'),
      message: string,
      context: { input: Readable; output: Writable; signal: AbortSignal },
    ) => Promise<Answer>,
  ): Promise<Answer> {
    const library = await import('@inquirer/prompts');
    const end = watchForEnd(options.input);
    const output = onePromptLong(options.output, options.colour);
    try {
      return await show(library, sanitiseLine(message), { input: options.input, output, signal: end.signal });
    } catch (error) {
      if (isCancellation(error)) throw new Cancelled();
      throw error;
    } finally {
      end.release();
    }
  }

  return {
    text: (prompt) =>
      ask(prompt, async ({ input }, message, context) => {
        const { validate } = prompt;
        const answer = await input(
          {
            message,
            theme,
            ...(prompt.default !== undefined && { default: sanitiseLine(prompt.default) }),
            ...(validate && { validate: (typed: string) => validate(typed.trim()) }),
          },
          context,
        );
        return answer.trim();
      }),
    confirm: (prompt) =>
      ask(prompt, ({ confirm }, message, context) =>
        confirm({ message, theme, default: prompt.default ?? true }, context),
      ),
    select: (prompt) =>
      ask(prompt, ({ select }, message, context) =>
        select(
          {
            message,
            theme,
            choices: prompt.choices.map((choice) => ({ ...choice, name: sanitiseLine(choice.name) })),
            ...(prompt.default !== undefined && { default: prompt.default }),
          },
          context,
        ),
      ),
  };
}

/** One accent colour: the library's blue and green marks are left out. */
const theme = { prefix: { idle: '?', done: '✓' } };

function isCancellation(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/**
 * The library waits for ever once its readline has closed, so the end of input is found here: the stream ended,
 * or Ctrl-D made readline pause it within the same key.
 */
function watchForEnd(input: Readable): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const end = () => controller.abort();
  let isCtrlD = false;
  const onKey = (_text: string | undefined, key: { name?: string; ctrl?: boolean } | undefined) => {
    isCtrlD = key?.ctrl === true && key.name === 'd';
    if (isCtrlD) setImmediate(() => (isCtrlD = false));
  };
  const onPause = () => {
    if (isCtrlD) end();
  };
  input.prependListener('keypress', onKey);
  input.on('pause', onPause).on('end', end).on('close', end);
  return {
    signal: controller.signal,
    release: () => {
      input.off('keypress', onKey).off('pause', onPause).off('end', end).off('close', end);
    },
  };
}

const ESC = '\u001B';
const colourCode = new RegExp(`${ESC}\\[[0-9;]*m`, 'g');

/**
 * The library ends the stream it was given unless it is the process's own, and colours whatever NO_COLOR says.
 * So each prompt writes to a stream of its own. Cursor movements must stay.
 */
function onePromptLong(output: PrompterOptions['output'], colour: boolean): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      output.write(colour ? chunk : String(chunk).replace(colourCode, ''));
      done();
    },
  });
  return Object.assign(stream, { columns: output.columns });
}
