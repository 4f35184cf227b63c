import type { Context } from '../../context.ts';

/** `greenroom login`: signs in to this machine's own account, made at the first time. */
export async function logIn(context: Context): Promise<void> {
  const { output, config } = context;
  const account = await context.signInLocally();
  if (output.json) {
    output.printJson({ user_id: account.userId, email: account.email, context: config.context.value });
    return;
  }
  output.print(`Signed in as ${account.email}. Everything stays on this machine, in ${config.contextFolder}`);
}
