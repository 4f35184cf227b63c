import type { Context } from '../../context.ts';
import { sessionMarkdown } from '../../interview/session-markdown.ts';

/** `greenroom interview show [ID]`. With `--json`: the row with its questions, answers and feedback nested. */
export async function showInterview(context: Context, reference: string): Promise<void> {
  const { interviews } = await context.data();
  const id = await interviews.resolve(reference);
  if (context.output.json) return context.output.printJson(await interviews.get(id));
  await context.output.markdown(sessionMarkdown(await interviews.session(id)));
}
