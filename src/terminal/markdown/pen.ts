import { Chalk } from 'chalk';

/** How a piece of text looks. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  dim?: boolean;
  accent?: boolean;
  /** An OSC 8 target: printable ASCII. */
  link?: string;
}

/** A piece of clean text with one look; no line break within, except a run that is one: `lineBreak`. */
export interface Run {
  text: string;
  look: Look;
}

export const lineBreak: Run = { text: '\n', look: {} };

/** Turns looks into terminal codes, or into nothing: the only place where a control sequence is made. */
export interface Pen {
  colour: boolean;
  links: boolean;
  paint(run: Run): string;
}

/** Where a block stands. */
export interface Place {
  /** Columns left. */
  width: number;
  pen: Pen;
}

export function paintLine(line: readonly Run[], pen: Pen): string {
  return line.map((run) => pen.paint(run)).join('');
}

const OSC = '\u001B]';
const ST = '\u001B\\';

export function createPen({ colour, links }: { colour: boolean; links: boolean }): Pen {
  if (!colour) return { colour, links: false, paint: ({ text }) => text };
  // The level is ours: chalk's own ignores NO_COLOR on a terminal.
  const chalk = new Chalk({ level: 1 });
  const paint = ({ text, look }: Run): string => {
    let painted = text;
    if (look.dim) painted = chalk.dim(painted);
    if (look.accent) painted = chalk.cyan(painted);
    if (look.italic) painted = chalk.italic(painted);
    if (look.struck) painted = chalk.strikethrough(painted);
    if (look.bold) painted = chalk.bold(painted);
    if (!look.link) return painted;
    return `${OSC}8;;${look.link}${ST}${chalk.underline(painted)}${OSC}8;;${ST}`;
  };
  return { colour, links, paint };
}
