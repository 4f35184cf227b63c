import { Command, CommanderError } from 'commander';
import type { Context } from './context.ts';
import { Cancelled, type ExitCode, exitCodes, UserError } from './errors.ts';
import { addCommands } from './program.ts';

/** argv → exit code. The only place that prints errors. */
export async function run(argv: readonly string[] = process.argv): Promise<void> {
  const interrupt = { hint: null as string | null };
  process.once('SIGINT', () => {
    process.stderr.write(`\n${cancelText(interrupt.hint)}\n`);
    process.exit(exitCodes.cancelled);
  });
  const program = new Command('greenroom');
  addCommands(program, (command, work) => withContext(command, work, interrupt));
  try {
    await program.parseAsync([...argv]);
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

function report(error: unknown, argv: readonly string[]): ExitCode {
  // Commander has printed its own message; help and --version come this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Cancelled) {
    process.stderr.write(`${cancelText(error.hint ?? null)}\n`);
    return exitCodes.cancelled;
  }
  if (error instanceof UserError) {
    process.stderr.write(argv.includes('--json') ? jsonText(error) : plainText(error));
    if (argv.includes('--debug')) process.stderr.write(`${debugText(error)}\n`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Error: something went wrong inside greenroom: ${oneLine(message)}\n`);
  process.stderr.write(
    argv.includes('--debug')
      ? `${debugText(error)}\n`
      : '  This is a bug. Run it again with --debug, and report what it prints.\n',
  );
  return exitCodes.failed;
}

function plainText({ message, hint }: UserError): string {
  return hint ? `Error: ${message}\n  ${hint}\n` : `Error: ${message}\n`;
}

function jsonText({ code, message, hint }: UserError): string {
  return `${JSON.stringify({ error: { code, message, hint: hint ?? null } })}\n`;
}

function cancelText(hint: string | null): string {
  return hint ? `Stopped. ${hint}` : 'Stopped.';
}

function debugText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${debugText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function oneLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
