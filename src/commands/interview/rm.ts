import type { Context } from '../../context.ts';

/** `greenroom interview rm ID`: rows and recordings go; asks first. */
export async function removeInterview(context: Context, reference: string): Promise<void> {
  const { interviews } = await context.data();
  const id = await interviews.resolve(reference);
  const { name } = await interviews.session(id);
  const sure = await context.prompter.confirm({
    message: `Remove "${name}" with its answers and feedback?`,
    default: false,
    flag: '--yes',
  });
  if (!sure) return context.output.note('Nothing was removed.');
  await interviews.remove(id);
  if (context.output.json) return context.output.printJson({ id, removed: true });
  context.output.print(`Removed ${name} (${id.slice(0, 8)}).`);
}
