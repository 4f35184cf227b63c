/** What a person said at the prompt. */
export type LineReply =
  /** An answer, several lines joined by `\n`; '' for a lone empty line. */
  | { kind: 'text'; text: string }
  /** `/name argument` on a line of its own, in lower case. */
  | { kind: 'command'; name: string; argument: string }
  /** Nothing more will come. */
  | { kind: 'end' };

export interface TypedLine {
  text: string;
  /** Came in a paste: an empty one is part of the answer, not its end. */
  pasted: boolean;
}

const commandLine = /^\/([a-z][a-z-]*)(?:\s+(.*))?$/i;

/**
 * The reply that these lines make, or null when more must come: an answer ends with an empty typed line, or is
 * one line that `isWhole` knows.
 */
export function replyOf(lines: readonly TypedLine[], isWhole: (line: string) => boolean): LineReply | null {
  const [first, second] = lines;
  const last = lines.at(-1);
  const command = first && !second && !first.pasted ? commandLine.exec(first.text.trim()) : null;
  if (command) return { kind: 'command', name: (command[1] ?? '').toLowerCase(), argument: command[2] ?? '' };
  if (first && !second && isWhole(first.text.trim())) return { kind: 'text', text: first.text.trim() };
  if (!last || last.pasted || last.text.trim() !== '') return null;
  return { kind: 'text', text: textOf(lines) };
}

/** The lines as one text, without empty lines at its ends. */
export function textOf(lines: readonly TypedLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
}
