/** What one output stream can show. */
export interface StreamFacts {
  isTTY: boolean;
  colour: boolean;
  /** OSC 8 hyperlinks are understood. */
  links: boolean;
  /** Columns: COLUMNS, else the terminal's, else 80. */
  width: number;
}

export interface TerminalFacts {
  stdout: StreamFacts;
  stderr: StreamFacts;
  /** A person can be asked: prompts go to stderr and are read from stdin. */
  interactive: boolean;
}

export interface StreamsAtHand {
  env: Readonly<Record<string, string | undefined>>;
  stdin: { isTTY?: boolean };
  stdout: OutputStreamAtHand;
  stderr: OutputStreamAtHand;
  /** The parsed `--no-color` and `--no-input`: false when given. */
  flags: { color?: boolean; input?: boolean };
}

interface OutputStreamAtHand {
  isTTY?: boolean;
  columns?: number;
}

type Environment = StreamsAtHand['env'];

export function terminalFacts({ env, stdin, stdout, stderr, flags }: StreamsAtHand): TerminalFacts {
  const facts = (stream: OutputStreamAtHand) => streamFacts(stream, env, flags.color !== false);
  return {
    stdout: facts(stdout),
    stderr: facts(stderr),
    interactive:
      stdin.isTTY === true && stderr.isTTY === true && flags.input !== false && !isSwitchedOn(env.CI),
  };
}

function streamFacts(stream: OutputStreamAtHand, env: Environment, colourWanted: boolean): StreamFacts {
  const isTTY = stream.isTTY === true;
  const colour = env.FORCE_COLOR
    ? isSwitchedOn(env.FORCE_COLOR)
    : isTTY && colourWanted && !env.NO_COLOR && env.TERM !== 'dumb';
  return { isTTY, colour, links: isTTY && colour && knowsLinks(env), width: widthOf(stream, env) };
}

function widthOf(stream: OutputStreamAtHand, env: Environment): number {
  const fromEnvironment = /^\d{1,5}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return fromEnvironment || stream.columns || 80;
}

/** `CI=false` and `FORCE_COLOR=0` are how people switch these off. */
function isSwitchedOn(value: string | undefined): boolean {
  return Boolean(value) && value !== '0' && value !== 'false';
}

const programsWithLinks = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio']);
const terminalsWithLinks = /kitty|alacritty|foot|ghostty|wezterm/;

/** There is no way to ask a terminal; an unknown one may print the sequence, so it gets the plain URL. */
function knowsLinks(env: Environment): boolean {
  if (env.FORCE_HYPERLINK) return isSwitchedOn(env.FORCE_HYPERLINK);
  if (env.TMUX || env.STY || isSwitchedOn(env.CI)) return false;
  return (
    programsWithLinks.has(env.TERM_PROGRAM ?? '') ||
    terminalsWithLinks.test(env.TERM ?? '') ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    Boolean(env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM)
  );
}
