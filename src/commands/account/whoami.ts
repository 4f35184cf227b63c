import type { Context } from '../../context.ts';

/** `greenroom whoami`. Exit 4 when nobody is signed in. */
export async function whoAmI(context: Context): Promise<void> {
  const { output, config } = context;
  const { account } = await context.data();
  if (output.json) {
    output.printJson({
      user_id: account.userId,
      email: account.email,
      context: config.context.value,
      folder: config.contextFolder,
    });
    return;
  }
  output.print(
    [
      account.email,
      output.stdout.dim(`context ${config.context.value}, data in ${config.contextFolder}`),
    ].join('\n'),
  );
}
