import { sanitise } from '../text/sanitise.ts';

/** The looks a command may give to a text. On a stream without colour they return it as it is. */
export interface Styles {
  bold(text: string): string;
  dim(text: string): string;
  /** The one accent colour. */
  accent(text: string): string;
}

export const plainStyles: Styles = {
  bold: (text) => text,
  dim: (text) => text,
  accent: (text) => text,
};

/** chalk is loaded only for a stream that shows colour; its level is ours, since it ignores NO_COLOR. */
export async function loadStyles(colour: boolean): Promise<Styles> {
  if (!colour) return plainStyles;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
  };
}

const ESC = '\u001B';
/** One look's beginning or end, in a group: `split` keeps it. */
export const ownCodes = new RegExp(`(${ESC}\\[(?:1|2|22|36|39)m)`);

/**
 * `text` with nothing but our own looks left of its control sequences: the net under a command that printed a
 * text from outside without `sanitise`.
 */
export function keepOnlyStyles(text: string, colour: boolean): string {
  if (!colour) return sanitise(text);
  return text
    .split(ownCodes)
    .map((part, index) => (index % 2 === 1 ? part : sanitise(part)))
    .join('');
}
