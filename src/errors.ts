/** Exit codes are a declared contract (CONTRIBUTING.md). */
export const exitCodes = { done: 0, failed: 1, usage: 2, notSignedIn: 4, cancelled: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface UserErrorOptions {
  /** Stable, snake_case; printed with `--json`. */
  code: string;
  /** What to do next: a sentence or a command line. */
  hint?: string;
  exitCode?: ExitCode;
  cause?: unknown;
}

/** A problem the user can act on. Everything else that is thrown is our bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly exitCode: ExitCode;

  constructor(message: string, options: UserErrorOptions) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? exitCodes.failed;
  }
}

/** Bad flags or arguments: exit 2. */
export function usageError(message: string, hint?: string): UserError {
  return new UserError(message, { code: 'usage', exitCode: exitCodes.usage, ...(hint && { hint }) });
}

/** The user pressed Ctrl-C or closed the prompt: exit 130. `hint` says how to go on. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor(readonly hint?: string) {
    super('Cancelled.');
  }
}
