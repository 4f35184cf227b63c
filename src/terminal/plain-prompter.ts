import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Cancelled } from '../errors.ts';
import { sanitiseLine } from '../text/sanitise.ts';
import type { Prompter } from './prompter.ts';

/**
 * The prompts as lines that are written once and never redrawn, as a screen reader needs them. Ctrl-C and the end
 * of the input throw `Cancelled`. One call at a time.
 */
export function createPlainPrompter(input: Readable, output: Writable): Prompter {
  const readLine = lineByLine(input);

  /** Asks until `read` makes an answer of the line; a sentence says why it is none. */
  async function ask<Answer>(
    question: string,
    shownDefault: string | undefined,
    read: (line: string) => { answer: Answer } | string,
  ): Promise<Answer> {
    for (;;) {
      say(shownDefault ? `${question} [${shownDefault}]` : question);
      const found = read((await readLine()).trim());
      if (typeof found !== 'string') return found.answer;
      say(found);
    }
  }

  function say(line: string): void {
    output.write(`${sanitiseLine(line)}\n`);
  }

  return {
    text: ({ message, default: byDefault, validate }) => {
      const emptyAnswer = sanitiseLine(byDefault ?? '');
      return ask(message, emptyAnswer, (line) => {
        const answer = line === '' ? emptyAnswer : line;
        const verdict = validate?.(answer) ?? true;
        return verdict === true ? { answer } : verdict;
      });
    },
    confirm: ({ message, default: byDefault = true }) =>
      ask(`${message} (y/n)`, byDefault ? 'y' : 'n', (line) => {
        if (line === '') return { answer: byDefault };
        if (/^y(?:es)?$/i.test(line)) return { answer: true };
        if (/^no?$/i.test(line)) return { answer: false };
        return 'Answer y for yes or n for no.';
      }),
    select: async ({ message, choices, default: byDefault }) => {
      if (choices.length === 0) throw new Error(`"${message}" has no choices.`);
      const range = choices.length === 1 ? 'the number 1' : `a number from 1 to ${choices.length}`;
      const place = choices.findIndex(({ value }) => value === byDefault) + 1;
      say(message);
      choices.forEach(({ name, description }, index) => {
        say(`${index + 1}. ${name}${description ? ` – ${description}` : ''}`);
      });
      return ask(`Type ${range}.`, place > 0 ? String(place) : undefined, (line) => {
        const number = line === '' ? place : /^\d{1,6}$/.test(line) ? Number(line) : 0;
        const choice = choices[number - 1];
        return choice ? { answer: choice.value } : `That is not ${range}.`;
      });
    },
  };
}

/** Ctrl-C and Ctrl-D arrive as signs where the terminal is in raw mode, else as a signal and as the end. */
const cancelKeys = ['\u0003', '\u0004'];

/** Reads a line a call; between two calls the input is nobody's, so that others may read it. */
function lineByLine(input: Readable): () => Promise<string> {
  const ahead: string[] = [];

  function openInput(resolve: (line: string) => void, reject: (error: Error) => void): void {
    let state: 'waiting' | 'answered' | 'cancelled' = 'waiting';
    // These come before readline's own: what stands before Ctrl-C or the end without Enter is no answer.
    input.prependListener('data', onData).prependListener('end', cancel).on('close', cancel);
    process.on('SIGINT', cancel);
    const readline = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    readline.on('line', onLine);

    function onData(chunk: Buffer | string): void {
      if (cancelKeys.some((key) => chunk.includes(key))) cancel();
    }

    function onLine(line: string): void {
      // One chunk may hold several lines, and closing does not hold back the others.
      if (state === 'answered') ahead.push(line);
      if (state !== 'waiting') return;
      state = 'answered';
      release();
      resolve(line);
    }

    function cancel(): void {
      if (state !== 'waiting') return;
      state = 'cancelled';
      release();
      reject(new Cancelled());
    }

    function release(): void {
      input.off('data', onData).off('end', cancel).off('close', cancel);
      process.off('SIGINT', cancel);
      readline.close();
    }
  }

  return async () => {
    const next = ahead.shift();
    if (next !== undefined) return next;
    if (input.readableEnded || input.destroyed) throw new Cancelled();
    return new Promise(openInput);
  };
}
