import type { Context } from '../../context.ts';

/** `greenroom logout`: ends the session on this device. The data stays; reads fail until `login`. */
export async function logOut(context: Context): Promise<void> {
  const { output } = context;
  const account = await context.signOut();
  if (output.json) {
    output.printJson({ signed_out: account !== null });
    return;
  }
  output.print(
    account
      ? `Signed out ${account.email}. Your data stays. Sign in again: greenroom login --local`
      : 'Nobody was signed in.',
  );
}
