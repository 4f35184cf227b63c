import { Command, CommanderError } from 'commander';
import type { Context } from './context.ts';
import { Cancelled, type ExitCode, exitCodes, UserError } from './errors.ts';
import { addCommands } from './program.ts';
import { typedHere } from './typed-here.ts';

/** argv → exit code. The only place that prints errors. */
export async function run(argv: readonly string[] = process.argv): Promise<void> {
  const interrupt = { hint: null as string | null };
  process.once('SIGINT', () => {
    process.stderr.write(`\n${cancelText(interrupt.hint)}\n`);
    process.exit(exitCodes.cancelled);
  });
  const program = new Command('greenroom');
  addCommands(program, (command, work) => withContext(command, work, interrupt));
  // With --json an error is one line of JSON, commander's own too: `report` prints it.
  if (argv.includes('--json')) silenceErrors(program);
  try {
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error, argv);
  }
}

async function withContext(
  command: Command,
  work: (context: Context) => Promise<void>,
  interrupt: { hint: string | null },
): Promise<void> {
  const { createContext } = await import('./context.ts');
  const context = await createContext(command.optsWithGlobals(), interrupt);
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

function silenceErrors(command: Command): void {
  command.configureOutput({ writeErr: () => {} });
  for (const child of command.commands) silenceErrors(child);
}

interface Problem {
  code: string;
  message: string;
  hint: string | null;
  exitCode: ExitCode;
}

/** Prints what went wrong, once, and gives the exit code. */
function report(error: unknown, argv: readonly string[]): ExitCode {
  // Help and --version come this way too.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  const problem = problemOf(error);
  if (argv.includes('--json')) {
    const { code, message, hint } = problem;
    process.stderr.write(`${JSON.stringify({ error: { code, message, hint } })}\n`);
  } else if (error instanceof Cancelled) {
    process.stderr.write(`${cancelText(problem.hint)}\n`);
  } else if (!(error instanceof CommanderError)) {
    // Commander has printed its own message.
    process.stderr.write(plainText(problem));
  }
  if (argv.includes('--debug')) process.stderr.write(`${debugText(error)}\n`);
  return problem.exitCode;
}

function problemOf(error: unknown): Problem {
  if (error instanceof UserError) return { ...error, message: error.message, hint: error.hint ?? null };
  if (error instanceof Cancelled) {
    return {
      code: 'cancelled',
      message: 'Stopped.',
      hint: error.hint ?? null,
      exitCode: exitCodes.cancelled,
    };
  }
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof CommanderError) {
    return { code: 'usage', message: message.replace(/^error: /, ''), hint: null, exitCode: exitCodes.usage };
  }
  return {
    code: 'internal',
    message: `something went wrong inside greenroom: ${message}`,
    hint: 'This is a bug. Run it again with --debug, and report what it prints.',
    exitCode: exitCodes.failed,
  };
}

function plainText({ message, hint }: Problem): string {
  return typedHere(hint ? `Error: ${message}\n  ${hint}\n` : `Error: ${message}\n`);
}

function cancelText(hint: string | null): string {
  return hint ? typedHere(`Stopped.\n  ${hint}`) : 'Stopped.';
}

function debugText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${debugText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function oneLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
